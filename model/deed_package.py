"""What ships of the deed network: its weights, the lists that their numbers mean, and small vectors of words.

In:  the trained network and the ways through the parse that it knows.
Out: the folder that `legation.reading.sensing.learnt` reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from deed_examples import RANKS_OF_DEEDS, STATUSES_OF_DEEDS
from deed_network import TrainedDeeds
from numpy.typing import NDArray
from train import minilm_folder
from vectors import vectors_of

from legation.codebook.load import load_acts
from legation.parser.artefacts import read_artefacts, write_artefacts
from legation.parser.weights import model_path
from legation.reading.sensing.learnt import VECTORS_FILE
from legation.reading.sensing.words import FLAGS
from legation.record.statement import ACTS

WIDTH = 300
LARGEST = 127
"""The largest number that a byte with a sign holds both ways."""

Floats = NDArray[np.float32]
Table = tuple[list[str], NDArray[np.int8], Floats]


def vector_table(most: int | None = None) -> Table:
    """The words of the parser's table, their vectors in small numbers, and the scale of each column."""
    _, lists = read_artefacts(Path(model_path()) / "legation_syntax")
    words: list[str] = lists["known"]["vector"][:most]
    vectors = vectors_of(minilm_folder(), words, WIDTH)
    # as exact as the scales ship, so that training sees the vectors that reading sees
    scales = (np.abs(vectors).max(0) / LARGEST).astype(np.float16).astype(np.float32)
    table = np.clip(np.round(vectors / scales), -LARGEST, LARGEST).astype(np.int8)
    return words, table, scales


def triggers_known() -> list[str]:
    """The act and the lemma of every trigger of the phrasings: what is added later, nobody doubts."""
    acts = load_acts().items()
    return sorted(
        {f"{act} {word}" for act, entry in acts for phrasing in entry.phrasings for word in phrasing.trigger}
    )


def write_deeds(
    folder: Path,
    network: TrainedDeeds,
    paths: list[str],
    vectors: Table,
    weighing: Mapping[str, Mapping[str, Any]],
) -> None:
    """Write the folder that reading loads; `weighing` is what `deed_weighing` makes."""
    words, table, scales = vectors
    lists = {
        "acts": ACTS,
        "statuses": STATUSES_OF_DEEDS,
        "ranks": RANKS_OF_DEEDS,
        **weighing,
        "paths": paths,
        "words": words,
        "triggers": triggers_known(),
        "state_width": network.lstm.input_size - WIDTH - FLAGS,
    }
    write_artefacts(folder, {**network.weights(), "vector_scales": scales}, lists)
    np.save(folder / VECTORS_FILE, table, allow_pickle=False)
