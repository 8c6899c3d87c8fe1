"""The network of bonds in PyTorch, for training only; `legation.reading.bonds` reads what is learnt with numpy.

One layer over what is known of a number; on it, and on what is known of each two, a scorer with two hidden layers for
shares, growths and products, and one for sums. The names of the parts are those that `bonds/network.py` reads.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from bond_examples import BondExample
from deed_network import Floats, as_array
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import leaky_relu

from legation.parser.dense import LEAK
from legation.reading.bonds.bond import KINDS
from legation.reading.bonds.rows import NONE, PAIRED, SIZES
from legation.reading.sensing.senses import NEAR_STEPS, SENTENCES_BACK, SENTENCES_ON

NUMBER, HIDDEN, PATH, SMALL = 128, 96, 24, 12
DROPOUT = 0.35

OF_NUMBERS = ("made", "part", "whole", "total", "first", "last", "addend", "relation_alone", "sum_alone")
OF_PAIRS = ("made_part", "made_whole", "part_whole", "total_first", "total_last", "total_addend", "next")
FAMILIES = ("relation", "sum")


@dataclass(frozen=True, slots=True)
class BondShape:
    """The width of what is known of a number, and how many ways through the parse are told apart."""

    known: int
    paths: int


class TrainedBonds(nn.Module):
    """The scorers that ship."""

    def __init__(self, shape: BondShape) -> None:
        super().__init__()
        self.shape = shape
        self.table = nn.ModuleDict(
            {
                "path": nn.Embedding(shape.paths, PATH),
                "distance": nn.Embedding(2 * (NEAR_STEPS + 2), SMALL),
                "sentences": nn.Embedding(SENTENCES_BACK + SENTENCES_ON + 1, SMALL),
                "kind": nn.Embedding(len(KINDS), HIDDEN),
            }
        )
        parts = {"number": nn.Linear(shape.known, NUMBER), "size": nn.Linear(SIZES, HIDDEN)}
        parts |= {name: nn.Linear(NUMBER, HIDDEN) for name in OF_NUMBERS}
        parts |= {name: nn.Linear(PATH + 2 * SMALL + PAIRED, HIDDEN) for name in OF_PAIRS}
        for family in FAMILIES:
            parts[f"{family}_hidden"] = nn.Linear(HIDDEN, HIDDEN)
            parts[f"{family}_out"] = nn.Linear(HIDDEN, 1)
            parts[f"{family}_none"] = nn.Linear(HIDDEN, 1)
        self.parts = nn.ModuleDict(parts)
        self.drop = nn.Dropout(DROPOUT)

    def scores(self, example: BondExample) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
        """The scores of the relations, and of each number as one that no relation makes; the same of the sums."""
        known = torch.from_numpy(example.rows.known.astype(np.float32))
        numbers = self._active("number", self.drop(known))
        between = self._between(example)
        return (
            (self._relations(numbers, between, example), self._none("relation", numbers)),
            (self._sums(numbers, between, example), self._none("sum", numbers)),
        )

    def weights(self) -> dict[str, Floats]:
        """The weights by the names that reading knows them by."""
        found = {key: as_array(value) for key, value in self.parts.state_dict().items()}
        return found | {f"table.{name}": as_array(table.weight) for name, table in self.table.items()}

    def _between(self, example: BondExample) -> Tensor:
        way = example.rows.between
        return torch.cat(
            [
                self.table["path"](_indexes(way.path)),
                self.table["distance"](_indexes(way.distance)),
                self.table["sentences"](_indexes(way.sentences)),
                torch.from_numpy(example.rows.paired.astype(np.float32)),
            ],
            2,
        )

    def _none(self, family: str, numbers: Tensor) -> Tensor:
        scores: Tensor = self.parts[f"{family}_none"](self._active(f"{family}_alone", numbers))
        return scores[:, 0]

    def _relations(self, numbers: Tensor, between: Tensor, example: BondExample) -> Tensor:
        found = example.relations
        made, parts, wholes = _indexes(found.made), _indexes(found.parts), _indexes(found.wholes)
        scored = (
            self.parts["made"](numbers)[made]
            + self.parts["part"](numbers)[parts]
            + self.parts["whole"](numbers)[wholes]
            + self.parts["made_part"](between)[made, parts]
            + self.parts["made_whole"](between)[made, wholes]
            + self.parts["part_whole"](between)[parts, wholes]
            + self.table["kind"](_indexes(found.kinds))
        )
        return self._scores("relation", scored)

    def _sums(self, numbers: Tensor, between: Tensor, example: BondExample) -> Tensor:
        found = example.sums
        made, addends = _indexes(found.made), _indexes(np.maximum(found.addends, 0))
        there = torch.from_numpy((found.addends != NONE).astype(np.float32))
        ends = there.sum(1).long() - 1
        first, last = addends[:, 0], addends[torch.arange(len(made)), ends]
        scored = (
            self.parts["total"](numbers)[made]
            + self.parts["first"](numbers)[first]
            + self.parts["last"](numbers)[last]
            + _mean(self.parts["addend"](numbers)[addends], there)
            + self.parts["total_first"](between)[made, first]
            + self.parts["total_last"](between)[made, last]
            + _mean(self.parts["total_addend"](between)[made[:, None], addends], there)
            + _mean(self.parts["next"](between)[addends[:, :-1], addends[:, 1:]], there[:, 1:])
            + self.parts["size"](torch.from_numpy(found.sizes))
        )
        return self._scores("sum", scored)

    def _scores(self, family: str, scored: Tensor) -> Tensor:
        hidden = self._active(f"{family}_hidden", self.drop(leaky_relu(scored, LEAK)))
        scores: Tensor = self.parts[f"{family}_out"](hidden)
        return scores[:, 0]

    def _active(self, name: str, values: Tensor) -> Tensor:
        dropped: Tensor = self.drop(leaky_relu(self.parts[name](values), LEAK))
        return dropped


def _indexes(numbers: NDArray[np.int64]) -> Tensor:
    return torch.from_numpy(numbers.astype(np.int64))


def _mean(values: Tensor, there: Tensor) -> Tensor:
    return (values * there[..., None]).sum(1) / there.sum(1)[:, None]
