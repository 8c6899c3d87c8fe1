"""What was learnt of circumstances, as it ships: read once, when the first report that tells a deed is read.

In:  the folder `en_circumstances` beside this file, which `model/train_circumstances.py` writes.
Out: LearntCircumstances: the network, and the width of the states that it was trained on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.parser.artefacts import read_artefacts
from legation.reading.statements.choosing.network import ChoosingNetwork

FOLDER = Path(__file__).parent / "en_circumstances"


@dataclass(frozen=True, slots=True)
class LearntCircumstances:
    """The parts that choose."""

    network: ChoosingNetwork
    width: int
    """The width of the states of words, from the network of deeds, that it was trained on."""


@cache
def learnt_circumstances(folder: Path = FOLDER) -> LearntCircumstances:
    """What was learnt, read from a folder: the one that ships, unless another is given."""
    weights, lists = read_artefacts(folder)
    return LearntCircumstances(ChoosingNetwork(weights), lists["width"])
