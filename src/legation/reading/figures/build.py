"""A Figure from a number, its frame and its period."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from decimal import Decimal

from legation.reading.amounts import Amount
from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.running import WORLD
from legation.reading.figures.sensing.framed import Saying
from legation.reading.figures.sentence.growth import more_than, moved_by
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.when import When, year_before
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor
from legation.record.figure import Figure, Measure, Reference, Relation
from legation.record.interval import Interval
from legation.record.span import Span

OF_PEOPLE = frozenset[Measure]({"population", "quantity", "aid"})
"""What may be counted in people."""

_TRIMMED = frozenset(',;:.–—-()"“”')


@dataclass(frozen=True, slots=True)
class Told:
    """A number that is a figure: where it stands, its frame, its period, and the unit of numbers that have none.

    `saying` is what it says, where the words around it do not tell; `sure` is how sure all of it is, where no phrasing
    says so; `likely` is how likely the network takes what is told here.
    """

    layout: Layout
    index: int
    frame: Frame
    when: When
    unit: str | None
    saying: Saying | None = None
    sure: float | None = None
    likely: float = 1.0

    @property
    def amount(self) -> Amount:
        """The number itself."""
        return self.layout.numbers[self.index].amount


def saying_of(layout: Layout, index: int) -> Saying:
    """What number `index` says by its own kind and the words around it."""
    kind = layout.numbers[index].amount.kind
    if kind == "ratio":
        return "ratio"
    if kind == "share":
        return "share"
    return "change" if kind == "points" or moved_by(layout, index) else "value"


def figure_from(told: Told) -> Figure | None:
    """Return the figure that a number is; None where its kind cannot be one of its measure."""
    layout, index, frame, when = told.layout, told.index, told.frame, told.when
    amount, saying = told.amount, told.saying or saying_of(layout, index)
    value, relation = None, None
    if amount.kind in ("ratio", "share", "points"):
        relation = _relation(amount, frame, when)
    elif amount.kind == "number" and saying == "share":
        relation = _relation(_of_hundred(amount), frame, when)
    elif saying == "change":
        relation = _change(layout, index, amount, when, frame.negative)
    else:
        value = _value(amount, frame, told.unit, _weighed_in(layout, layout.numbers[index].start))
        if value is None:
            return None
    evidence = _evidence(layout, index, frame)
    product = frame.product or (
        amount.noun.lower() if amount.noun and amount.kind in ("mass", "volume", "energy") else None
    )
    figure = Figure(
        id="", measure=frame.measure, reporter=frame.sides.reporter, partner=_partner(layout, index, frame),
        period=when.period, evidence=evidence, product=product, value=value, relation=relation,
        confidence=None if told.sure is None else round(told.sure, 2),
    )  # fmt: skip
    return _with_id(figure)


def _partner(layout: Layout, index: int, frame: Frame) -> Actor | None:
    """With whom: where nobody is named and no part of the world, trade is that with all."""
    sides = frame.sides
    if sides.partner is not None or sides.reporter is None or frame.measure not in TRADE:
        return sides.partner
    start = (
        frame.place if frame.place is not None and frame.place >= layout.start else layout.before(index).start
    )
    places = range(min(start, layout.before(index).start), layout.clause_after(index).stop)
    words = {layout.doc[i].lower_ for i in places if layout.mention(i) is None}
    others = any(layout.lemma(i) in figure_words().others for i in places)
    return None if others or words & (figure_words().elsewhere - {"abroad"}) else WORLD


def _weighed_in(layout: Layout, number: int) -> str | None:
    """'In tons the increase was smaller: from 4.9 million': the unit of the bare numbers of a sentence."""
    for place in range(layout.start, number - 1):
        if layout.doc.tokens[place].lower_ != "in":
            continue
        behind = layout.doc.tokens[place + 1].lower_
        if behind in ("tons", "tonnes", "barrels", "litres", "liters"):
            return {"tons": "t", "tonnes": "t", "barrels": "bbl"}.get(behind, "l")
    return None


def _of_hundred(amount: Amount) -> Amount:
    """'Russia has 17 percent, China 12': a bare number of a list of percentages."""
    low, high = (
        end / 100 if end is not None else None for end in (amount.interval.low, amount.interval.high)
    )
    return replace(amount, kind="share", interval=Interval(low, high, "1", amount.interval.text))


def _value(amount: Amount, frame: Frame, unit: str | None, weighed_in: str | None) -> Interval | None:
    interval = amount.interval
    if amount.kind == "count" and interval.unit != "people":
        interval = replace(interval, unit="1")
    if amount.kind == "number":
        unit = "people" if frame.measure == "population" else weighed_in or unit
        if unit is None:
            return None
        interval = Interval(interval.low, interval.high, unit, interval.text)
    if (interval.unit == "people" and frame.measure not in OF_PEOPLE) or (
        interval.unit != "people" and frame.measure == "population"
    ):
        return None
    below = interval.high is not None and interval.high < 0  # 'a balance of minus $4 billion'
    if frame.negative and not below:
        low = None if interval.high is None else -interval.high
        return Interval(low, None if interval.low is None else -interval.low, interval.unit, interval.text)
    return interval


def _relation(amount: Amount, frame: Frame, when: When) -> Relation:
    low, high = amount.interval.low, amount.interval.high
    if amount.kind == "ratio":
        return Relation("ratio", low, high, Reference(period=when.reference or year_before(when.period)))
    if amount.kind == "points":
        return Relation("change", low, high, Reference(period=year_before(when.period)))
    return Relation("share", low, high, Reference(measure=frame.base or "turnover"))


def _change(layout: Layout, index: int, amount: Amount, when: When, negative: bool) -> Relation:
    low, high = amount.interval.low, amount.interval.high
    start = layout.numbers[index].start
    lemmas = {layout.lemma(i) for i in range(max(layout.start, start - 3), start)}
    if lemmas & {
        "fall",
        "drop",
        "decline",
        "decrease",
        "shrink",
        "dip",
        "slump",
        "reduction",
        "contract",
        "plunge",
        "down",
    } or more_than(layout, index) in ("less", "fewer", "lower"):
        low, high = (None if high is None else -high), (None if low is None else -low)
    if negative:  # a deficit that widens by three goes three down
        low, high = (None if high is None else -high), (None if low is None else -low)
    reference = when.reference or year_before(when.period)
    return Relation("change", low, high, Reference(period=reference))


def _evidence(layout: Layout, index: int, frame: Frame) -> Span:
    """The words that say it: from its measure, or the words before the number, to the end of its clause."""
    number = layout.numbers[index]
    start = _start(layout, index, frame)
    end = number.end
    for dated in layout.times:
        if dated.start in layout.clause_after(index) and dated.start - end <= 4:
            end = max(end, dated.end)
    if frame.place is not None:
        end = max(end, frame.place + 1)
    first, last = layout.doc[start], layout.doc[end - 1]
    return Span.of(layout.doc.text, first.idx, last.idx + len(last.text))


def _start(layout: Layout, index: int, frame: Frame) -> int:
    number = layout.numbers[index]
    start = number.start
    before = layout.before(index)
    if frame.place is not None and frame.place in before:
        start = frame.place
        while (
            start > before.start
            and layout.doc[start - 1].text not in _TRIMMED
            and (layout.doc[start - 1].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"))
        ):
            start -= 1
    else:
        while start > before.start and layout.doc[start - 1].text not in _TRIMMED:
            start -= 1
    while start < number.start and (layout.doc[start].is_space or layout.doc[start].pos_ == "CCONJ"):
        start += 1
    return start


def _with_id(figure: Figure) -> Figure:
    """Give the figure its id: twelve hexadecimal digits computed from what it says and where."""
    said = figure.value or figure.relation
    assert said is not None
    parts = [
        figure.measure, figure.reporter and figure.reporter.id, figure.partner and figure.partner.id,
        figure.product, _number(said.low), _number(said.high), figure.evidence.start, figure.evidence.end,
    ]  # fmt: skip
    payload = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return replace(figure, id=hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()[:12])


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize(), "f")
