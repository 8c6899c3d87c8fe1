"""Numbers that stand before the noun that they are of: 'a 12 percent rise in exports', 'at $3 million, exports were'.

In:  a number in its sentence, and what the report has been about.
Out: a Frame of the measure named behind it; None where nothing of the kind leads there.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.frames.said import frame_said
from legation.reading.figures.running import Running
from legation.reading.figures.sentence.changes import change_before_noun
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.triggers import Trigger, triggers_in
from legation.reading.figures.sentence.when import is_compared

_SETTING = frozenset({"at", "with"})
_ENDS = ",;:–—()"


def opening_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of number `index` where the noun of its measure follows."""
    kind = layout.numbers[index].amount.kind
    trigger = None
    if kind in ("ratio", "share"):
        trigger = _of_change(layout, index, running)
    if trigger is None and kind != "ratio" and (index == 0 or _opens_a_clause(layout, index)):
        trigger = _set_before(layout, index, running)
    return frame_said(layout, trigger, running) if trigger is not None else None


def _of_change(layout: Layout, index: int, running: Running) -> Trigger | None:
    """'A 12 percent rise in exports to Kabul', 'growth of 12 percent took exports to'."""
    start = change_before_noun(layout, index)
    if start is None:
        return None
    end = _clause_end(layout, start + 1, layout.after(index).stop)
    return _noun_in(layout, range(start + 1, end), running)


def _set_before(layout: Layout, index: int, running: Running) -> Trigger | None:
    """'At $3 million, exports were', 'compared with $3 million in 2023, exports reached'."""
    clause = layout.clause_after(index)
    before = (
        layout.doc[layout.numbers[index].start - 1] if layout.numbers[index].start > layout.start else None
    )
    if before is None or clause.stop >= layout.end or layout.doc[clause.stop].text != ",":
        return None
    if not (before.lower_ in _SETTING or is_compared(layout, index)):
        return None
    if any(not layout.in_time(i) and layout.doc[i].pos_ not in ("ADP", "DET") for i in clause):
        return None
    if any(
        layout.doc[i].pos_ in ("NOUN", "VERB", "PROPN")
        for i in layout.before(index)
        if not _compares(layout, i)
    ):
        return None
    end = _clause_end(layout, clause.stop + 1, layout.end)
    verbs = [i for i in range(clause.stop + 1, end) if layout.doc[i].pos_ in ("VERB", "AUX")]
    return _noun_in(layout, range(clause.stop + 1, verbs[0]), running) if verbs else None


def _compares(layout: Layout, place: int) -> bool:
    return layout.in_time(place) or layout.doc[place].lower_ in ("compared", "up", "down", "comparison")


def _opens_a_clause(layout: Layout, index: int) -> bool:
    """Whether a semicolon or a conjunction stands between the number before and this one."""
    return any(layout.doc[i].text in ";:" or layout.doc[i].pos_ == "CCONJ" for i in layout.before(index))


def _clause_end(layout: Layout, start: int, stop: int) -> int:
    return next((i for i in range(start, stop) if layout.doc[i].text in _ENDS), stop)


def _noun_in(layout: Layout, places: range, running: Running) -> Trigger | None:
    """The first noun of a measure in a stretch, and no verb before it."""
    for trigger in triggers_in(layout, places, trading=running.trading):
        between = range(places.start, trigger.place)
        if trigger.kind == "verb" or any(layout.doc[i].pos_ in ("VERB", "AUX") for i in between):
            return None
        return trigger
    return None
