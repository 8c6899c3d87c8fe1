"""Shares of an undertaking: 'Mali holds 62 percent', '51 percent is paid in by China', 'Rwanda 51 percent'.

Out: a Frame of investment whose reporter holds the share; None where the percentage is of something else.
Law: a percentage is a holding only where a word of enterprise stands in its sentence or the one before.
"""

from __future__ import annotations

import itertools

from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.triggers import triggers_in
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor

BACK = 60  # tokens before a sentence in which the undertaking may have been named


def held_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of a percentage that is a holding."""
    amount = layout.numbers[index].amount
    if amount.kind != "share" or not any(sign.isdigit() for sign in amount.span.quote):
        return None
    going_on = running.measure == "investment" and running.holding
    if not going_on and any(
        t.measure in TRADE for t in triggers_in(layout, layout.before(index), trading=False)
    ):
        return None  # 'the share of Russia in exports'
    if not going_on and not (_holds(layout, index) and _speaks_of_enterprise(layout)):
        return None
    holder = _by_whom(layout, index) or _subject(layout, index)
    if holder is None and going_on and _is_the_rest(layout, index):
        holder = _other_than(layout, running.sides.reporter)
    if holder is None:
        return None
    return Frame("investment", Sides(holder, None), carried=going_on, base="investment", holding=True)


def _holds(layout: Layout, index: int) -> bool:
    """Whether a verb of holding leads to the number, or its noun is 'stake', or 'by' whom follows a verb of paying."""
    words, number = figure_words(), layout.numbers[index]
    before = [layout.lemma(i) for i in layout.before(index) if i not in layout.asides]
    behind = [layout.lemma(i) for i in range(number.end, min(number.end + 5, layout.end))]
    if behind[:1] == ["of"] and not (words.undertaking | {"share"}) & set(behind):
        return False
    part_in = any(one in ("share", "part") and two == "in" for one, two in itertools.pairwise(before))
    return part_in or bool(words.holding & {*before, *behind[:1]})


def _speaks_of_enterprise(layout: Layout) -> bool:
    words = figure_words().undertaking
    return any(layout.lemma(i) in words for i in range(max(0, layout.start - BACK), layout.end))


def _by_whom(layout: Layout, index: int) -> Actor | None:
    """'51 percent by China'."""
    lead = False
    for place in layout.clause_after(index):
        lead = lead or layout.doc[place].lower_ == "by"
        states = states_at(layout, place) if lead else []
        if states:
            return states[0]
    return None


def _subject(layout: Layout, index: int) -> Actor | None:
    """The last state before the number that is no place and no owner of another noun: 'Rwanda 51 percent'."""
    for place in reversed(layout.before(index)):
        if place in layout.asides:
            continue
        states, mention = states_at(layout, place), layout.mention(place)
        if not states or mention is None:
            continue
        if layout.is_governed(mention):
            return None
        return states[0]
    return None


def _is_the_rest(layout: Layout, index: int) -> bool:
    lowers = [layout.doc[i].lower_ for i in layout.before(index)]
    return bool({"other", "remaining", "rest"} & set(lowers[-3:]))


def _other_than(layout: Layout, holder: Actor | None) -> Actor | None:
    """The one other state that the sentence names."""
    found: dict[str, Actor] = {}
    for place in range(layout.start, layout.end):
        mention = layout.mention(place)
        for state in states_at(layout, place) if mention is not None and mention.named else ():
            if holder is None or state.id != holder.id:
                found.setdefault(state.id or "", state)
    return next(iter(found.values())) if len(found) == 1 else None
