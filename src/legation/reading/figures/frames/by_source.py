"""The same figure by another count: 'TurkStat has $1.22 billion', 'the ministry names $10 billion'.

In:  a number behind a verb of counting, and what the report has been about.
Out: a Frame of what was spoken of before; where the partner's own office counts one direction, that direction from
     its side. None where no source is the subject, or the number is of something else.
"""

from __future__ import annotations

from legation.reading.figures.frame import RUNNING, Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.guards import is_other_story
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.triggers import triggers_in
from legation.reading.figures.sentence.when import is_compared
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.flow_sides import FLIPPED
from legation.record.actor import Actor

NEAR = 5  # tokens from the verb to the number that its source gives


def source_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of number `index` where a source gives it for what was spoken of."""
    measure, number = running.measure, layout.numbers[index]
    if (
        measure not in RUNNING
        or measure == "balance"
        or not running.sides.pair
        or number.amount.kind != "money"
    ):
        return None
    if is_compared(layout, index):
        return None
    before = layout.before(index)
    verbs = [i for i in before if _is_verb(layout, i) and i + NEAR >= number.start]
    if not verbs or layout.lemma(verbs[-1]) not in figure_words().tallying:
        return None
    if any(layout.doc[i].pos_ in ("NOUN", "PROPN") for i in range(verbs[-1] + 1, number.start)):
        return None
    behind = layout.clause_after(index)[:3]
    if (
        behind
        and layout.doc[behind[0]].lower_ in ("in", "of")
        and is_other_story(layout, behind[1:], subject=False)
    ):
        return None  # 'the central bank has $70 billion in reserves'
    if any(trigger.kind != "verb" for trigger in triggers_in(layout, before, trading=True)):
        return None
    sources = [i for i in before if i < verbs[-1] and layout.lemma(i) in figure_words().sources]
    if not sources:
        return None
    if running.whole and measure in FLIPPED:
        return Frame("turnover", running.sides, carried=True)  # another count is of the trade again
    whose = _whose(layout, range(before.start, verbs[-1]))
    partner = running.sides.partner
    if whose is not None and partner is not None and whose.id == partner.id and measure in FLIPPED:
        return Frame(FLIPPED[measure], Sides(partner, running.sides.reporter), carried=True)
    return Frame(measure, running.sides, carried=True, product=running.product)


def _is_verb(layout: Layout, place: int) -> bool:
    """Whether a verb stands there; 'the ministry names' may be taken for a noun."""
    if layout.doc[place].pos_ in ("VERB", "AUX"):
        return True
    told = (
        layout.doc[place].pos_ == "NOUN" and layout.doc[place].lower_.endswith("s") and place > layout.start
    )
    return (
        told
        and layout.lemma(place) in figure_words().tallying
        and layout.lemma(place - 1) in figure_words().sources
    )


def _whose(layout: Layout, places: range) -> Actor | None:
    """Whose office it is: 'Chinese statistics', 'the Taliban's commerce ministry'."""
    return next((states[0] for place in places if (states := states_at(layout, place))), None)
