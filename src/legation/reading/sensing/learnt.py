"""What was learnt from annotated reports, as it ships: read once, when the first report is sensed.

In:  the folder `en_deeds` beside this file, which `model/train_deeds.py` writes.
Out: Learnt: the word vectors, the encoder, the scorers, and the lists that their numbers mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from legation.parser.artefacts import read_artefacts
from legation.reading.sensing.encoder import Encoder
from legation.reading.sensing.likelihood import Likelihood
from legation.reading.sensing.network import DeedNetwork
from legation.reading.sensing.vectors import WordVectors
from legation.record.statement import Act, Rank, Status

FOLDER = Path(__file__).parent / "en_deeds"
VECTORS_FILE = "vectors.npy"


@dataclass(frozen=True, slots=True)
class Learnt:
    """The parts that read deeds; a status goes with whether it is that of an ending."""

    vectors: WordVectors
    encoder: Encoder
    network: DeedNetwork
    acts: tuple[Act, ...]
    statuses: tuple[tuple[Status, bool], ...]
    ranks: tuple[Rank | None, ...]
    paths: dict[str, int]
    triggers: frozenset[str]
    """The act and the lemma of every trigger that the codebook's phrasings had when it learnt: 'mission open'."""
    of_statements: Likelihood
    of_sensed: Likelihood
    """How likely a statement of a phrasing, and a deed that is sensed, is right, by the numbers that speak for it."""
    state_width: int
    """The width of the parser's states that the encoder was trained on."""


@cache
def learnt(folder: Path = FOLDER) -> Learnt:
    """What was learnt, read from a folder: the one that ships, unless another is given."""
    weights, lists = read_artefacts(folder)
    table = np.load(folder / VECTORS_FILE, mmap_mode="r", allow_pickle=False)
    return Learnt(
        vectors=WordVectors(lists["words"], table, weights["vector_scales"]),
        encoder=Encoder(weights),
        network=DeedNetwork(weights),
        acts=tuple(lists["acts"]),
        statuses=tuple((status, ending) for status, ending in lists["statuses"]),
        ranks=tuple(lists["ranks"]),
        paths={path: number for number, path in enumerate(lists["paths"])},
        triggers=frozenset(lists["triggers"]),
        of_statements=_likelihood(lists["of_statements"]),
        of_sensed=_likelihood(lists["of_sensed"]),
        state_width=lists["state_width"],
    )


def _likelihood(row: dict[str, Any]) -> Likelihood:
    return Likelihood(tuple(row["weights"]), row["bias"])
