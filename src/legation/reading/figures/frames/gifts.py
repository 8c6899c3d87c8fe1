"""What one government gives another: 'Ankara transferred 18.2 billion lira to Northern Cyprus'.

Out: a Frame of aid from giver to receiver; None where either is not named beside the verb.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.home import home_side
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at, states_of
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.recipients import lenders_at, party_behind
from legation.record.actor import Actor
from legation.record.figure import Measure


def gift_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of a sum of money that a state gives to another, or of its share of all that is given."""
    share = layout.numbers[index].amount.kind == "share" and _is_of_aid(layout, index)
    if layout.numbers[index].amount.kind != "money" and not share:
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
    if receiver is None and running.measure == "aid" and running.sides.reporter is not None:
        receiver = running.sides.partner  # 'Germany disbursed 371 million euros', after what another gave
    if receiver is None and any(layout.lemma(i) in figure_words().given for i in layout.clause_after(index)):
        receiver = home_side(layout)  # 'Ankara gave 14 billion lira in aid', in a report on Northern Cyprus
    if giver is None or receiver is None or giver.id == receiver.id:
        return None
    base: Measure | None = "aid" if share else None
    return Frame("aid", Sides(giver, receiver), carried=False, place=verbs[-1], base=base)


def paid_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of what a giver of whom the report speaks has paid: 'Payments of this year came to $3m'."""
    if (
        running.measure != "aid"
        or running.sides.reporter is None
        or layout.numbers[index].amount.kind != "money"
    ):
        return None
    nouns = [
        i for i in layout.before(index) if layout.lemma(i) in figure_words().paying and i not in layout.asides
    ]
    if not nouns or layout.doc[nouns[-1]].pos_ not in ("NOUN", "PROPN"):
        return None
    behind = range(nouns[-1] + 1, layout.numbers[index].start)
    told = any(layout.lemma(i) in figure_words().level for i in behind)
    named = [state for i in layout.before(index) for state in states_at(layout, i)]
    whose = all(state.id in running.sides.pair for state in named)
    return Frame("aid", running.sides, carried=True, place=nouns[-1]) if told and whose else None


def _is_of_aid(layout: Layout, index: int) -> bool:
    """'45 percent of humanitarian aid to Chad'."""
    behind = list(layout.clause_after(index))[:4]
    aid = any(layout.lemma(i) in figure_words().given for i in behind)
    return aid and layout.doc[behind[0]].lower_ == "of"


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
