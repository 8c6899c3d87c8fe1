"""What was learnt of bonds, as it ships: read once, when the first report with numbers is read.

In:  the folder `en_bonds` beside this file, which `model/train_bonds.py` writes.
Out: LearntBonds: the network, and the width of what is known of a number that it was trained on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.parser.artefacts import read_artefacts
from legation.reading.bonds.network import BondNetwork

FOLDER = Path(__file__).parent / "en_bonds"


@dataclass(frozen=True, slots=True)
class LearntBonds:
    """The parts that read bonds."""

    network: BondNetwork
    width: int
    """The width of what is known of a number, from the network of figures, that it was trained on."""


@cache
def learnt_bonds(folder: Path = FOLDER) -> LearntBonds:
    """What was learnt, read from a folder: the one that ships, unless another is given."""
    weights, lists = read_artefacts(folder)
    return LearntBonds(BondNetwork(weights), lists["width"])
