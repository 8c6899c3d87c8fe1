"""Numbers and candidates as the network sees them.

In:  what the network of figures makes of the numbers of a report, what that of deeds makes of its words.
Out: NumberRows: what is known of each number and of each two. Relations and Sums: the candidates as arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from legation.parser.lstm import Floats, Indexes
from legation.reading.amounts import Amount
from legation.reading.bonds.bond import KINDS
from legation.reading.bonds.candidates import RUN, Candidate, by_family, units_of
from legation.reading.bonds.written import WAYS, is_percentage, written
from legation.reading.figures.sensing.numbers import KINDS as AMOUNT_KINDS
from legation.reading.figures.sensing.numbers import kind_of
from legation.reading.figures.sensing.sensed import Viewed
from legation.reading.sensing.senses import Between, Senses

PAIRED = 6 + 7
SIZES = 8
MOST_ADDENDS = RUN.stop - 1
NONE = -1
SIGNS = "$€£"
STEPS, NUMBERS_BETWEEN, LEFT_OUT = 8, 6, 5
"""More is not told apart: steps from one number to another, numbers between them, numbers that a sum leaves out."""


@dataclass(frozen=True, slots=True)
class NumberRows:
    """What is known of each number [numbers, width], of each two [numbers, numbers, width], and the way between."""

    known: Floats
    paired: Floats
    between: Between


@dataclass(frozen=True, slots=True)
class Relations:
    """Shares, growths, products: the kind, the number made, the part or what is new or one factor, and the other."""

    kinds: Indexes
    made: Indexes
    parts: Indexes
    wholes: Indexes


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums: the total, its addends [sums, MOST_ADDENDS] with NONE behind them, and how they stand [sums, SIZES]."""

    made: Indexes
    addends: Indexes
    sizes: Floats


def rows_of(viewed: Viewed, senses: Senses, title_end: int) -> NumberRows:
    """What is known of the numbers of a report."""
    amounts, last = viewed.report.numbers.amounts, viewed.report.numbers.last
    own = np.asarray([_known(amount, title_end) for amount in amounts], dtype=np.float32)
    return NumberRows(
        np.concatenate(
            [viewed.states, viewed.measures, viewed.sayings, viewed.report.states[last], own], axis=1
        ),
        np.concatenate([_in_common(viewed), _apart(amounts)], axis=2),
        senses.between(last, last),
    )


def relations_of(found: Sequence[Candidate]) -> Relations:
    """The shares, growths and products among candidates."""
    rows = [(KINDS.index(one.kind), one.made, *one.of) for one in by_family(found)[0]]
    return Relations(*np.asarray(rows, dtype=np.int64).reshape(-1, 4).T)


def sums_of(found: Sequence[Candidate], amounts: Sequence[Amount]) -> Sums:
    """The sums among candidates."""
    _, sums = by_family(found)
    units = units_of(amounts)
    addends = np.full((len(sums), MOST_ADDENDS), NONE, dtype=np.int64)
    for row, one in enumerate(sums):
        addends[row, : len(one.of)] = one.of
    sizes = np.asarray([_size(one, units) for one in sums], dtype=np.float32)
    return Sums(
        np.asarray([one.made for one in sums], dtype=np.int64), addends, sizes.reshape(len(sums), SIZES)
    )


def _known(amount: Amount, title_end: int) -> list[float]:
    number = written(amount)
    return [
        *(float(kind_of(amount) == kind) for kind in range(len(AMOUNT_KINDS))),
        float(amount.hedge is not None),
        float(amount.span.start < title_end),
        *(float(number is not None and number.way == way) for way in WAYS),
        float(number is not None and is_percentage(amount)),
        float(number is not None and number.is_multiple),
        float(amount.span.quote[:1].isdigit() or amount.span.quote[:1] in SIGNS),
    ]


def _in_common(viewed: Viewed) -> Floats:
    """How likely two numbers have the same reporter, partner, either crosswise, period, and measure."""
    sides, times = np.exp(viewed.parties), np.exp(viewed.periods)
    reporters, partners, measured = sides[..., 0], sides[..., 1], viewed.measures[:, 1:]
    return np.stack(
        [
            reporters @ reporters.T,
            partners @ partners.T,
            reporters @ partners.T,
            partners @ reporters.T,
            times @ times.T,
            measured @ measured.T,
        ],
        axis=2,
    )


def _apart(amounts: Sequence[Amount]) -> Floats:
    """Whether two numbers have one unit, how many numbers lie between them, and how many of the second's unit."""
    told = units_of(amounts)
    numbers = {unit: number for number, unit in enumerate(dict.fromkeys(told))}
    units = np.asarray([numbers[unit] for unit in told])
    steps = np.arange(len(amounts))[None, :] - np.arange(len(amounts))[:, None]
    alike = (units[:, None] == units[None, :]).astype(np.float32)
    among = _alike_between(alike)
    far = np.abs(steps)
    return np.stack(
        [
            alike,
            np.sign(steps),
            np.minimum(far, STEPS) / 4,
            far == 1,
            far == 2,
            np.minimum(among, NUMBERS_BETWEEN) / 3,
            among == 0,
        ],
        axis=2,
    ).astype(np.float32)


def _alike_between(alike: Floats) -> Floats:
    """How many numbers between two have the unit of the second."""
    size = len(alike)
    before = np.concatenate([np.zeros((1, size)), alike.cumsum(axis=0)])  # [k, j]: those of j's unit before k
    rows, columns = np.arange(size)[:, None], np.arange(size)[None, :]
    first, last = np.minimum(rows, columns), np.maximum(rows, columns)
    found: Floats = before[last, columns] - before[np.minimum(first + 1, last), columns]
    return np.where(rows == columns, 0, found)


def _size(one: Candidate, units: Sequence[str | None]) -> list[float]:
    total, first, last = one.made, one.of[0], one.of[-1]
    within = range(min(first, total), max(last, total))
    left_out = sum(units[k] == units[total] and k != total and k not in one.of for k in within)
    return [
        float(len(one.of) == 2),
        float(len(one.of) == 3),
        float(len(one.of) > 3),
        float(total < first),
        float(total > last),
        float(first < total < last),
        min(left_out, LEFT_OUT) / 2,
        float(not left_out),
    ]
