"""What one government gives another: 'Ankara transferred 18.2 billion lira to Northern Cyprus'.

Out: a Frame of aid from giver to receiver; None where either is not named beside the verb.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Sides
from legation.reading.figures.sentence.home import home_side
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_of
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.recipients import lenders_at, party_behind
from legation.record.actor import Actor


def gift_frame(layout: Layout, index: int) -> Frame | None:
    """Return the frame of a sum of money that a state gives to another."""
    if layout.numbers[index].amount.kind != "money":
        return None
    verbs = [
        i for i in layout.before(index)
        if layout.lemma(i) in figure_words().granting and layout.doc[i].pos_ == "VERB" and i not in layout.asides
    ]  # fmt: skip
    if not verbs:
        return None
    giver = _giver(layout, verbs[-1])
    between = range(verbs[-1] + 1, layout.numbers[index].start)
    beside = next((found for i in between if (found := lenders_at(layout, i, "aid") or _it(layout, i))), [])
    receiver = beside[0] if beside else party_behind(layout, layout.clause_after(index), "aid")
    if receiver is None and any(layout.lemma(i) in figure_words().given for i in layout.clause_after(index)):
        receiver = home_side(layout)  # 'Ankara gave 14 billion lira in aid', in a report on Northern Cyprus
    if giver is None or receiver is None or giver.id == receiver.id:
        return None
    return Frame("aid", Sides(giver, receiver), carried=False, place=verbs[-1])


def _it(layout: Layout, place: int) -> list[Actor]:
    """'Gave it $12 million': whom the pronoun stands for."""
    mention = layout.mention(place)
    return states_of(mention) if mention is not None and layout.doc[place].lower_ in ("it", "them") else []


def _giver(layout: Layout, verb: int) -> Actor | None:
    """The nearest government or organisation before the verb that is no place."""
    for place in range(verb - 1, layout.start - 1, -1):
        found, mention = lenders_at(layout, place, "aid"), layout.mention(place)
        if place in layout.asides or not found or mention is None:
            continue
        if layout.is_governed(mention):
            continue
        return found[0]
    return None
