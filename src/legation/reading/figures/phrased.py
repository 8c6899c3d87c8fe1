"""What phrasings take the numbers of a document to be, each leaning on those before it.

In:  a document's material.
Out: the numbers that are figures, in the order of the text, each with its frame and period.
Law: codebook, "Amounts and figures". The headline repeats the report in round numbers and is left out.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from legation.parser.parsed import Doc
from legation.reading.actors import Mentions
from legation.reading.figures.build import Told
from legation.reading.figures.frame import Frame
from legation.reading.figures.frames.frame_of import frame_of
from legation.reading.figures.frames.respective import given, shared_out
from legation.reading.figures.going_on import Said, is_earlier, next_number, next_sentence, topic_of
from legation.reading.figures.running import Running
from legation.reading.figures.sentence.growth import more_than, with_growth
from legation.reading.figures.sentence.guards import is_daily
from legation.reading.figures.sentence.home import counter_in, home_of
from legation.reading.figures.sentence.interposed import is_told_aside
from legation.reading.figures.sentence.layout import (
    Dated,
    Layout,
    Number,
    laid_out,
    placed_numbers,
    placed_times,
    sentences,
)  # fmt: skip
from legation.reading.figures.sentence.moves import dated_by_moves
from legation.reading.figures.sentence.relief import may_be_of_relief
from legation.reading.figures.sentence.when import (
    When,
    speaks_of_goods,
    topic_time,
    when_of,
    year_before,
)
from legation.reading.figures.sentence.words import figure_words
from legation.reading.material import Material
from legation.record.period import Period
from legation.record.record import Document


def phrased(material: Material) -> Iterator[Told]:
    """The numbers that phrasings take for figures."""
    doc = material.doc
    numbers, dated = placed_numbers(doc, material.amounts), placed_times(doc, material.times)
    if not numbers:
        return
    running = Running(relief=may_be_of_relief(doc))
    for layout in map(with_growth, _layouts(doc, material.document, material.mentions, numbers, dated)):
        if not layout.numbers:
            running = topic_of(layout, running)
            continue
        said, running = _read_sentence(layout, running)
        for one, unit in said:
            if not is_daily(layout, one.index):
                yield Told(layout, one.index, one.frame, one.when, unit)


def _layouts(
    doc: Doc, document: Document, mentions: Mentions, numbers: list[Number], dated: list[Dated]
) -> Iterator[Layout]:
    title = document.title_end
    home, before, topic = home_of(doc, mentions, title), None, None
    for bounds in sentences(doc):
        in_title = doc[bounds[0]].idx < title
        layout = laid_out(doc, mentions, bounds, [] if in_title else numbers, dated)
        here = counter_in(doc, mentions, bounds)
        yield replace(layout, home=home, counter=here or before, topic=topic, published=document.published)
        before, topic = here, topic_time(layout) if speaks_of_goods(layout) else None


def _read_sentence(layout: Layout, running: Running) -> tuple[list[tuple[Said, str | None]], Running]:
    """Read the numbers of one sentence from left to right, each leaning on those before it."""
    found: list[tuple[Said, str | None]] = []
    start, local, last = running, _taken_up(layout, running), None
    shares, firsts = shared_out(layout), dict[int, Frame]()
    for index, number in enumerate(layout.numbers):
        share = shares.get(index)
        frame = firsts.get(share.first) if share else None
        frame = frame or frame_of(layout, index, running, last)
        if frame is None:
            continue
        if share is not None:
            firsts.setdefault(share.first, frame)
            frame = given(frame, share)
        relates = number.amount.kind in ("ratio", "points")
        base = _period_beside(layout, index, found) if relates else None
        when = when_of(
            layout,
            index,
            base or local,
            relative=number.amount.kind == "ratio" or more_than(layout, index) is not None,
        )
        if share is not None and share.time is not None:
            when = When(share.time.period, said=True, compared=False)
        if frame.part and found and when.compared is False and not when.said:
            when = replace(when, period=found[-1][0].when.period)
        found.append((Said(index, frame, when), running.unit))
        last = index
        aside = is_told_aside(layout.doc, layout.start, number.start, number.end)
        looks_back = when.compared or ((frame.carried or aside) and is_earlier(when.period, local))
        part = frame.part and not (aside and looks_back)
        if when.period is not None and (part or (when.said and not looks_back)):
            local = when.period
        carried_on = next_number(running, frame, number)
        running = replace(running, unit=carried_on.unit) if _is_example(layout, index) else carried_on
    if not found and start.measure is None:
        return found, topic_of(layout, start)  # 'wants to double trade with Kabul': what follows is of it
    if not found:
        return found, start
    found = _dated_by_a_span(layout, _dated_by_moves(layout, found))
    found = _dated_by_the_topic(layout, _dated_by_the_next(layout, found))
    after = next_sentence(start, running, found, layout)
    return found, replace(after, of_all=after.of_all or _lists_partners(start, found))


def _taken_up(layout: Layout, running: Running) -> Period | None:
    """The period that a sentence goes on from: 'This' takes up the one month that was told last."""
    first = next((i for i in range(layout.start, layout.end) if not layout.doc[i].is_space), layout.start)
    pronoun = layout.doc[first].lower_ in ("this", "that", "it", "these", "they")
    return running.alone if pronoun and running.alone is not None else running.period


def _lists_partners(start: Running, found: list[tuple[Said, str | None]]) -> bool:
    """'China came first with $14.8 billion and the Emirates third': the report goes through a state's partners."""
    partners = {said.frame.sides.partner.id for said, _ in found if said.frame.sides.partner is not None}
    known = start.sides.partner.id if start.sides.partner is not None else None
    reporters = {said.frame.sides.reporter.id for said, _ in found if said.frame.sides.reporter is not None}
    of_one = reporters == {start.sides.reporter.id} if start.sides.reporter is not None else False
    return of_one and known is not None and len(partners - {known, "WLD"}) > 1


def _is_example(layout: Layout, index: int) -> bool:
    """'Goods for 29 billion euros, among them 3 billion to Bosnia, and …': the report goes on about the whole."""
    words = [layout.doc[i].lower_ for i in layout.before(index)][-4:]
    return "including" in words or ("among" in words and bool({"them", "these", "which"} & set(words)))


def _dated_by_moves(layout: Layout, found: list[tuple[Said, str | None]]) -> list[tuple[Said, str | None]]:
    """'By 67 percent from $3 million to $5 million in the first quarter': all three are dated by the level reached."""
    whens = dated_by_moves(layout, {said.index: said.when for said, _ in found})
    return [(replace(said, when=whens[said.index]), unit) for said, unit in found]


def _dated_by_a_span(layout: Layout, found: list[tuple[Said, str | None]]) -> list[tuple[Said, str | None]]:
    """'Between 2019 and 2023 it rose from $3 million to $5 million': of the first year, and of the last."""
    for place, ((one, unit), (other, its)) in enumerate(itertools.pairwise(found)):
        span = one.when.period
        if span is None or span.start is None or span.end is None or (span.end - span.start).days < 370:
            continue  # a year, though it may be a fiscal one
        led = [layout.doc[layout.numbers[said.index].start - 1].lower_ for said in (one, other)]
        if led != ["from", "to"] or other.index != one.index + 1 or span.precision not in ("open", "year"):
            continue
        first, last = (
            Period(date(year, 1, 1), date(year, 12, 31), "year") for year in (span.start.year, span.end.year)
        )
        found[place] = (replace(one, when=replace(one.when, period=first)), unit)
        found[place + 1] = (
            replace(other, when=replace(other.when, period=last, compared=False, said=True)),
            its,
        )
    return found


def _dated_by_the_next(layout: Layout, found: list[tuple[Said, str | None]]) -> list[tuple[Said, str | None]]:
    """Give what has no period that of the next: '$1 million from Jordan and $2 million from Egypt in 2023'."""
    for place in range(len(found) - 2, -1, -1):
        (one, unit), (following, _) = found[place], found[place + 1]
        both = {one.frame.measure, following.frame.measure}
        same = (len(both) == 1 or both == {"exports", "imports"}) and not following.when.compared
        between = [layout.doc[i] for i in layout.before(following.index)]
        joined = not any(token.text in ";:" or layout.in_time(token.i) for token in between)
        beyond = found[place + 2][0] if place + 2 < len(found) else None
        if one.when.period is None and following.when.compared and beyond is not None and len(both) == 1:
            # 'more than tripled in three years, from $3m in 2020 to $10m in 2023'
            relates = layout.numbers[one.index].amount.kind == "ratio" and beyond.index == one.index + 2
            if relates and beyond.frame.measure == one.frame.measure:
                when = replace(one.when, period=beyond.when.period, reference=following.when.period)
                found[place] = (replace(one, when=when), unit)
                continue
        if one.when.period is None and same and joined and following.index == one.index + 1:
            found[place] = (replace(one, when=replace(one.when, period=following.when.period)), unit)
    return found


def _dated_by_the_topic(
    layout: Layout, found: list[tuple[Said, str | None]]
) -> list[tuple[Said, str | None]]:
    """Give what has no period that of the sentence before: 'It made gold in 2023. Exports of it came to $3 billion.'"""
    topic = topic_time(layout) or layout.topic
    if topic is None or any(said.when.period is not None for said, _ in found):
        return found
    return [
        (
            replace(
                said, when=replace(said.when, period=year_before(topic) if said.when.compared else topic)
            ),
            unit,
        )
        for said, unit in found
    ]


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
        and not any(
            token.pos_ in ("VERB", "AUX", "SCONJ") and token.lower_ not in figure_words().showing
            for token in between
        )
    ):
        of = found[-1][0].frame
        levels = [
            said.when for said, _ in found
            if not said.when.compared and (said.frame.measure, said.frame.sides) == (of.measure, of.sides)
        ]  # fmt: skip
        than = any(layout.doc[i].lower_ == "than" for i in layout.clause_after(index))
        if not levels and found[-1][0].when.compared and not than:
            return None  # 'down from $636 million a year earlier, a drop of 17 percent'
        periods = [when.period for when in (levels or [found[-1][0].when]) if when.period is not None]
        return max(periods, key=lambda period: period.start or date.min) if periods else None
    return None
