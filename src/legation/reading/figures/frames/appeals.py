"""What donors gave to an appeal, and how much of it that is: 'donors promised $1.2 billion', 'is 28 percent funded'.

Out: a Frame of aid from nobody in particular to the state that the appeal is for; None where the number is what is
     asked for, or one government's gift.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.home import home_side
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.relief import speaks_of_appeal, spoke_of_appeal
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor

NEAR = 4  # tokens between a number and the word that it is asked for


def appeal_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of number `index` where it is what an appeal has brought."""
    kind = layout.numbers[index].amount.kind
    going_on = running.measure == "aid" and running.sides.reporter is None
    if kind not in ("money", "share") or not (
        going_on or speaks_of_appeal(layout) or spoke_of_appeal(layout)
    ):
        return None
    before, behind = list(layout.before(index)), list(layout.after(index))
    given = any(layout.lemma(i) in figure_words().raised for i in (*before, *behind))
    if kind == "money" and (not given or _is_asked_for(layout, before, behind) or _one_gives(layout, before)):
        return None
    if kind == "share" and not _is_of_the_appeal(layout, before, behind):
        return None
    partner = _for_whom(layout) or (running.sides.partner if going_on else None) or home_side(layout)
    if partner is None:
        return None
    return Frame("aid", Sides(None, partner), carried=False, base="aid" if kind == "share" else None)


def _is_asked_for(layout: Layout, before: list[int], behind: list[int]) -> bool:
    """'The $3.2 billion asked for', 'needs $1 billion', 'an appeal of $500 million'."""
    asked = figure_words().asking
    if any(layout.lemma(i) in asked for i in (*before[-NEAR:], *behind[:NEAR])):
        return True
    led = [layout.lemma(i) for i in before[-3:]]
    return "of" in led[-2:] and bool({"appeal", "plan", "budget"} & set(led))


def _one_gives(layout: Layout, before: list[int]) -> bool:
    """Whether a government is the subject: its gift is a deed of its own."""
    for place in before:
        mention = layout.mention(place)
        if states_at(layout, place) and mention is not None and not layout.is_governed(mention):
            return True
    return False


def _is_of_the_appeal(layout: Layout, before: list[int], behind: list[int]) -> bool:
    words = figure_words()
    lemmas = [layout.lemma(i) for i in behind[: NEAR + 1]]
    if layout.doc[behind[0]].lower_ in ("funded", "financed", "covered", "met") if behind else False:
        return True
    if lemmas[:1] == ["of"] and {"appeal", "plan", "total", "sum", "requirement", "need", "money"} & set(
        lemmas
    ):
        return True
    verbs = [layout.lemma(i) for i in (*before[-NEAR:], *behind[:NEAR])]
    whole = lemmas[:1] != ["of"] or bool(words.asking & {layout.lemma(i) for i in behind})
    return whole and bool({"come", "receive", "cover", "raise", "meet", "or"} & set(verbs))


def _for_whom(layout: Layout) -> Actor | None:
    """The state behind 'for', 'in' or 'to': 'humanitarian work in Yemen'."""
    for place in range(layout.start, layout.end):
        mention = layout.mention(place)
        led = layout.word_before(mention) if mention is not None else None
        if led is not None and led.lower_ in ("for", "in", "to") and (states := states_at(layout, place)):
            return states[0]
    return None
