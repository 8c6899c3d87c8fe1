"""Shares: of what whole, and of what product or partner."""

from __future__ import annotations

import itertools
from dataclasses import replace

from legation.lists.products import product_heads
from legation.reading.figures.frame import RUNNING, Frame
from legation.reading.figures.guards import is_other_story, is_product
from legation.reading.figures.layout import Layout
from legation.reading.figures.partners import sides_said_anew
from legation.reading.figures.recipients import restates
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.said import frame_said
from legation.reading.figures.sides import states_at
from legation.reading.figures.triggers import Trigger
from legation.record.actor import Actor
from legation.record.figure import Measure


def share_frame(
    layout: Layout,
    index: int,
    running: Running,
    before: Trigger | None,
    behind: Trigger | None,
    last: int | None,
) -> Frame | None:
    """A share is of a whole: 'half of those exports is flour', 'exports made up 90 percent'."""
    if _part_of_another(layout, index):
        return None
    if last is not None and last == index - 1 and restates(layout, index) and running.measure in RUNNING:
        return Frame(
            running.measure or "turnover",
            running.sides,
            carried=True,
            product=running.product,
            base=_base(running),
        )
    of_whole = layout.numbers[index].end < layout.end and layout.doc[layout.numbers[index].end].lower_ == "of"
    product = _product_said(layout, index)
    if before is not None and before.kind != "verb":
        frame = frame_said(layout, before, running)
        whole: Measure = behind.measure if behind and of_whole else "turnover"
        return frame and Frame(frame.measure, frame.sides, frame.carried, before.place, product, whole)
    if behind is not None:
        frame = frame_said(layout, behind, running)
        if frame is None:
            return None
        own = _carried_measure(layout, index, running)
        if of_whole and own not in (None, frame.measure) and frame.measure != "turnover":
            return None  # 'they make up 4 percent of all that the country buys': the whole is seen from the other side
        sides, anew = sides_said_anew(
            layout, range(behind.place + 1, layout.clause_after(index).stop),
            replace(running, measure=frame.measure, sides=frame.sides),
        )  # fmt: skip
        frame = replace(frame, sides=sides if anew else frame.sides)
        origin = (
            _origin_of_goods(layout, index)
            if frame.measure == "imports" and not frame.sides.partner
            else None
        )
        if origin is not None and origin != frame.sides.reporter:
            frame = replace(frame, sides=Sides(frame.sides.reporter, origin))
        whole = (
            frame.measure
            if of_whole and behind.kind in ("noun", "verb") and not _is_part(layout, behind)
            else "turnover"
        )
        return Frame(frame.measure, frame.sides, frame.carried, behind.place, product, whole)
    measure = running.measure
    sides, anew = sides_said_anew(
        layout, range(layout.before(index).start, layout.clause_after(index).stop), running
    )
    if measure is not None and measure in RUNNING and (anew or _leans_on_running(layout, index)):
        return Frame(measure, sides, carried=True, product=product, base=measure)
    return None


def _origin_of_goods(layout: Layout, index: int) -> Actor | None:
    """'Belarusian potash made up 19 percent of': whose goods the subject is."""
    for place in layout.before(index):
        mention = layout.mention(place)
        if mention is not None and mention.kind in ("demonym", "state") and is_product(layout, mention.end):
            states = states_at(layout, place)
            if states:
                return states[0]
    return None


def _carried_measure(layout: Layout, index: int, running: Running) -> Measure | None:
    """The running measure where a pronoun before the share stands for it."""
    lowers = [layout.doc[i].lower_ for i in layout.before(index)]
    return running.measure if any(lower in ("it", "they", "these", "those") for lower in lowers) else None


def _base(running: Running) -> Measure:
    """The whole that a part of the running figure is a share of."""
    if running.measure == "debt":
        return "debt"
    narrower = running.product is not None or running.of_all
    return running.measure if narrower and running.measure in ("exports", "imports") else "turnover"


def _part_of_another(layout: Layout, index: int) -> bool:
    """'Central Asia's part in all imports': whose part it is stands before, and the measure is of the whole."""
    words = [layout.doc[i].lower_ for i in layout.before(index)]
    return any(
        word in ("part", "share", "portion", "proportion") and after in ("in", "of")
        for word, after in itertools.pairwise(words)
    )


def _is_part(layout: Layout, trigger: Trigger) -> bool:
    """'90 percent of it exports', 'of it Tajik sales': the word behind 'of it' is the part, not the whole."""
    words = [layout.doc[i].lower_ for i in range(max(layout.start, trigger.place - 4), trigger.place)]
    return any(word in ("it", "this", "that", "them") for word in words)


def _product_said(layout: Layout, index: int) -> str | None:
    """What makes up the share: 'are flour', 'of it flour', or the subject 'Electricity accounts for'."""
    heads = product_heads()
    for place in (*layout.clause_after(index), *layout.before(index)):
        if layout.lemma(place) in heads and place not in layout.asides:
            return layout.lemma(place)
    return None


def _leans_on_running(layout: Layout, index: int) -> bool:
    near = [*layout.before(index), *list(layout.clause_after(index))[:3]]
    lowers = {layout.doc[i].lower_ for i in near}
    return bool(lowers & {"it", "those", "that", "this", "them", "which", "these"}) or (
        _product_said(layout, index) is not None
        and not is_other_story(layout, layout.before(index), subject=False)
    )
