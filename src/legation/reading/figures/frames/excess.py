"""By how much one direction exceeds the other: 'imports exceeded exports by 21 million euros'.

Out: a Frame of the balance, negative where more is bought than sold.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.frames.said import frame_said
from legation.reading.figures.running import Running
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.triggers import triggers_in
from legation.reading.figures.sentence.words import figure_words


def excess_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of number `index` where 'by' leads to it from two directions of trade."""
    before = layout.before(index)
    if not before or layout.doc[before[-1]].lower_ != "by" or layout.numbers[index].amount.kind != "money":
        return None
    found = [
        one for one in triggers_in(layout, before, trading=True) if one.measure in ("exports", "imports")
    ]
    if len(found) != 2 or found[0].measure == found[1].measure:
        return None
    if not any(layout.lemma(i) in figure_words().exceeding for i in range(found[0].place, found[1].place)):
        return None
    frame = frame_said(layout, found[0], running)
    if frame is None:
        return None
    negative = frame.measure == "imports"
    return Frame("balance", frame.sides, frame.carried, found[0].place, negative=negative)
