"""The figures that the network takes a report to tell.

In:  a report's material, what the network of deeds makes of its words, what the phrasings take each number to be.
Out: Viewed: the state of each number, and how likely each reading of it is. A SensedFigure for each number that is
     likely enough a figure, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from legation.parser.lstm import Floats, Indexes
from legation.parser.one_thread import one_thread
from legation.reading.amounts import Amount
from legation.reading.figures.running import Sides
from legation.reading.figures.sensing.candidates import Parties, Periods, parties_of, periods_of
from legation.reading.figures.sensing.framed import SAYINGS, Framed, Saying
from legation.reading.figures.sensing.learnt import LearntFigures, learnt_figures
from legation.reading.figures.sensing.network import Asked, Report
from legation.reading.figures.sensing.numbers import Numbers, flags_of, numbers_of
from legation.reading.figures.sentence.home import as_side
from legation.reading.material import Material
from legation.reading.sensing.places import Places
from legation.reading.sensing.senses import Senses
from legation.record.figure import MEASURES, Measure
from legation.record.period import Period
from legation.record.span import Span

MEASURED: tuple[Measure | None, ...] = (None, *MEASURES)
TRUST = 1.0
"""What the phrasings say stays unless something else is likelier by a factor of more than e to this power: reports that
people read are worded nearer to the phrasings than those that were written for learning."""

LEAST = 0.9
"""What no phrasing tells is a figure where that is so likely."""

LEAST_SURE = 0.75
"""What no phrasing tells is told where all of it together is so likely: ordinary news is full of numbers that are
nobody's trade."""

LEAST_NOTHING = 0.9
"""What a phrasing tells is no figure where that is so likely."""


@dataclass(frozen=True, slots=True)
class SensedFigure:
    """A number that is a figure: what it measures and says, whose, towards whom, of when, and how sure that is."""

    amount: Amount
    measure: Measure
    saying: Saying
    sides: Sides
    period: Period | None
    base: Measure | None
    """What a share is one of."""
    sure: float
    """How likely all of it is but what it says."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network's encoder is given of a report, and the rest of what it reads."""

    whole: Floats
    """What the network of deeds makes of each word [words, width]."""
    flags: Floats
    numbers: Numbers
    asked: Asked
    parties: Parties
    periods: Periods

    @property
    def inputs(self) -> Floats:
        """What the encoder is given of each word [words, width]."""
        return np.concatenate([self.whole, self.flags], axis=1)

    @property
    def width(self) -> int:
        """How much that is."""
        return int(self.whole.shape[1] + self.flags.shape[1])


def seen_of(material: Material, senses: Senses, framed: Mapping[Span, Framed]) -> Seen:
    """A report in numbers; `framed` is what the phrasings take the number at a span to be."""
    words, times = senses.words, material.times
    places = Places(words)
    numbers = numbers_of(places, material.amounts, times)
    told = [framed.get(amount.span) for amount in numbers.amounts]
    parties = parties_of(words)
    periods = periods_of(places, times, [one.period for one in told if one is not None])
    flags = flags_of(len(words.tokens), places, material.amounts, times)
    return Seen(
        senses.whole,
        flags,
        numbers,
        _asked(told, parties, periods),
        parties,
        periods,
    )


@dataclass(frozen=True, slots=True)
class Viewed:
    """What the network makes of the numbers of a report: the state of each, and how likely it is read so or so."""

    report: Report
    parts: LearntFigures
    states: Floats
    """The state of each number [numbers, width]."""
    measures: Floats
    """How likely each number measures each thing, nothing first [numbers, measures]."""
    measured: Indexes
    """What each is taken to measure, 0 for nothing."""
    sayings: Floats
    parties: Floats
    """The logarithm of how likely each party is the reporter, and the partner, of each number [numbers, parties, 2]."""
    periods: Floats
    """The logarithm of how likely each period is that of each number, none last [numbers, periods + 1]."""


def viewed(
    material: Material,
    senses: Senses,
    framed: Mapping[Span, Framed],
    parts: LearntFigures | None = None,
) -> Viewed | None:
    """What the network makes of the numbers of a report, if any; by the parts that ship, unless others are given."""
    return viewed_all([(material, senses, framed)], parts)[0]


def viewed_all(
    reports: Sequence[tuple[Material, Senses, Mapping[Span, Framed]]], parts: LearntFigures | None = None
) -> list[Viewed | None]:
    """The same of several reports, whose words the network reads together."""
    given = [_given(*report, parts) for report in reports]
    some = [
        (seen, [len(sentence) for sentence in senses.words.sentences], senses.words.sentence)
        for seen, (_, senses, _) in zip(given, reports, strict=True)
        if seen is not None
    ]
    views = iter(_views(some, parts))
    return [next(views) if one is not None else None for one in given]


def _given(
    material: Material, senses: Senses, framed: Mapping[Span, Framed], parts: LearntFigures | None
) -> Seen | None:
    if not material.amounts:
        return None
    seen = seen_of(material, senses, framed)
    known = seen.numbers.amounts and seen.width == (parts or learnt_figures()).width
    return seen if known else None


def _views(
    reports: Sequence[tuple[Seen, Sequence[int], Indexes]], parts: LearntFigures | None
) -> list[Viewed]:
    """The views of reports, each with the lengths of its sentences and the sentence of each word."""
    if not reports:
        return []
    parts = parts or learnt_figures()
    lengths = [len(seen.flags) for seen, _, _ in reports]
    inputs = np.empty((sum(lengths), parts.width), dtype=np.float32)
    of_reports = np.split(inputs, np.cumsum(lengths)[:-1])
    for rows, (seen, _, _) in zip(of_reports, reports, strict=True):  # at once: they are megabytes
        np.concatenate([seen.whole, seen.flags], axis=1, out=rows)
    with one_thread():
        states = parts.network.states_of_all(inputs, [sizes for _, sizes, _ in reports])
        own = np.split(states, np.cumsum(lengths)[:-1])
        return [
            _view(Report(here, sentence, seen.numbers, seen.asked, seen.parties, seen.periods), parts)
            for here, (seen, _, sentence) in zip(own, reports, strict=True)
        ]


def _view(report: Report, parts: LearntFigures) -> Viewed:
    network = parts.network
    numbers = network.numbers(report)
    likely = network.measures(numbers)
    measured = _measured(likely, report.asked.measures)
    return Viewed(
        report,
        parts,
        numbers,
        likely,
        measured,
        network.sayings(numbers),
        network.parties(report, numbers, measured),
        network.periods(report, numbers, measured),
    )


def sensed_figures(view: Viewed) -> Iterator[SensedFigure]:
    """What the network takes the numbers of a report to be."""
    report, parts = view.report, view.parts
    asked, measures = report.asked, view.measured
    with one_thread():
        bases = parts.network.bases(view.states)
    periods = _likeliest(view.periods, asked.periods)
    for number in np.flatnonzero(measures).tolist():
        measure = parts.measures[measures[number]]
        assert measure is not None  # nothing is the first of them
        parties = view.parties[number]
        pair = _likeliest_pair(parties, int(asked.reporters[number]), int(asked.partners[number]))
        when = int(periods[number])
        sure = float(
            view.measures[number, measures[number]]
            * np.exp(parties[pair[0], 0] + parties[pair[1], 1] + view.periods[number, when])
        )
        if not asked.measures[number] and sure < LEAST_SURE:
            continue
        yield SensedFigure(
            report.numbers.amounts[number],
            measure,
            parts.sayings[int(view.sayings[number].argmax())],
            Sides(*map(report.parties.actor, pair)),
            report.periods.found[when] if when < len(report.periods.found) else None,
            parts.measures[1 + int(bases[number][1:].argmax())],
            sure,
        )


def _measured(likely: Floats, asked: Indexes) -> Indexes:
    """What each number measures, 0 for nothing; what no phrasing tells is a figure where that is likely enough."""
    told = asked > 0
    found = _likeliest(np.log(likely), np.where(told, asked, -1))
    stays = told & (found == 0) & (likely[:, 0] < LEAST_NOTHING)
    found = np.where(stays, _likeliest(np.log(likely[:, 1:]), asked - 1) + 1, found)
    return np.where(told | (1 - likely[:, 0] >= LEAST), found, 0)


def _likeliest(likely: Floats, asked: Indexes) -> Indexes:
    """In each row the likeliest, by logarithms; what the phrasings say (-1: nothing) where that is likely enough."""
    best: Indexes = likely.argmax(axis=1)
    rows = np.arange(len(likely))
    kept = (asked >= 0) & (likely[rows, asked] > likely[rows, best] - TRUST)
    return np.where(kept, asked, best)


def _likeliest_pair(likely: Floats, reporter: int, partner: int) -> tuple[int, int]:
    """The likeliest reporter and partner, who are not the same; or those whom the phrasings name."""
    pairs = likely[:, None, 0] + likely[None, :, 1]
    np.fill_diagonal(pairs, -np.inf)
    best = divmod(int(pairs.argmax()), len(likely))
    asked = (reporter, partner)
    return asked if min(asked) >= 0 and pairs[asked] > pairs[best] - TRUST else best


def _asked(told: list[Framed | None], parties: Parties, periods: Periods) -> Asked:
    rows = [_row(one, parties, periods) if one is not None else (0, 0, -1, -1, -1) for one in told]
    columns = np.asarray(rows, dtype=np.int64).reshape(-1, 5).T
    return Asked(*columns)


def _row(one: Framed, parties: Parties, periods: Periods) -> tuple[int, int, int, int, int]:
    sides = [
        parties.number_of(as_side(side)) if side is not None else None
        for side in (one.sides.reporter, one.sides.partner)
    ]
    reporter, partner = (-1 if number is None else number for number in sides)
    period = periods.number_of(one.period)
    return (
        MEASURED.index(one.measure),
        1 + SAYINGS.index(one.saying),
        reporter,
        partner,
        -1 if period is None else period,
    )
