"""What a number is a figure of: its measure and sides, said beside it or carried on from the figure before.

In:  a number in its sentence, and what the report has been about.
Out: a Frame, or None where the number is no figure.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.figures.frame import Frame
from legation.reading.figures.frames.appeals import appeal_frame
from legation.reading.figures.frames.balances import balanced
from legation.reading.figures.frames.by_source import source_frame
from legation.reading.figures.frames.carried import carried_frame, is_part_of
from legation.reading.figures.frames.excess import excess_frame
from legation.reading.figures.frames.flows import flow_frame
from legation.reading.figures.frames.gifts import gift_frame
from legation.reading.figures.frames.gifts_going_on import gift_going_on
from legation.reading.figures.frames.holdings import held_frame
from legation.reading.figures.frames.inhabitants import inhabited_frame
from legation.reading.figures.frames.objects import object_of
from legation.reading.figures.frames.opening import opening_frame
from legation.reading.figures.frames.passives import passive_frame
from legation.reading.figures.frames.products import product_beside
from legation.reading.figures.frames.ranked import ranked_frame
from legation.reading.figures.frames.relating import relates_others
from legation.reading.figures.frames.reversal import turned_round
from legation.reading.figures.frames.said import frame_said
from legation.reading.figures.frames.shares import is_whole_of_share, share_frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.beside import trigger_before, trigger_behind
from legation.reading.figures.sentence.guards import heads_another_noun, is_rate, is_wished
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.relief import tells_of_relief
from legation.reading.figures.sentence.triggers import Trigger
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.partners import partner_is_open, sides_said_anew
from legation.reading.figures.sides.recipients import party_behind, with_party_behind


def frame_of(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    """Return the frame of number `index`; `last` is the number before it in the sentence that is a figure."""
    held = (
        held_frame(layout, index, running)
        or gift_going_on(layout, index, running, last)
        or inhabited_frame(layout, index)
        or excess_frame(layout, index, running)
        or appeal_frame(layout, index, running)
    )
    if held is not None:
        return held
    if tells_of_relief(layout) or is_wished(layout, index):
        return gift_frame(layout, index, running)  # a promise is a gift as well
    frame = _frame(layout, index, running, last)
    if frame is not None and is_whole_of_share(layout, index):
        return replace(frame, sides=Sides(frame.sides.reporter))
    if frame is None:
        return None
    frame = turned_round(layout, index, with_party_behind(layout, index, frame))
    frame = balanced(layout, index, frame)
    beside = product_beside(layout, index, frame)
    return replace(frame, product=beside) if beside else frame


def _frame(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    if heads_another_noun(layout, index) or is_rate(layout, index):
        return None
    number = layout.numbers[index]
    if number.amount.kind == "share" and _is_levied(layout, number.start):
        return None
    opening = opening_frame(layout, index, running)
    if opening is not None:
        return opening
    ranked = ranked_frame(layout, index, running) if number.amount.kind != "ratio" else None
    if ranked is not None:
        return ranked
    if number.amount.kind == "ratio" and relates_others(layout, index, running, last):
        return None
    if last is not None and last == index - 1 and _says_the_share_again(layout, index) and running.measure:
        return Frame(running.measure, running.told, carried=True, product=running.product, part=True)
    passive = passive_frame(layout, index, running)
    if passive is not None:
        return passive
    behind = trigger_behind(layout, index, running)
    before = trigger_before(layout, index, running)
    if number.amount.kind == "share":
        return share_frame(layout, index, running, before, behind, last)
    if before is not None and before.kind == "verb" and _takes_its_part(layout, index, before, running):
        return carried_frame(layout, index, running, last)
    trigger = before
    if behind is not None and (before is None or (behind.kind != "noun" and before.measure == "turnover")):
        trigger = behind
    if trigger is not None:
        frame = frame_said(layout, trigger, running)
        if frame is not None and trigger is behind:
            sides, anew = sides_said_anew(
                layout, layout.before(index), replace(running, measure=frame.measure, sides=frame.sides)
            )
            frame = replace(frame, sides=sides if anew else frame.sides)
        if frame is None:
            return gift_frame(layout, index, running) if trigger.measure == "aid" else None
        product = frame.product or object_of(layout, trigger, index)
        return replace(frame, product=product, part=trigger is behind or is_part_of(layout, index))
    return (
        gift_frame(layout, index, running)
        or source_frame(layout, index, running)
        or flow_frame(layout, index, running)
        or carried_frame(layout, index, running, last)
    )


def _is_levied(layout: Layout, number: int) -> bool:
    """'A levy of 0.5 percent on imports'."""
    near = range(max(layout.start, number - 4), number)
    return any(layout.lemma(i) in figure_words().levied for i in near)


def _says_the_share_again(layout: Layout, index: int) -> bool:
    """'8.2 percent of exports, that is $1.06 billion', 'a third, or 109 million tonnes': what a share comes to."""
    share, number = layout.numbers[index - 1].amount, layout.numbers[index].amount
    if share.kind != "share" or number.kind not in ("money", "mass", "volume", "energy"):
        return False
    words = [layout.doc[i].lower_ for i in layout.before(index)]
    return words[-1:] in (["or"], ["i.e."], ["namely"], ["("]) or words[-2:] in (
        ["that", "is"],
        ["that", "was"],
    )


def _takes_its_part(layout: Layout, index: int, verb: Trigger, running: Running) -> bool:
    """'Germany bought $4 million of that': whoever buys of what the report speaks of is its partner."""
    if running.measure not in ("exports", "imports") or not partner_is_open(running):
        return False
    if layout.lemma(verb.place) not in figure_words().sharing:
        return False
    return is_part_of(layout, index) or _of_the_same_goods(layout, index, running)


def _of_the_same_goods(layout: Layout, index: int, running: Running) -> bool:
    """'Belarus exported potash … China received 3.7 million tonnes': of the goods that were sold to all."""
    amount = layout.numbers[index].amount
    told = amount.noun is not None or party_behind(layout, layout.clause_after(index), "imports") is not None
    same = running.unit is not None and amount.interval.unit == running.unit
    return running.measure == "exports" and running.product is not None and same and not told
