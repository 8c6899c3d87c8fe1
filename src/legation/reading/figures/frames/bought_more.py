"""A balance that is told by a comparison: 'bought 3.3 billion euros more abroad than it sold there'.

Law: a balance is seen from its reporter's side: more bought than sold is negative.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.figures.frame import Frame
from legation.reading.figures.sentence.flows_compared import compared_flow
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sides.flow_sides import FLIPPED


def balanced(layout: Layout, index: int, frame: Frame) -> Frame:
    """Return the frame, of the balance where the words behind its number compare what is sold with what is bought."""
    compared = compared_flow(layout, index)
    if compared is None or compared[0] != FLIPPED.get(frame.measure):
        return frame
    more_sold = (frame.measure == "exports") == compared[1]
    return replace(frame, measure="balance", negative=not more_sold, product=None)
