"""A figure case to numbers: the report as the network sees it, and what each of its numbers is.

In:  a case, and the pipeline.
Out: a FigureExample. Its arrays are those that `legation.reading.figures.sensing` makes of the same report.

An annotated number is the amount that its words touch most; where a gold case names no words, the amount of the
evidence whose interval meets the case's own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from deed_cases import Days
from deed_examples import material_of_case
from figure_reports import FigureCase, FigureTold
from numpy.typing import NDArray
from spacy.language import Language

from legation.reading.amounts import Amount
from legation.reading.figures.decided import framed_numbers
from legation.reading.figures.phrased import phrased
from legation.reading.figures.sensing.candidates import Parties, Periods
from legation.reading.figures.sensing.framed import SAYINGS
from legation.reading.figures.sensing.network import Asked
from legation.reading.figures.sensing.numbers import Numbers
from legation.reading.figures.sensing.sensed import MEASURED, Seen, seen_of
from legation.reading.figures.sentence.home import as_side
from legation.reading.sensing.senses import senses_of
from legation.record.actor import Actor
from legation.record.period import Period

Indexes = NDArray[np.int64]
Halves = NDArray[np.float16]

ALIKE = 0.85
"""A period that has so much in common with the annotated one is the same; where none has, the nearest ones are."""

NEAR_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Owed:
    """What a number is: its measure, what it says, and the numbers of the parties and periods that are right."""

    measure: int
    saying: int
    reporters: tuple[int, ...]
    partners: tuple[int, ...]
    periods: tuple[int, ...]
    """None of them where the report does not say when, or where no candidate is right."""
    undated: bool
    base: int | None
    optional: bool


@dataclass(frozen=True, slots=True)
class FigureExample:
    """A report: its words, its numbers, who and when may be meant, and what each number is."""

    id: str
    inputs: Halves
    sentence: Indexes
    lengths: tuple[int, ...]
    numbers: Numbers
    asked: Asked
    parties: Parties
    periods: Periods
    owed: tuple[Owed | None, ...]
    unasked: bool
    """What phrasings say teaches nothing here: they were made on it."""

    def without_asking(self) -> FigureExample:
        """The same as if phrasings said nothing of it."""
        nothing = np.zeros_like(self.asked.measures)
        none = nothing - 1
        return replace(self, asked=Asked(nothing, nothing, none, none, none))


def figure_example_of(case: FigureCase, pipeline: Language) -> FigureExample | None:
    """The example that a case is; None where it has no number, or speaks of nobody."""
    material = material_of_case(case, pipeline)
    senses = senses_of(material)
    if senses is None:
        return None
    seen = seen_of(material, senses, framed_numbers(phrased(material)))
    if not seen.numbers.amounts:
        return None
    return FigureExample(
        case.id,
        seen.inputs.astype(np.float16),
        senses.words.sentence,
        tuple(map(len, senses.words.sentences)),
        seen.numbers,
        seen.asked,
        seen.parties,
        seen.periods,
        tuple(_owed(case.told, seen)),
        unasked=case.gold,
    )


def _owed(told: Sequence[FigureTold], seen: Seen) -> Iterator[Owed | None]:
    """What each number of the report is."""
    amounts = seen.numbers.amounts
    found = dict[int, FigureTold]()
    for one in sorted(told, key=lambda one: one.optional):
        place = _place(one, amounts, found)
        if place is not None:
            found[place] = one
    for place in range(len(amounts)):
        yield _as_owed(found[place], seen) if place in found else None


def _place(one: FigureTold, amounts: Sequence[Amount], taken: dict[int, FigureTold]) -> int | None:
    """The number that a figure is about, of those that are still free."""
    words = one.number or one.evidence
    touched = {
        place: min(words.end, amount.span.end) - max(words.start, amount.span.start)
        for place, amount in enumerate(amounts)
        if amount.span.start < words.end and words.start < amount.span.end and place not in taken
    }
    if one.number is None:
        meeting = [place for place in touched if _meets(amounts[place], one)]
        return meeting[0] if meeting else next(iter(touched)) if len(touched) == 1 else None
    return max(touched, key=lambda place: touched[place], default=None)


def _meets(amount: Amount, one: FigureTold) -> bool:
    """Whether the number's interval meets the annotated one, whichever sign a balance or a change has."""
    assert one.ends is not None
    low, high = _open(one.ends)
    mine = _open((amount.interval.low, amount.interval.high))
    ways = [(low, high)]
    if one.measure == "balance" or one.saying == "change":
        ways.append((-high, -low))
    return any(mine[0] <= end and start <= mine[1] for start, end in ways)


def _open(ends: tuple[object, object]) -> tuple[float, float]:
    low, high = ends
    return (
        -math.inf if low is None else float(low),  # type: ignore[arg-type]  # a number
        math.inf if high is None else float(high),  # type: ignore[arg-type]  # a number
    )


def _as_owed(one: FigureTold, seen: Seen) -> Owed:
    return Owed(
        MEASURED.index(one.measure),
        SAYINGS.index(one.saying),
        _parties(one.reporters, seen.parties),
        _parties(one.partners, seen.parties),
        alike_periods(one.period, seen.periods.found) if one.period else (),
        one.period is None,
        MEASURED.index(one.base) if one.base else None,
        one.optional,
    )


def _parties(ids: Sequence[str | None], parties: Parties) -> tuple[int, ...]:
    numbers = (parties.number_of(as_side(Actor(name, name)) if name else None) for name in ids)
    return tuple({number for number in numbers if number is not None})


def alike_periods(days: Days, periods: Sequence[Period]) -> tuple[int, ...]:
    """The numbers of the periods that are the annotated one, or nearest to it."""
    alike = [_alike(days, period) for period in periods]
    best = max(alike, default=0.0)
    if best <= 0:
        return ()
    least = ALIKE if best > ALIKE else NEAR_SHARE * best
    return tuple(number for number, so in enumerate(alike) if so >= least)


def _alike(days: Days, period: Period) -> float:
    """The share of the days of both that they have in common."""
    starts = [one.toordinal() if one else date.min.toordinal() for one in (days[0], period.start)]
    ends = [one.toordinal() if one else date.max.toordinal() for one in (days[1], period.end)]
    common = min(ends) - max(starts) + 1
    return max(0, common) / (max(ends) - min(starts) + 1)
