"""What a number is a figure of: its measure and sides, said beside it or carried on from the figure before.

In:  a number in its sentence, and what the report has been about.
Out: a Frame, or None where the number is no figure.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

from legation.lists.products import product_heads
from legation.reading.figures.beside import trigger_before, trigger_behind
from legation.reading.figures.excess import excess_frame
from legation.reading.figures.frame import Frame
from legation.reading.figures.gifts import gift_frame
from legation.reading.figures.guards import (
    heads_another_noun,
    is_generic,
    is_other_story,
    is_product,
    is_rate,
    is_wished,
)
from legation.reading.figures.holdings import held_frame
from legation.reading.figures.home import viewer_of
from legation.reading.figures.inhabitants import inhabited_frame
from legation.reading.figures.layout import Layout
from legation.reading.figures.objects import object_of
from legation.reading.figures.partners import partner_is_open, sides_said_anew
from legation.reading.figures.passives import passive_frame
from legation.reading.figures.ranked import ranked_frame
from legation.reading.figures.recipients import given_to, party_behind, with_party_behind
from legation.reading.figures.reversal import turned_round
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.said import frame_said
from legation.reading.figures.shares import is_whole_of_share, share_frame
from legation.reading.figures.sides import flow_sides
from legation.reading.figures.states import states_at
from legation.reading.figures.triggers import Trigger, triggers_in
from legation.reading.figures.when import is_compared
from legation.reading.figures.words import figure_words
from legation.record.figure import Measure

GOODS_REACH = 4  # tokens from a weight to what is weighed


def frame_of(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    """Return the frame of number `index`; `last` is the number before it in the sentence that is a figure."""
    held = (
        held_frame(layout, index, running)
        or inhabited_frame(layout, index)
        or excess_frame(layout, index, running)
    )
    if held is not None:
        return held
    frame = _frame(layout, index, running, last)
    if frame is not None and is_whole_of_share(layout, index):
        return replace(frame, sides=Sides(frame.sides.reporter))
    return frame and turned_round(layout, index, with_party_behind(layout, index, frame))


def _frame(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    if is_wished(layout, index) or heads_another_noun(layout, index) or is_rate(layout, index):
        return None
    number = layout.numbers[index]
    ranked = ranked_frame(layout, index, running) if number.amount.kind != "ratio" else None
    if ranked is not None:
        return ranked
    if number.amount.kind == "ratio" and _relates_others(layout, index, running, last):
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
        return _carried(layout, index, running, last)
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
            return None
        product = frame.product or object_of(layout, trigger, index)
        return replace(frame, product=product, part=trigger is behind or _is_part_of(layout, index))
    return (
        gift_frame(layout, index) or _flow(layout, index, running) or _carried(layout, index, running, last)
    )


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


def _flow(layout: Layout, index: int, running: Running) -> Frame | None:
    """A weight of goods that goes from one state to another is its export, whatever the verb."""
    number = layout.numbers[index]
    if number.amount.kind == "money" and _worth_goods(layout, index):
        origin, aim = (party_behind(layout, layout.clause_after(index), m) for m in ("imports", "exports"))
        if _moves(layout, index):
            origin, aim = (
                origin or (viewer_of(layout) if aim else None),
                aim or (viewer_of(layout) if origin else None),
            )
        if origin and aim and origin.id != aim.id:
            return _seen_from_its_side(layout, Frame("exports", Sides(origin, aim), carried=False))
    if running.relief or number.amount.kind not in ("mass", "volume", "energy"):
        return None
    if any(layout.lemma(i) in figure_words().making for i in layout.before(index)):
        return None
    near = range(number.end, min(number.end + GOODS_REACH, layout.end))
    if not any(is_product(layout, place) for place in near):
        return None
    measure, sides = flow_sides(layout, number.start, running)
    return Frame(measure, sides, carried=False) if len(sides.pair) > 1 else None


def _moves(layout: Layout, index: int) -> bool:
    """Whether the goods are said to go: 'goods worth $64 million went to Turkey'."""
    return any(
        layout.lemma(i) in ("go", "come", "flow", "arrive", "reach") for i in layout.clause_after(index)[:3]
    )


def _seen_from_its_side(layout: Layout, frame: Frame) -> Frame:
    """Goods that come to whoever counts them are its imports."""
    home, sides = viewer_of(layout), frame.sides
    if home and sides.partner and home.id == sides.partner.id:
        return replace(frame, measure="imports", sides=Sides(sides.partner, sides.reporter))
    return frame


def _worth_goods(layout: Layout, index: int) -> bool:
    """'Goods worth $64 million', 'wheat for $3 million'."""
    before = layout.before(index)
    return any(layout.lemma(i) in figure_words().goods or is_product(layout, i) for i in before[-6:])


def _takes_its_part(layout: Layout, index: int, verb: Trigger, running: Running) -> bool:
    """'Germany bought $4 million of that': whoever buys of what the report speaks of is its partner."""
    if running.measure not in ("exports", "imports") or not partner_is_open(running):
        return False
    if layout.lemma(verb.place) not in figure_words().sharing:
        return False
    return _is_part_of(layout, index) or _of_the_same_goods(layout, index, running)


def _of_the_same_goods(layout: Layout, index: int, running: Running) -> bool:
    """'Belarus exported potash … China received 3.7 million tonnes': of the goods that were sold to all."""
    amount = layout.numbers[index].amount
    told = amount.noun is not None or party_behind(layout, layout.clause_after(index), "imports") is not None
    same = running.unit is not None and amount.interval.unit == running.unit
    return running.measure == "exports" and running.product is not None and same and not told


def _relates_others(layout: Layout, index: int, running: Running, last: int | None) -> bool:
    """Whether a ratio is of a number that is no figure: 'paid Gazprom $620 million, 18 percent less than before'."""
    beside = [layout.doc[i].text for i in layout.before(index) if not layout.in_time(i)]
    if index and last != index - 1 and layout.numbers[index - 1].amount.kind == "money":
        if [text for text in beside if text.lower() not in ("in", "on", "at")] in ([","], []):
            return True
    return _relates_directions(layout, index, running)


def _relates_directions(layout: Layout, index: int, running: Running) -> bool:
    """Whether a ratio sets one direction or state against another, and no period against another.

    'Sells eleven times as much as it buys', 'twice as high as imports', 'three times more than to Kenya'.
    """
    clause = layout.clause_after(index)
    opens = [i for i in clause if layout.doc[i].lower_ in ("as", "than", "times")]
    if _multiplies_the_other(layout, index, running):
        return True
    found = triggers_in(layout, clause, trading=running.trading)
    said = {trigger.measure for trigger in triggers_in(layout, layout.before(index), trading=running.trading)}
    if not opens:
        return False
    if said and any(trigger.kind == "verb" and trigger.measure not in said for trigger in found):
        return True
    behind = range(opens[0] + 1, clause.stop)
    if any(layout.in_time(i) for i in behind):
        return False  # 'more than Germany had bought in 2022'
    mentions = [layout.mention(i) for i in behind if states_at(layout, i)]
    return any(mention is not None and mention.named for mention in mentions)


def _multiplies_the_other(layout: Layout, index: int, running: Running) -> bool:
    """'Exports of $420 million, eight times its imports'."""
    end = layout.numbers[index].end
    near = range(end, min(end + 3, layout.end))
    found = [figure_words().nouns[layout.lemma(i)] for i in near if layout.lemma(i) in figure_words().nouns]
    timed = "times" in layout.numbers[index].amount.span.quote or layout.doc[end].lower_ == "times"
    return timed and {running.measure, *found[:1]} == {"exports", "imports"}


def _is_part_of(layout: Layout, index: int) -> bool:
    """Whether the number is a part of the figure before: 'of which', '$18 million of it', 'of this sum'."""
    before = [layout.doc[i].lower_ for i in layout.before(index)]
    behind = [layout.doc[i].lower_ for i in list(layout.clause_after(index))[:3]]
    of_these = behind[:2] in (["of", "these"], ["of", "those"], ["of", "them"])
    which = of_these or any(pair in (("of", "which"), ("of", "those")) for pair in itertools.pairwise(before))
    rest = behind[:1] == ["of"] and bool({"it", "this", "that", "total", "sum"} & set(behind))
    return which or rest


def _carried(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    """A number that leans on the figure before: 'against $13m', 'it stood at', 'up 4 percent'."""
    measure = running.measure
    if measure is None or not running.sides.pair:
        return None
    beside = last is not None and last == index - 1
    stretch = layout.past_object(index) if beside else layout.before(index)
    stretch = (_from_the_change(layout, index) if beside else None) or stretch
    compared = beside and is_compared(layout, index)
    if not compared and is_other_story(layout, stretch, subject=last is None):
        return None
    if not _same_kind(layout, index, running):
        return None
    clause = layout.clause_after(index - 1).stop if last == index - 1 and index else stretch.start
    stretched = {layout.lemma(i) for i in stretch if i >= clause}
    if running.whole and measure in ("exports", "imports") and stretched & figure_words().wholes:
        measure = "turnover"
    if layout.numbers[index].amount.kind == "points" and not _after_share(layout, index, last):
        return None
    sides, part = sides_said_anew(layout, _past_party(layout, index, stretch, measure), running)
    given = None if part else given_to(layout, index, running)
    if given is not None:
        sides, part = Sides(running.sides.reporter, given), True
    product = _product_before(layout, stretch)
    if (last is not None and last == index - 1) or part or product or _speaks_on(layout, stretch):
        return Frame(
            measure, sides, carried=True, product=product or running.product,
            part=part or product is not None or _is_part_of(layout, index), negative=running.negative,
        )  # fmt: skip
    return None


def _from_the_change(layout: Layout, index: int) -> range | None:
    """The words from 'a rise of' to its percentage: whoever calls it so tells of the figure before."""
    before = layout.before(index)
    if layout.numbers[index].amount.kind != "ratio":
        return None
    nouns = [i for i in before if layout.lemma(i) in figure_words().change and layout.doc[i].pos_ == "NOUN"]
    return range(nouns[-1], before.stop) if nouns and before.stop - nouns[-1] <= 4 else None


def _past_party(layout: Layout, index: int, stretch: range, measure: Measure) -> range:
    """The words before a number, past the side that stands behind the number before: '3 billion to Bosnia, and for'."""
    if index == 0:
        return stretch
    clause = layout.clause_after(index - 1)
    behind = party_behind(layout, clause, measure) is not None
    return range(max(stretch.start, clause.stop), stretch.stop) if behind else stretch


def _product_before(layout: Layout, stretch: range) -> str | None:
    """The product that a part is of: 'Beef accounted for $178 million'."""
    nouns = [i for i in stretch if layout.doc[i].pos_ in ("NOUN", "PROPN") and i not in layout.asides]
    leads = any(layout.lemma(i) in figure_words().parts for i in stretch)
    if leads and nouns and layout.lemma(nouns[0]) in product_heads():
        return layout.lemma(nouns[0])
    return None


def _after_share(layout: Layout, index: int, last: int | None) -> bool:
    """Percentage points are of a share; without one before them they are of something else."""
    return last is not None and last == index - 1 and layout.numbers[last].amount.kind == "share"


def _same_kind(layout: Layout, index: int, running: Running) -> bool:
    """Whether the number has the running figure's unit, none of its own, or relates two numbers."""
    amount = layout.numbers[index].amount
    if amount.kind in ("ratio", "points"):
        return True
    if amount.kind == "number":
        return amount.value >= 1000 and running.unit is not None
    if amount.kind in ("mass", "volume", "energy") and running.measure in ("exports", "imports"):
        return True
    return running.unit is None or amount.interval.unit == running.unit or amount.kind == "money"


def _speaks_on(layout: Layout, stretch: range) -> bool:
    """Whether a pronoun, a generic noun or a time is what the number is said of."""
    words = figure_words()
    for place in stretch:
        if place in layout.asides:
            continue
        token = layout.doc[place]
        if token.lower_ in words.pronouns or layout.in_time(place):
            return True
        if is_generic(layout, place) and token.pos_ in ("NOUN", "PROPN"):
            return True
    return False
