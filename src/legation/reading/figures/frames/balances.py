"""Balances that are not called so: 'bought 3 billion euros more than it sold', 'trade was 1.2 billion in deficit'.

In:  a sentence as it is laid out, one of its numbers, and the frame that the words around it give.
Out: the frame of the balance, where the words behind the number make it one.
Law: a balance is seen from its reporter's side: more bought than sold is negative.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.sentence.flows_compared import compared_flow
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sides.flow_sides import FLIPPED

_DEFICITS, _SURPLUSES = (("in", "deficit"), ("in", "the", "red")), (("in", "surplus"), ("in", "the", "black"))


def balanced(layout: Layout, index: int, frame: Frame) -> Frame:
    """Return the frame, of the balance where the words behind its number say so."""
    if frame.measure in TRADE and (negative := _in_the_red(layout, index)) is not None:
        return replace(frame, measure="balance", negative=negative)
    compared = compared_flow(layout, index)
    if compared is None or compared[0] != FLIPPED.get(frame.measure):
        return frame
    more_sold = (frame.measure == "exports") == compared[1]
    return replace(frame, measure="balance", negative=not more_sold, product=None)


def _in_the_red(layout: Layout, index: int) -> bool | None:
    """Whether the words right behind a number are those of a deficit; None where they tell no balance."""
    words = tuple(layout.doc[i].lower_ for i in layout.clause_after(index))
    if any(words[: len(told)] == told for told in _DEFICITS):
        return True
    return False if any(words[: len(told)] == told for told in _SURPLUSES) else None
