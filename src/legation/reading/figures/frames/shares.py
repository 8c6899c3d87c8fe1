"""Shares: of what whole, and of what product or partner."""

from __future__ import annotations

import itertools
from dataclasses import replace

from legation.reading.figures.frame import RUNNING, Frame
from legation.reading.figures.frames.owned_shares import owned_share
from legation.reading.figures.frames.said import frame_said
from legation.reading.figures.frames.share_goods import origin_of_goods, product_said, subject_goods
from legation.reading.figures.frames.share_takers import goes_there, is_again_its, same_taker, taker_of
from legation.reading.figures.running import WORLD, Running, Sides
from legation.reading.figures.sentence.guards import is_generic, is_other_story, is_product
from legation.reading.figures.sentence.home import home_side
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.restated import restates
from legation.reading.figures.sentence.states import states_at, states_in
from legation.reading.figures.sentence.triggers import Trigger, triggers_in
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.partners import sides_said_anew
from legation.reading.figures.sides.recipients import next_partner, party_behind
from legation.record.figure import Measure

_PRONOUNS = frozenset({"it", "this", "that", "them", "which"})


def share_frame(
    layout: Layout,
    index: int,
    running: Running,
    before: Trigger | None,
    behind: Trigger | None,
    last: int | None,
) -> Frame | None:
    """A share is of a whole: 'half of those exports is flour', 'exports made up 90 percent'."""
    if any(layout.lemma(i) == "cover" for i in layout.before(index)):
        return None  # 'exports cover 14 percent of imports' are no part of them
    if layout.lemma(layout.numbers[index].start - 1) == "lose" or _is_of_another_noun(layout, index):
        return None  # 'lost a fifth of its value' is by how much it fell
    if last is not None and last == index - 1 and layout.numbers[last].amount.kind == "share":
        partner, measure = next_partner(layout, index, running), running.measure
        if partner is not None and measure is not None:
            sides = Sides(running.told.reporter, partner)
            return Frame(measure, sides, carried=True, base=measure, ranked=True)
    if last is not None and last == index - 1 and _is_named_share(layout, index) and running.told.pair:
        measure = running.measure or "turnover"  # '$1.7 billion, a 14 percent share of all imports'
        return Frame(measure, running.told, carried=True, product=running.product, base=measure)
    owned = owned_share(layout, index, running)
    if owned is not None:
        return owned
    part = _part_of_another(layout, index)
    if part is not None:
        return _part_frame(layout, part, layout.numbers[index].start, running)
    if last is not None and last == index - 1 and restates(layout, index) and running.measure in RUNNING:
        return Frame(
            running.measure or "turnover",
            running.told if running.told.pair else running.sides,
            carried=True,
            product=running.product,
            base=behind.measure
            if behind and behind.kind != "verb" and _of_whole(layout, index)
            else _base(running),
        )
    if before is not None and (
        before.kind != "verb" or (before.measure == "debt" and _whole_follows(layout, index))
    ):
        return _led_to(layout, index, running, before, behind)
    if behind is not None:
        return _followed_by(layout, index, running, behind)
    measure = running.measure
    if _two_share_it(layout, index):
        return None  # 'Japan and China bought most of it': what each of them took is not said
    sides, anew = sides_said_anew(
        layout, range(layout.before(index).start, layout.clause_after(index).stop), running
    )
    if measure is not None and measure in RUNNING and (anew or _leans_on_running(layout, index)):
        return Frame(measure, sides, carried=True, product=product_said(layout, index), base=measure)
    return None


def _two_share_it(layout: Layout, index: int) -> bool:
    """Whether several states together are whose share it is."""
    before = layout.before(index)
    verbs = [i for i in before if layout.doc[i].pos_ == "VERB" and i not in layout.asides]
    if not verbs or layout.lemma(verbs[-1]) not in figure_words().sharing | figure_words().traded:
        return False
    named = [i for i in range(before.start, verbs[-1]) if states_at(layout, i)]
    return len(states_in(layout, range(before.start, verbs[-1]))) > 1 and any(
        layout.doc[i].pos_ == "CCONJ" for i in range(named[0], named[-1])
    )


def _is_named_share(layout: Layout, index: int) -> bool:
    """'A 14 percent share of'."""
    end = layout.numbers[index].end
    return end < layout.end and layout.doc[end].lower_ in figure_words().portions


def _is_of_another_noun(layout: Layout, index: int) -> bool:
    """'Nearly all its contracts', 'half the staff': a share in words, of what stands right behind it."""
    number = layout.numbers[index]
    if any(sign.isdigit() for sign in number.amount.span.quote) or number.end >= layout.end:
        return False
    place = number.end
    while (
        place < layout.end
        and layout.doc[place].pos_ in ("DET", "PRON", "ADJ")
        and layout.mention(place) is None
    ):
        place += 1
    noun = layout.doc[place] if number.end < place < layout.end else None
    if noun is None or noun.pos_ != "NOUN" or layout.doc[number.end].lower_ in ("which", "that", "what"):
        return False
    words = figure_words()
    lemma = layout.lemma(place)
    known = lemma in words.nouns or lemma in words.goods or is_generic(layout, place)
    return not known and not is_product(layout, place)


def _led_to(
    layout: Layout, index: int, running: Running, before: Trigger, behind: Trigger | None
) -> Frame | None:
    """'Exports made up 90 percent', 'Laos owes half of its debt to China'."""
    frame = frame_said(layout, before, running)
    if frame is None:
        return None
    if before.kind == "verb":
        creditor = party_behind(layout, layout.clause_after(index + 1), "debt") or frame.sides.partner
        return Frame("debt", Sides(frame.sides.reporter, creditor), False, before.place, base="debt")
    if frame.measure in ("exports", "imports") and frame.sides.partner in (None, WORLD):
        told = replace(running, measure=frame.measure, sides=frame.sides)
        sides, anew = sides_said_anew(layout, range(before.place + 1, layout.numbers[index].start), told)
        frame = replace(frame, sides=sides, base=frame.measure) if anew else frame
    whole: Measure = behind.measure if behind and _of_whole(layout, index) else _unsaid_whole(frame, running)
    product = product_said(layout, index)
    return Frame(
        frame.measure,
        frame.sides,
        frame.carried,
        before.place,
        product,
        frame.base or whole,
        ranked=bool(frame.base),
    )


def _followed_by(layout: Layout, index: int, running: Running, behind: Trigger) -> Frame | None:
    """'90 percent of it exports', 'potash made up 19 percent of what China bought'."""
    frame, of_whole = frame_said(layout, behind, running), _of_whole(layout, index)
    if frame is None:
        return None
    part = _part_behind(layout, index, behind) if of_whole else None
    if part is not None:
        told = frame_said(layout, part, replace(running, measure=frame.measure, sides=frame.sides))
        product = product_said(layout, index)
        return told and Frame(told.measure, told.sides, told.carried, part.place, product, frame.measure)
    if of_whole and frame.sides.partner is None and goes_there(layout, index, running, frame):
        frame = replace(frame, sides=Sides(frame.sides.reporter, running.sides.partner))
    own = _carried_measure(layout, index, running)
    if of_whole and own not in (None, frame.measure) and frame.measure != "turnover":
        return None  # 'they make up 4 percent of all that the country buys': the whole is seen from the other side
    sides, anew = sides_said_anew(
        layout, range(behind.place + 1, layout.clause_after(index).stop),
        replace(running, measure=frame.measure, sides=frame.sides),
    )  # fmt: skip
    frame = replace(frame, sides=sides if anew else frame.sides)
    if frame.measure == "imports" and not frame.sides.partner:
        origin = origin_of_goods(layout, index)
        if origin is not None and Sides(origin) != Sides(frame.sides.reporter):
            frame = replace(frame, sides=Sides(frame.sides.reporter, origin))
    is_whole = of_whole and behind.kind in ("noun", "verb") and not _is_part(layout, behind)
    whole: Measure = frame.measure if is_whole else _unsaid_whole(frame, running)
    product = product_said(layout, index)
    if is_whole and is_again_its(layout, behind, frame, running):
        frame = replace(frame, sides=running.told)
    taker = (
        (taker_of(layout, index, frame.sides, running) or same_taker(layout, index, frame, running))
        if is_whole
        else None
    )
    sides = Sides(frame.sides.reporter, taker) if taker else frame.sides
    return Frame(frame.measure, sides, frame.carried, behind.place, product, whole, ranked=taker is not None)


def _part_behind(layout: Layout, index: int, whole: Trigger) -> Trigger | None:
    """'Nine tenths of the turnover were Georgian imports': the part stands behind the verb."""
    behind = range(whole.place + 1, layout.clause_after(index).stop)
    verbs = [i for i in behind if layout.lemma(i) in ("be", "consist", "come")]
    if not verbs or whole.measure != "turnover":
        return None
    found = triggers_in(layout, range(verbs[0] + 1, behind.stop), trading=True)
    return next((one for one in found if one.measure in ("exports", "imports")), None)


def _unsaid_whole(frame: Frame, running: Running) -> Measure:
    """The whole where none is named: the turnover if the report has told one, else all that goes that way."""
    return "turnover" if running.whole or running.measure in (None, "turnover") else frame.measure


def _of_whole(layout: Layout, index: int) -> bool:
    """Whether the whole follows: '19 percent of'."""
    end = layout.numbers[index].end
    return end < layout.end and layout.doc[end].lower_ == "of"


def _whole_follows(layout: Layout, index: int) -> bool:
    """'More than half of its $10.5 billion debt': the next number is the whole."""
    between = [layout.doc[i].lower_ for i in layout.after(index)]
    led_to = (
        between[:1] == ["of"] and len(between) <= 3 and not {":", ",", "it", "this", "that"} & set(between)
    )
    return index + 1 < len(layout.numbers) and led_to


def is_whole_of_share(layout: Layout, index: int) -> bool:
    """Whether number `index` is the whole of which a verb gives somebody a share: nobody is its partner."""
    if (
        index == 0
        or layout.numbers[index - 1].amount.kind != "share"
        or not _whole_follows(layout, index - 1)
    ):
        return False
    return any(layout.doc[i].pos_ == "VERB" for i in layout.before(index - 1))


def _carried_measure(layout: Layout, index: int, running: Running) -> Measure | None:
    """The running measure where a pronoun before the share stands for it."""
    lowers = [layout.doc[i].lower_ for i in layout.before(index)]
    return running.measure if any(lower in ("it", "they", "these", "those") for lower in lowers) else None


def _base(running: Running) -> Measure:
    """The whole that a part of the running figure is a share of."""
    if running.measure == "debt":
        return "debt"
    own = running.measure if running.measure in ("exports", "imports") else "turnover"
    return own if running.product is not None or running.of_all or not running.whole else "turnover"


def _part_of_another(layout: Layout, index: int) -> int | None:
    """Where 'share of' or 'part in' stands before the number: the measure behind it is of the whole."""
    before = layout.before(index)
    for place in before:
        if layout.doc[place].lower_ in figure_words().portions and place + 1 in before:
            if layout.doc[place + 1].lower_ in ("in", "of"):
                return place
    return None


def _part_frame(layout: Layout, part: int, end: int, running: Running) -> Frame | None:
    """'Turkey's share in the region's imports', 'the share of Turkey in imports': a partner's part of a whole."""
    behind = range(part + 2, end)
    if layout.doc[part + 1].lower_ == "of" and any(layout.doc[i].lower_ == "in" for i in behind):
        place = next(i for i in behind if layout.doc[i].lower_ == "in")
        whose, behind = states_in(layout, range(part + 2, place)), range(place + 1, end)
    else:
        whose = states_in(layout, range(max(layout.start, part - 5), part))
    found = triggers_in(layout, behind, trading=running.trading)
    if not whose or not found or found[0].kind == "verb":
        return None
    frame = frame_said(layout, found[0], running)
    owner = frame.sides.reporter if frame is not None else None
    if owner is not None and owner.id == whose[-1].id:
        # 'Russia's share of the turnover', in a report on another state
        owner = running.sides.reporter or home_side(layout)
    if frame is None or owner is None or owner.id == whose[-1].id:
        return None
    return Frame(frame.measure, Sides(owner, whose[-1]), False, part, base=frame.measure, ranked=True)


def _is_part(layout: Layout, trigger: Trigger) -> bool:
    """'90 percent of it exports', 'of it Tajik sales': the word behind 'of it' is the part, not the whole."""
    words = [layout.doc[i].lower_ for i in range(max(layout.start, trigger.place - 5), trigger.place)]
    return any(one == "of" and two in _PRONOUNS for one, two in itertools.pairwise(words))


def _leans_on_running(layout: Layout, index: int) -> bool:
    near = [*layout.before(index), *list(layout.clause_after(index))[:3]]
    lowers = {layout.doc[i].lower_ for i in near}
    if figure_words().undertaking & {layout.lemma(i) for i in layout.before(index)}:
        return False  # 'a railway, three quarters of it paid for by Iran'
    behind = [layout.doc[i].lower_ for i in layout.clause_after(index)]
    if len(behind) > 1 and behind[0] == "of" and set(behind[1:4]) & figure_words().wholes:
        return True
    if subject_goods(layout, index) is not None:
        return True
    return bool(lowers & {"it", "they", "those", "that", "this", "them", "which", "these", "latter"}) or (
        product_said(layout, index) is not None
        and not is_other_story(layout, layout.before(index), subject=False)
    )
