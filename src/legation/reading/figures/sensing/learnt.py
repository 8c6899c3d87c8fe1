"""What was learnt of figures, as it ships: read once, when the first report with a number is read.

In:  the folder `en_figures` beside this file, which `model/train_figures.py` writes.
Out: LearntFigures: the network, and the lists that its numbers mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.parser.artefacts import read_artefacts
from legation.reading.figures.sensing.framed import Saying
from legation.reading.figures.sensing.network import FigureNetwork
from legation.record.figure import Measure

FOLDER = Path(__file__).parent / "en_figures"


@dataclass(frozen=True, slots=True)
class LearntFigures:
    """The parts that read figures."""

    network: FigureNetwork
    measures: tuple[Measure | None, ...]
    sayings: tuple[Saying, ...]
    width: int
    """The width of the states of words, from the network of deeds, that it was trained on."""


@cache
def learnt_figures(folder: Path = FOLDER) -> LearntFigures:
    """What was learnt, read from a folder: the one that ships, unless another is given."""
    weights, lists = read_artefacts(folder)
    return LearntFigures(
        FigureNetwork(weights),
        tuple(lists["measures"]),
        tuple(lists["sayings"]),
        lists["width"],
    )
