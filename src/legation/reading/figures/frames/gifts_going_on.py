"""Gifts that lean on the one before: 'the United Kingdom £160 million', 'of which 18.2 billion were paid out'.

In:  a sum in a report that has told what one government gives to another.
Out: a Frame of aid with the sides of the gift before, or with the next giver; None where it is of something else.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.frames.carried import is_part_of
from legation.reading.figures.frames.gifts import is_of_another_thing
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.guards import is_other_story
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.recipients import lenders_at
from legation.record.actor import Actor

_FORMS = frozenset({"grant", "loan", "credit"})


def gift_going_on(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    """Return the frame of a sum that leans on the gift before it."""
    if running.measure != "aid" or layout.numbers[index].amount.kind not in ("money", "number"):
        return None
    if layout.numbers[index].amount.kind == "number" and running.unit is None:
        return None
    giver = _next_giver(layout, index) if last is not None and last == index - 1 else None
    partner = running.told.partner or running.sides.partner
    if (
        giver is not None
        and running.told.reporter is not None
        and partner is not None
        and giver.id != partner.id
    ):
        return Frame("aid", Sides(giver, partner), carried=True)
    if is_of_another_thing(layout, index) or _names_another(layout, index, running):
        return None
    formed, beside = _is_of_a_form(layout, index), last is not None and last == index - 1
    if formed or _is_passed_on(layout, index) or _is_paid(layout, index):
        part = formed or beside or is_part_of(layout, index)
        return Frame("aid", running.sides, carried=True, part=part, product=_instalment(layout, index))
    return None


def _next_giver(layout: Layout, index: int) -> Actor | None:
    """'Germany promised $3 million, Oman $2 million', 'followed by the European Commission with $1 million'."""
    place = layout.numbers[index].start - 1
    while place > layout.before(index).start and layout.doc[place].pos_ in ("ADV", "DET", "ADP"):
        place -= 1
    found = lenders_at(layout, place, "aid") if place >= layout.before(index).start else []
    others = [
        i for i in layout.before(index) if layout.doc[i].pos_ in ("VERB", "AUX") and i not in layout.asides
    ]
    return found[0] if found and all(layout.lemma(i) == "follow" for i in others) else None


def _is_paid(layout: Layout, index: int) -> bool:
    """'Payments of this year came to $3 million', 'the first tranche amounted to'."""
    before = layout.before(index)
    nouns = [i for i in before if layout.lemma(i) in figure_words().paying and i not in layout.asides]
    if not nouns or layout.doc[nouns[-1]].pos_ not in ("NOUN", "PROPN"):
        return False
    return any(layout.lemma(i) in figure_words().level for i in range(nouns[-1] + 1, before.stop))


def _instalment(layout: Layout, index: int) -> str | None:
    """'The first tranche of 2025', '18 billion as grants': one of several payments is not all of them."""
    forms = [i for i in (*layout.after(index)[:2], *layout.before(index)[-5:]) if layout.lemma(i) in _FORMS]
    if forms and _is_of_a_form(layout, index):
        form: str = layout.doc.tokens[forms[0]].text
        return form.lower()
    for place in layout.before(index):
        if layout.lemma(place) in ("tranche", "instalment", "installment"):
            ordinal = layout.doc[place - 1].pos_ == "ADJ" and place > layout.start
            return layout.doc[place - ordinal : place + 1].text.lower()
    return None


def _is_of_a_form(layout: Layout, index: int) -> bool:
    """'18 billion as grants and 7.9 billion as loans', 'of which grants make up 4.2 billion'."""
    behind = layout.after(index)[:2]
    formed = (
        len(behind) > 1 and layout.doc[behind[0]].lower_ in ("as", "in") and layout.lemma(behind[1]) in _FORMS
    )
    before = layout.before(index)
    nouns = [i for i in before[-5:] if layout.lemma(i) in _FORMS]
    made = bool(nouns) and any(
        layout.lemma(i) in ("make", "account", "be") for i in range(nouns[-1] + 1, before.stop)
    )
    return formed or made


def _is_passed_on(layout: Layout, index: int) -> bool:
    """'21 billion had been foreseen, of which 18.2 billion were paid out', 'just over 9 billion had arrived'."""
    near = layout.clause_after(index)[:6]
    if any(layout.doc[i].lower_ == "more" for i in near[:1]):
        return False  # 'about 3.2 billion more are to follow'
    verbs = [i for i in near if layout.doc[i].pos_ == "VERB"]
    told = bool(verbs) and layout.lemma(verbs[0]) in figure_words().paid
    before = layout.before(index)
    own = range(max(before.start, layout.clause_after(index - 1).stop), before.stop) if index else before
    return told and not is_other_story(layout, own, subject=False)


def _names_another(layout: Layout, index: int, running: Running) -> bool:
    """Whether somebody is named whose gift the report has not spoken of."""
    named = [state for i in layout.before(index) for state in states_at(layout, i)]
    return any(state.id not in running.sides.pair for state in named)
