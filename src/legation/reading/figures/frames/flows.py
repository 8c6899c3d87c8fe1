"""Goods that go from one state to another: 'goods worth $64 million went to Turkey', '5,000 tonnes of Russian flour'.

Out: a Frame of the sender's exports, or of the imports of whoever counts them; None where no two sides are named.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.guards import is_product
from legation.reading.figures.sentence.home import viewer_of
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.flow_sides import flow_sides
from legation.reading.figures.sides.recipients import party_behind

GOODS_REACH = 4  # tokens from a weight to what is weighed


def flow_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """A weight of goods that goes from one state to another is its export, whatever the verb."""
    number = layout.numbers[index]
    if number.amount.kind == "money" and _worth_goods(layout, index):
        origin, aim = (party_behind(layout, layout.clause_after(index), m) for m in ("imports", "exports"))
        if _moves(layout, index):
            origin, aim = (
                origin or (viewer_of(layout) if aim else None),
                aim or (viewer_of(layout) if origin else None),
            )
        if origin and aim and origin.id != aim.id:
            return _seen_from_its_side(layout, Frame("exports", Sides(origin, aim), carried=False))
    if number.amount.kind == "energy" and _moves(layout, index):
        aim, origin = party_behind(layout, layout.clause_after(index), "exports"), viewer_of(layout)
        if aim is not None and origin is not None and aim.id != origin.id:
            return Frame("exports", Sides(origin, aim), carried=False)
    if running.relief or number.amount.kind not in ("mass", "volume", "energy"):
        return None
    if any(layout.lemma(i) in figure_words().making for i in layout.before(index)):
        return None
    near = range(number.end, min(number.end + GOODS_REACH, layout.end))
    if not any(is_product(layout, place) for place in near):
        return None
    measure, sides = flow_sides(layout, number.start, running)
    return Frame(measure, sides, carried=False) if len(sides.pair) > 1 else None


def _moves(layout: Layout, index: int) -> bool:
    """Whether the goods are said to go: 'goods worth $64 million went to Turkey'."""
    return any(
        layout.lemma(i) in ("go", "come", "flow", "arrive", "reach") for i in layout.clause_after(index)[:3]
    )


def _seen_from_its_side(layout: Layout, frame: Frame) -> Frame:
    """Goods that come to whoever counts them are its imports."""
    home, sides = viewer_of(layout), frame.sides
    if home and sides.partner and home.id == sides.partner.id:
        return replace(frame, measure="imports", sides=Sides(sides.partner, sides.reporter))
    return frame


def _worth_goods(layout: Layout, index: int) -> bool:
    """'Goods worth $64 million', 'wheat for $3 million'."""
    before = layout.before(index)
    return any(layout.lemma(i) in figure_words().goods or is_product(layout, i) for i in before[-6:])
