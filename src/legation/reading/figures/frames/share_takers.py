"""Who takes a share of another's trade: 'Norway purchased 12 percent of Iceland's exports'.

In:  the number of a share, its sentence and what the report has told so far.
Out: the partner that the words before the number name, or whoever took the share before.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.triggers import Trigger
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor


def is_again_its(layout: Layout, behind: Trigger, frame: Frame, running: Running) -> bool:
    """'China accounts for a quarter of Ethiopia's imports and for 5 percent of its exports': still Ethiopia's."""
    owned = layout.doc[behind.place - 1].lower_ in ("its", "their")
    partner, reporter = running.told.partner, frame.sides.reporter
    return owned and partner is not None and reporter is not None and partner.id == reporter.id


def goes_there(layout: Layout, index: int, running: Running, frame: Frame) -> bool:
    """'86 percent of all that the country sells goes there': to whom was said before."""
    same = running.measure == frame.measure and Sides(running.sides.reporter) == Sides(frame.sides.reporter)
    return same and any(layout.doc[i].lower_ == "there" for i in layout.clause_after(index))


def taker_of(layout: Layout, index: int, sides: Sides, running: Running) -> Actor | None:
    """'Norway purchased 12 percent of Iceland's exports': whoever takes a share of another's trade is its partner."""
    before = layout.before(index)
    verbs = [i for i in before if layout.doc[i].pos_ in ("VERB", "AUX") and i not in layout.asides]
    if not verbs or layout.lemma(verbs[-1]) not in figure_words().sharing | figure_words().traded:
        return None
    latest = running.latest
    for place in range(verbs[-1] - 1, before.start - 1, -1):
        mention = layout.mention(place)
        if layout.doc[place].lower_ in ("it", "they") and Sides(latest.reporter) == Sides(sides.reporter):
            if latest.partner is not None and latest.partner.id != "WLD":
                return latest.partner  # 'It thus took 23 percent of all that the island sold'
        if mention is None or place in layout.asides or layout.is_governed(mention):
            continue
        states = [] if _modifies_a_noun(layout, mention.end) else states_at(layout, place)
        others = [state for state in states if sides.reporter and state.id != sides.reporter.id]
        if others:
            return others[0]
    return None


def same_taker(layout: Layout, index: int, frame: Frame, running: Running) -> Actor | None:
    """'Israel absorbed 88 percent of the exports and supplied 57 percent of the imports': whoever shared before."""
    verb, partner = layout.numbers[index].start - 1, running.told.partner
    joined = verb > layout.start and layout.doc[verb - 1].pos_ == "CCONJ"
    shares = layout.doc[verb].pos_ == "VERB" and layout.lemma(verb) in figure_words().sharing
    if (
        not joined
        or not shares
        or partner is None
        or Sides(running.told.reporter) != Sides(frame.sides.reporter)
    ):
        return None
    return None if partner.id == "WLD" else partner


def _modifies_a_noun(layout: Layout, place: int) -> bool:
    """Whether the word behind a name belongs to it: 'Russia's potash', 'Belarusian potash'."""
    token = layout.doc[place]
    return token.lower_ in ("'s", "’s", "'", "’") or token.pos_ in ("NOUN", "PROPN")
