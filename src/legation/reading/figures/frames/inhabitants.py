"""How many live somewhere: 'Nagorno-Karabakh had 120,000 inhabitants', 'a country of six million inhabitants'."""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Sides
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.words import figure_words

_LEADS = frozenset({"have", "count", "number", "be", "with", "of"})


def inhabited_frame(layout: Layout, index: int) -> Frame | None:
    """Return the frame of a count of inhabitants; None where no state is said to have them."""
    number = layout.numbers[index]
    if number.amount.kind != "count" or number.amount.noun not in figure_words().dwellers:
        return None
    before = list(layout.before(index))
    if not before or not {layout.lemma(i) for i in before[-4:]} & _LEADS:
        return None
    for place in reversed(before):
        states = states_at(layout, place)
        if states:
            return Frame("population", Sides(states[0], None), carried=False)
    return None
