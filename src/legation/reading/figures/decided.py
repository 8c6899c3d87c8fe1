"""What phrasings take the numbers of a document to be, and what the network senses, decided between.

In:  the numbers that phrasings take for figures, a document's material, what the network of figures makes of them.
Out: the numbers that are figures, in the order of the text.
Law: the network has been told what the phrasings say, and decides; where it agrees, the number stays as it was said.
     The headline repeats the report in round numbers and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from legation.reading.amounts import Amount
from legation.reading.figures.build import Told, figure_from, saying_of
from legation.reading.figures.frame import Frame
from legation.reading.figures.frames.products import product_beside
from legation.reading.figures.sensing.framed import Framed
from legation.reading.figures.sensing.sensed import SensedFigure, Viewed, sensed_figures
from legation.reading.figures.sentence.deficits import is_deficit
from legation.reading.figures.sentence.growth import with_growth
from legation.reading.figures.sentence.layout import Layout, Number, laid_out, placed_times, sentences
from legation.reading.figures.sentence.when import When
from legation.reading.figures.sentence.words import figure_words
from legation.reading.material import Material
from legation.record.figure import Figure
from legation.record.span import Span

LEAST_CHANGED = 0.2
"""What phrasings say is told otherwise only where that is so sure."""

UNITLESS = frozenset({"number", "ratio", "share", "points"})
"""Kinds of amounts that lend no unit to bare numbers."""


def decided(phrased: Sequence[Told], material: Material, view: Viewed) -> Iterator[Told]:
    """The numbers that are figures by the network's word."""
    before = {told.amount.span: told for told in phrased}
    found = [one for one in sensed_figures(view) if one.amount.span.start >= material.document.title_end]
    places = {
        number.amount.span: (layout, index)
        for layout in _layouts(material, [one.amount for one in found])
        for index, number in enumerate(layout.numbers)
    }
    for place, one in enumerate(found):
        earlier = before.get(one.amount.span)
        if one.amount.span not in places:
            continue
        layout, index = places[one.amount.span]
        now = _told(one, layout, index, earlier, _unit_near(found, place))
        kept = earlier is not None and (
            one.sure < LEAST_CHANGED or _points_back(earlier) or _alike(earlier, now)
        )
        yield replace(earlier if earlier is not None and kept else now, likely=one.sure)


def framed_numbers(phrased: Iterable[Told]) -> dict[Span, Framed]:
    """What phrasings take each number to be, by its words, as the network is told."""
    return {told.amount.span: framed_by(told) for told in phrased}


def framed_by(told: Told) -> Framed:
    """What phrasings take a number to be."""
    return Framed(told.frame.measure, saying_of(told.layout, told.index), told.frame.sides, told.when.period)


def _points_back(told: Told) -> bool:
    """'Imports were $4.4 million. This amount fell to $3.3 million': what stands right before is what it measures."""
    layout, first = told.layout, told.layout.start
    places = range(first + 2, layout.numbers[told.index].start)
    pointing = (
        layout.doc[first].lower_ in ("this", "that") and layout.lemma(first + 1) in figure_words().taking_up
    )
    anew = any(layout.mention(i) is not None or layout.lemma(i) in figure_words().nouns for i in places)
    return told.frame.carried and bool(places) and pointing and not anew


def _alike(earlier: Told, now: Told) -> bool:
    """Whether the network says the same as the phrasings."""
    figures = [figure_from(earlier), figure_from(now)]
    said = [_said(figure) for figure in figures if figure is not None]
    return len(said) == len(figures) and said[0] == said[1]


def _said(figure: Figure) -> tuple[object, ...]:
    """What a figure says, apart from the words that say it and what its sides are called."""
    value = replace(figure.value, text=None) if figure.value is not None else None
    sides = (side.id if side is not None else None for side in (figure.reporter, figure.partner))
    return figure.measure, *sides, figure.period, value, figure.relation


def _layouts(material: Material, amounts: Sequence[Amount]) -> Iterator[Layout]:
    """The sentences with the numbers that are figures."""
    doc, numbers = material.doc, list[Number]()
    for amount in amounts:
        span = doc.char_span(amount.span.start, amount.span.end)
        if span is not None and len(span):
            numbers.append(Number(amount, span.start, span.end))
    times = placed_times(doc, material.times)
    for bounds in sentences(doc):
        if not any(bounds[0] <= number.start < bounds[1] for number in numbers):
            continue  # laying out is not for nothing
        layout = laid_out(doc, material.mentions, bounds, numbers, times)
        if layout.numbers:
            yield with_growth(layout)


def _told(one: SensedFigure, layout: Layout, index: int, earlier: Told | None, unit: str | None) -> Told:
    """A number as the network takes it; of what the phrasings say of it, whatever it does not contradict."""
    frame = Frame(
        one.measure,
        one.sides,
        carried=False,
        product=_counted(one.amount),
        base=one.base,
        negative=one.measure == "balance" and _is_negative(layout, index),
    )
    when = When(one.period, said=True, compared=False)
    if earlier is None and frame.product is None:
        frame = replace(frame, product=product_beside(layout, index, frame))
    if earlier is not None:
        same = earlier.frame.measure == one.measure
        frame = replace(
            frame,
            place=earlier.frame.place,
            product=earlier.frame.product or frame.product,
            negative=earlier.frame.negative if same else frame.negative,
        )
        unit = earlier.unit or unit
        if earlier.when.period == one.period:
            when = replace(when, reference=earlier.when.reference)
    return Told(layout, index, frame, when, unit, one.saying, one.sure)


def _counted(amount: Amount) -> str | None:
    """What a count counts: 'wagons'."""
    return amount.noun if amount.kind == "count" and amount.interval.unit != "people" else None


def _is_negative(layout: Layout, index: int) -> bool:
    """Whether a deficit is spoken of nearest to the number."""
    number, words = layout.numbers[index], {*figure_words().negative, "surplus", "balance"}
    near = (*range(number.start - 1, layout.start - 1, -1), *range(number.end, layout.end))
    spoken = (place for place in near if layout.lemma(place) in words)
    return next((is_deficit(layout, place) for place in spoken), False)


def _unit_near(found: Sequence[SensedFigure], place: int) -> str | None:
    """The unit of the figure nearest before a bare number, else behind it: 'flour with 31, power with $9.8 million'."""
    near = [*found[place::-1], *found[place + 1 :]]
    return next((one.amount.interval.unit for one in near if one.amount.kind not in UNITLESS), None)
