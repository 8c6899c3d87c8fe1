"""How wrong a figure network is about some reports: what numbers measure and say, whose they are, of when.

In:  the network, examples.
Out: four losses for each number, to be weighed and added.

A figure that may be told or not teaches nothing of whether it is one. In turnover the sides may stand either way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from figure_examples import FigureExample
from figure_network import NOTHING, TrainedFigures, Views
from torch import Tensor
from torch.nn.functional import nll_loss

from legation.reading.figures.sensing.sensed import MEASURED

SMOOTHING = 0.03
OF_BASES = 0.3
OF_UNDATED = 0.4
"""How much it counts that a figure has no period: annotators leave one out more readily than they invent one."""

TURNOVER = MEASURED.index("turnover")
PASSES = 2
"""So often sides and periods are scored."""

LEAST = -1e4


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is right of the figures of a report, a row for each: its number, and whoever and whenever is right."""

    numbers: Tensor
    sayings: Tensor
    bases: Tensor
    """The measure of which a share is one; -1 elsewhere."""
    reporters: Tensor
    partners: Tensor
    either_way: Tensor
    periods: Tensor
    undated: Tensor


def figure_losses(network: TrainedFigures, examples: Sequence[FigureExample]) -> tuple[Tensor, ...]:
    """The losses of measures for each number, of sayings, sides and periods for each figure."""
    views = network(examples, [measures_of(one) for one in examples])
    of_measures = [_wrong_measures(view, one) for view, one in zip(views, examples, strict=True)]
    counted = sum(weights for _, weights in of_measures)
    told = torch.stack([loss for loss, _ in of_measures]).sum() / max(counted, 1)
    pairs = [(view, _wanted(one)) for view, one in zip(views, examples, strict=True) if any(one.owed)]
    if not pairs:
        nothing = torch.zeros(())
        return told, nothing, nothing, nothing
    size = sum(len(wanted.numbers) for _, wanted in pairs)
    sayings, sides, periods = (
        torch.stack([wrong(view, wanted) for view, wanted in pairs]).sum() / size
        for wrong in (_wrong_sayings, _wrong_sides, _wrong_periods)
    )
    return told, sayings, sides / PASSES, periods / PASSES


def measures_of(example: FigureExample) -> np.ndarray:
    """The measure of each number."""
    return np.asarray([owed.measure if owed else NOTHING for owed in example.owed], dtype=np.int64)


def _wanted(example: FigureExample) -> Wanted:
    rows = [(number, owed) for number, owed in enumerate(example.owed) if owed is not None]
    parties, periods = example.parties.size, len(example.periods.found)
    return Wanted(
        torch.tensor([number for number, _ in rows]),
        torch.tensor([owed.saying for _, owed in rows]),
        torch.tensor([-1 if owed.base is None else owed.base for _, owed in rows]),
        _marked([owed.reporters for _, owed in rows], parties),
        _marked([owed.partners for _, owed in rows], parties),
        torch.tensor([owed.measure == TURNOVER for _, owed in rows]),
        _marked([owed.periods for _, owed in rows], periods + 1),
        torch.tensor([owed.undated for _, owed in rows]),
    )


def _marked(numbers: Sequence[Sequence[int]], size: int) -> Tensor:
    """Which of so many are right in each row [rows, size]."""
    marks = torch.zeros(len(numbers), size, dtype=torch.bool)
    for row, right in enumerate(numbers):
        marks[row, list(right)] = True
    return marks


def _wrong_measures(view: Views, example: FigureExample) -> tuple[Tensor, float]:
    counts = torch.tensor([float(owed is None or not owed.optional) for owed in example.owed])
    wanted = torch.from_numpy(measures_of(example))
    sure = nll_loss(view.measures, wanted, reduction="none")
    blurred = -view.measures.mean(-1)
    return (((1 - SMOOTHING) * sure + SMOOTHING * blurred) * counts).sum(), float(counts.sum())


def _wrong_sayings(view: Views, wanted: Wanted) -> Tensor:
    loss = nll_loss(view.sayings[wanted.numbers], wanted.sayings, reduction="sum")
    shares = wanted.bases >= 0
    if bool(shares.any()):
        of_shares = view.bases[wanted.numbers[shares]]
        loss = loss + OF_BASES * nll_loss(of_shares, wanted.bases[shares], reduction="sum")
    return loss


def _wrong_sides(view: Views, wanted: Wanted) -> Tensor:
    known = wanted.reporters.any(1) & wanted.partners.any(1)
    found = torch.zeros(())
    for likely in view.parties:
        reporter, partner = likely[wanted.numbers].unbind(-1)
        told = _either(reporter, wanted.reporters) + _either(partner, wanted.partners)
        turned = _either(reporter, wanted.partners) + _either(partner, wanted.reporters)
        told = torch.where(wanted.either_way, torch.logaddexp(told, turned), told)
        found = found - told[known].sum()
    return found


def _wrong_periods(view: Views, wanted: Wanted) -> Tensor:
    known = wanted.periods.any(1)
    found = torch.zeros(())
    for periods in view.periods:
        likely = periods[wanted.numbers]
        found = found - _either(likely, wanted.periods)[known].sum()
        found = found - OF_UNDATED * likely[wanted.undated, -1].sum()
    return found


def _either(likely: Tensor, right: Tensor) -> Tensor:
    """The logarithm of how likely any of the right ones is, in each row."""
    return likely.masked_fill(~right, LEAST).logsumexp(-1)
