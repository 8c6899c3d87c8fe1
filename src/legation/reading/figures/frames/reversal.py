"""Goods that go the other way: 'In the opposite direction went machines worth $51 million'.

Law: the figure is of the same reporter, seen from its other side: its imports where its exports were spoken of.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

from legation.reading.figures.frame import Frame
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.restated import predicate_after
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.flow_sides import FLIPPED

_WAY = frozenset({"direction", "way"})
_BACK = frozenset(
    {("in", "return"), ("came", "back"), ("come", "back"), ("went", "back"), ("in", "exchange")}
)


def turned_round(layout: Layout, index: int, frame: Frame) -> Frame:
    """Return the frame, of the other direction where the words around its number say so."""
    if not frame.carried or frame.measure not in FLIPPED:
        return frame
    before = layout.before(index)
    if index and (told := predicate_after(layout, index - 1)):
        before = range(
            max(before.start, min(told.stop, before.stop)), before.stop
        )  # what is said of the one before
    words = [layout.doc[i].lower_ for i in (*before, *predicate_after(layout, index))]
    if any(
        (one, two) in _BACK or (one in figure_words().opposite and two in _WAY)
        for one, two in itertools.pairwise(words)
    ):
        return replace(frame, measure=FLIPPED[frame.measure], product=None)
    return frame
