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
from legation.reading.figures.sentence.states import states_at, states_of
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor

_PLACES = frozenset({"state", "city", "region", "place", "capital"})
NEAR = 4  # tokens between a number and the word that it is asked for


def appeal_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of number `index` where it is what an appeal has brought."""
    kind = layout.numbers[index].amount.kind
    going_on = running.measure == "aid" and running.sides.reporter is None
    asked_before = kind == "share" and _of_what_was_asked(layout, index)
    if kind not in ("money", "share") or not (
        going_on or asked_before or speaks_of_appeal(layout) or spoke_of_appeal(layout)
    ):
        return None
    before, behind = list(layout.before(index)), list(layout.after(index))
    given = any(layout.lemma(i) in figure_words().raised for i in (*before, *behind)) or _stands_at(
        layout, before
    )
    told = going_on and kind == "money" and _is_the_share(layout, index)
    if (
        kind == "money"
        and not told
        and (
            not given
            or _is_asked_for(layout, before, behind)
            or _one_gives(layout, before)
            or _by_one(layout, layout.clause_after(index))
        )
    ):
        return None
    if kind == "share" and not (
        asked_before or _is_of_the_appeal(layout, before, behind) or (going_on and _says_again(layout, index))
    ):
        return None
    partner = _for_whom(layout) or (running.sides.partner if going_on else None) or _in_need(layout)
    if partner is None:
        return None
    return Frame("aid", Sides(None, partner), carried=False, base="aid" if kind == "share" else None)


def _is_asked_for(layout: Layout, before: list[int], behind: list[int]) -> bool:
    """'The $3.2 billion asked for', 'needs $1 billion', 'an appeal of $500 million'."""
    asked = figure_words().asking - {"appeal"}
    if any(layout.lemma(i) in asked for i in (*before[-NEAR:], *behind[:NEAR])):
        return True
    appeals = [i for i in before[-NEAR:] if layout.lemma(i) == "appeal"]
    if any(layout.doc[i + 1].lower_ in ("for", "of") and i + 1 == before[-1] for i in appeals):
        return True  # 'its appeal for $1 billion'; what 'gave the appeal $1 billion' tells is given
    if behind and layout.lemma(behind[0]) == "appeal":
        return True
    led = [layout.lemma(i) for i in before[-3:]]
    return "of" in led[-2:] and bool({"appeal", "plan", "budget"} & set(led))


def _of_what_was_asked(layout: Layout, index: int) -> bool:
    """'Of the $103 million asked for, a third had come in': the share of a sum that stands before it."""
    if index == 0 or layout.numbers[index - 1].amount.kind != "money":
        return False
    opening = [layout.doc[i].lower_ for i in layout.before(index - 1)][-2:]
    asked = any(layout.lemma(i) in figure_words().asking for i in layout.before(index))
    come = any(layout.lemma(i) in figure_words().raised for i in layout.after(index))
    return "of" in opening and asked and come


def _says_again(layout: Layout, index: int) -> bool:
    """'$872 million, or 27 percent of the $3.2 billion asked for'."""
    words = [layout.doc[i].lower_ for i in layout.before(index)]
    return index > 0 and "or" in words[-2:] and layout.numbers[index - 1].amount.kind == "money"


def _is_the_share(layout: Layout, index: int) -> bool:
    """'57 percent of the plan: roughly $1.5 billion out of the $2.7 billion required': what a share comes to."""
    if index == 0 or layout.numbers[index - 1].amount.kind != "share":
        return False
    words = [layout.doc[i].lower_ for i in layout.after(index)][:3]
    return words[:2] == ["of", "the"] or words == ["out", "of", "the"]


def _stands_at(layout: Layout, before: list[int]) -> bool:
    """'The plan stood at $1.1 billion': how far an appeal has come."""
    words = [layout.lemma(i) for i in before]
    return words[-2:] in (["stand", "at"], ["be", "at"]) and bool(
        {"plan", "appeal", "funding", "it"} & set(words)
    )


def _one_gives(layout: Layout, before: list[int]) -> bool:
    """Whether a government is the subject: its gift is a deed of its own."""
    for place in before:
        mention = layout.mention(place)
        if states_at(layout, place) and mention is not None and not layout.is_governed(mention):
            return True
    return False


def _by_one(layout: Layout, clause: range) -> bool:
    """'A promise of $2 million by Kuwait': whose gift it is."""
    return any(layout.doc[i].lower_ in ("by", "from") and bool(states_at(layout, i + 1)) for i in clause[:-1])


def _in_need(layout: Layout) -> Actor | None:
    """Where the help is needed: the one place of the headline, else the state that the report is about."""
    end = layout.doc.text.find("\n")
    found: dict[str, Actor] = {}
    for mention in layout.mentions.all:
        if mention.named and mention.kind in _PLACES and layout.doc[mention.root].idx < end:
            found.update({state.id or "": state for state in states_of(mention)})
    return next(iter(found.values())) if len(found) == 1 else home_side(layout)


def _is_of_the_appeal(layout: Layout, before: list[int], behind: list[int]) -> bool:
    words = figure_words()
    lemmas = [layout.lemma(i) for i in behind[: 2 * NEAR]]
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
