"""Read the figures of a document: how much a state sold, bought, owes, and how that compares.

In:  a parsed document with its mentions, times and amounts.
Out: its figures in the order of the text, each saying one thing: a value or a relation.
Law: codebook, "Amounts and figures". The headline repeats the report in round numbers and is left out.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from legation.parser.parsed import Doc
from legation.reading.actors import Mentions
from legation.reading.amounts import Amount
from legation.reading.figures.build import figure_from
from legation.reading.figures.frame import RUNNING, TRADE, Frame
from legation.reading.figures.frames import frame_of
from legation.reading.figures.growth import more_than, with_growth
from legation.reading.figures.home import counter_in, home_of
from legation.reading.figures.layout import (
    Dated,
    Layout,
    Number,
    laid_out,
    lemma_of,
    placed_numbers,
    placed_times,
    sentences,
)  # fmt: skip
from legation.reading.figures.partners import partner_is_open
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sides import sides_of, sides_said
from legation.reading.figures.triggers import triggers_in
from legation.reading.figures.when import When, when_of
from legation.reading.figures.words import figure_words
from legation.reading.times import TimeMention
from legation.record.figure import Figure
from legation.record.period import Period
from legation.record.record import Document
from legation.record.span import Span
from legation.record.statement import Attribution

_RELIEF = frozenset({"relief", "humanitarian", "donate", "donation", "donor"})
_RELIEF_STEMS = ("relief", "humanitarian", "dona", "donor")
OPENING = 5  # tokens within which a sentence names its topic

AttributionOf = Callable[[Span], Attribution | None]


@dataclass(frozen=True, slots=True)
class Said:
    """One number of a sentence that is a figure."""

    index: int
    frame: Frame
    when: When


def read_figures(
    doc: Doc,
    document: Document,
    mentions: Mentions,
    times: tuple[TimeMention, ...],
    amounts: tuple[Amount, ...],
    attribution_of: AttributionOf | None = None,
) -> tuple[Figure, ...]:
    """Return the figures of the document."""
    numbers, dated = placed_numbers(doc, amounts), placed_times(doc, times)
    if not numbers:
        return ()
    found, running = list[Figure](), Running(relief=_speaks_of_relief(doc))
    layouts = _layouts(doc, document, mentions, numbers, dated)
    for layout in map(with_growth, layouts):
        if not layout.numbers:
            running = _topic(layout, running)
            continue
        said, running = _read_sentence(layout, running)
        for one, unit in said:
            figure = figure_from(layout, one.index, one.frame, one.when, unit)
            if figure is None or any(_same(figure, other) for other in found):
                continue
            if attribution_of is not None:
                figure = replace(figure, attribution=attribution_of(figure.evidence))
            found.append(figure)
    return tuple(found)


def _layouts(
    doc: Doc, document: Document, mentions: Mentions, numbers: list[Number], dated: list[Dated]
) -> Iterator[Layout]:
    title = document.title_end
    home, before = home_of(doc, mentions, title), None
    for bounds in sentences(doc):
        in_title = doc[bounds[0]].idx < title
        layout = laid_out(doc, mentions, bounds, [] if in_title else numbers, dated)
        here = counter_in(doc, mentions, bounds)
        if not layout.numbers or not _is_relief(layout):
            yield replace(layout, home=home, counter=here or before)
        before = here


def _speaks_of_relief(doc: Doc) -> bool:
    """Whether a report of deliveries may be one of relief."""
    text = doc.text.lower()
    if not any(stem in text for stem in _RELIEF_STEMS):
        return False  # a look at the text is quicker than one at each word
    return any(lemma_of(token) in _RELIEF for token in doc)


def _is_relief(layout: Layout) -> bool:
    """Whether the sentence tells of relief, which is given and not sold."""
    words = figure_words()
    said = {layout.lemma(i) for i in range(layout.start, layout.end)}
    return bool(said & (words.relief - {"charge", "free"})) or {"free", "charge"} <= said


def _read_sentence(layout: Layout, running: Running) -> tuple[list[tuple[Said, str | None]], Running]:
    """Read the numbers of one sentence from left to right, each leaning on those before it."""
    found: list[tuple[Said, str | None]] = []
    start, local, last = running, running.period, None
    for index, number in enumerate(layout.numbers):
        frame = frame_of(layout, index, running, last)
        if frame is None:
            continue
        relates = number.amount.kind in ("ratio", "points")
        base = _period_beside(layout, index, found) if relates else None
        when = when_of(
            layout,
            index,
            base or local,
            relative=number.amount.kind == "ratio" or more_than(layout, index) is not None,
        )
        if frame.part and found and when.compared is False and not when.said:
            when = replace(when, period=found[-1][0].when.period)
        found.append((Said(index, frame, when), running.unit))
        last = index
        looks_back = when.compared or (frame.carried and _earlier(when.period, local))
        if when.period is not None and (frame.part or (when.said and not looks_back)):
            local = when.period
        carried_on = _carried_on(running, frame, number)
        running = replace(running, unit=carried_on.unit) if _is_example(layout, index) else carried_on
    if not found:
        return found, start
    found = _dated_by_the_next(layout, found)
    return found, _next(start, running, found, layout)


def _is_example(layout: Layout, index: int) -> bool:
    """'Goods for 29 billion euros, among them 3 billion to Bosnia, and …': the report goes on about the whole."""
    words = [layout.doc[i].lower_ for i in layout.before(index)][-4:]
    return "including" in words or ("among" in words and bool({"them", "these", "which"} & set(words)))


def _dated_by_the_next(layout: Layout, found: list[tuple[Said, str | None]]) -> list[tuple[Said, str | None]]:
    """Give what has no period that of the next: '$1 million from Jordan and $2 million from Egypt in 2023'."""
    for place in range(len(found) - 2, -1, -1):
        (one, unit), (following, _) = found[place], found[place + 1]
        same = one.frame.measure == following.frame.measure and not following.when.compared
        between = [layout.doc[i] for i in layout.before(following.index)]
        joined = not any(token.text in ";:" or layout.in_time(token.i) for token in between)
        if one.when.period is None and same and joined and following.index == one.index + 1:
            found[place] = (replace(one, when=replace(one.when, period=following.when.period)), unit)
    return found


def _next(start: Running, running: Running, found: list[tuple[Said, str | None]], layout: Layout) -> Running:
    """What the next sentence goes on from: the first figure of this one in its own right, and its period."""
    period = _main_period(start, found, layout)
    for said, _ in found:
        frame = said.frame
        if frame.measure not in RUNNING or frame.carried or frame.part or _is_narrower(frame, start):
            continue
        if frame.measure not in TRADE and start.measure in TRADE:
            continue  # a report on trade goes on about trade
        if frame.measure == "balance" and start.measure is not None:
            continue
        if layout.numbers[said.index].amount.kind == "share":
            continue
        same = frame.sides.pair == start.sides.pair
        return Running(
            measure=frame.measure, sides=frame.sides, period=period, product=running.product, unit=running.unit,
            trading=running.trading, whole=(start.whole and same) or frame.measure == "turnover",
            relief=running.relief, market=running.market,
        )  # fmt: skip
    if start.measure is None and running.measure in RUNNING:
        return replace(running, period=period)
    trading = start.trading or any(said.frame.measure in ("exports", "imports") for said, _ in found)
    return replace(
        start, period=period, unit=running.unit or start.unit, trading=trading, market=running.market
    )


def _is_narrower(frame: Frame, start: Running) -> bool:
    """Whether the figure is with one partner where the report speaks of a state's trade with all."""
    before, now = start.sides, frame.sides
    if start.measure is None or not before.reporter or not now.reporter or not now.partner:
        return False
    return before.reporter.id == now.reporter.id and partner_is_open(start) and now.partner.id != "WLD"


def _period_beside(layout: Layout, index: int, found: list[tuple[Said, str | None]]) -> Period | None:
    """The period of the level before, where a ratio only adds to it: '$37m, 3 percent less than'."""
    if not found or found[-1][0].index != index - 1:
        return None
    between = [layout.doc[i] for i in layout.before(index) if not layout.in_time(i)]
    if (
        between
        and between[0].pos_ == "ADP"
        and between[0].i + 1 < layout.end
        and layout.in_time(between[0].i + 1)
    ):
        between = between[1:]
    if any(token.pos_ == "CCONJ" for token in between):
        return None
    if (
        between
        and between[0].text == ","
        and not any(token.pos_ in ("VERB", "AUX", "SCONJ") for token in between)
    ):
        of = found[-1][0].frame
        levels = [
            said.when for said, _ in found
            if not said.when.compared and (said.frame.measure, said.frame.sides) == (of.measure, of.sides)
        ]  # fmt: skip
        periods = [when.period for when in (levels or [found[-1][0].when]) if when.period is not None]
        return max(periods, key=lambda period: period.start or date.min) if periods else None
    return None


def _carried_on(running: Running, frame: Frame, number: Number) -> Running:
    """What the next number of the sentence leans on."""
    amount = number.amount
    keeps = amount.kind in ("ratio", "share", "points", "number")
    goes_on = frame.carried or (frame.measure == running.measure and frame.sides == running.sides)
    product = amount.noun if amount.kind in ("mass", "volume", "energy") else None
    same = Sides(running.sides.reporter) == Sides(frame.sides.reporter) and frame.sides.partner is not None
    of_part = amount.kind == "share" and running.measure == frame.measure and same
    return replace(
        running, measure=frame.measure, sides=running.sides if of_part else frame.sides,
        of_all=frame.ranked or (frame.part and same and partner_is_open(running)),
        product=frame.product or product or (running.product if goes_on else None),
        unit=running.unit if keeps else amount.interval.unit,
        trading=running.trading or frame.measure in ("exports", "imports"),
        whole=running.whole or frame.measure == "turnover", negative=frame.negative,
        market=frame.sides.reporter if frame.measure == "price" else running.market, holding=frame.holding,
    )  # fmt: skip


def _main_period(start: Running, found: list[tuple[Said, str | None]], layout: Layout) -> Period | None:
    """What the next sentence is about: the period of this one, unless it only looked back."""
    for said, _ in found:
        if said.when.compared or not said.when.said:
            continue
        if said.frame.carried and start.period is not None and _earlier(said.when.period, start.period):
            continue
        if start.period is not None and _looks_back(layout, said.index):
            continue
        return said.when.period
    return start.period


def _topic(layout: Layout, running: Running) -> Running:
    """What a sentence without numbers opens on: 'Yet trade itself has shrunk.'"""
    for trigger in triggers_in(layout, range(layout.start, layout.end), trading=False):
        if trigger.measure not in ("turnover", "exports", "imports"):
            continue
        opens = trigger.place < layout.start + OPENING
        if opens or len({state.id for state in sides_said(layout, trigger, running)}) > 1:
            measure, sides = sides_of(layout, trigger, running)
            if len(sides.pair) > 1 and (running.measure is None or sides.pair != running.sides.pair):
                whole = measure == "turnover"
                return Running(measure, sides, whole=whole, trading=not whole, relief=running.relief)
    return running


def _earlier(period: Period | None, other: Period | None) -> bool:
    return bool(period and other and period.start and other.start and period.start < other.start)


def _looks_back(layout: Layout, index: int) -> bool:
    """'had been', 'had sold': the sentence looks back, and the next goes on from where the report was."""
    tokens = [layout.doc[i] for i in range(layout.start, layout.numbers[index].start)]
    return any(
        token.lower_ == "had" and (after.lower_ == "been" or after.pos_ == "VERB")
        for token, after in itertools.pairwise(tokens)
    )


def _same(figure: Figure, other: Figure) -> bool:
    """Whether two figures say the same thing of the same."""
    return (
        (figure.measure, figure.reporter, figure.partner, figure.product, figure.relation)
        == (other.measure, other.reporter, other.partner, other.product, other.relation)
        and figure.period == other.period
        and (figure.value and replace(figure.value, text=None))
        == (other.value and replace(other.value, text=None))
    )
