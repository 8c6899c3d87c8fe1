"""What a number is a figure of: its measure and sides, said beside it or carried on from the figure before.

In:  a number in its sentence, and what the report has been about.
Out: a Frame, or None where the number is no figure. Nothing is read as trade that is not: where a noun or
     verb that belongs to another story stands between the measure and the number, there is no figure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from legation.lists.products import product_heads
from legation.reading.figures.layout import Layout
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sides import flow_sides, sides_of, sides_said, states_at
from legation.reading.figures.triggers import Trigger, owned_product, triggers_in
from legation.reading.figures.words import figure_words
from legation.record.figure import Measure

TRADE: frozenset[Measure] = frozenset({"turnover", "exports", "imports", "balance"})
_NEEDS_LEVEL = frozenset({"aid", "investment", "debt", "price", "population"})
GOODS_REACH = 4  # tokens from a weight to what is weighed
_SURE = frozenset({"export", "import"})
_LINKING = frozenset({"'", "’", "what", "country", "alone", "of", "in", "worth", "were", "was", "is", "are", "being", "from", "to", "the", "it", "them", "this", "that", "those", "these", "all", "a", "consisted", "went", "comprised", "total", "its", "their"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """The measure and sides of one number. `carried`: taken over from the figure before; `place`: of the trigger."""

    measure: Measure
    sides: Sides
    carried: bool
    place: int | None = None
    product: str | None = None
    base: Measure | None = None
    negative: bool = False
    part: bool = False


def frame_of(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    """Return the frame of number `index`; `last` is the number before it in the sentence that is a figure."""
    if _is_wished(layout, index) or _heads_another_noun(layout, index):
        return None
    number = layout.numbers[index]
    behind = _behind(layout, index, running)
    before = _before(layout, index, running)
    if number.amount.kind == "share":
        return _share_frame(layout, index, running, before, behind, last)
    trigger = before
    if behind is not None and (before is None or (behind.kind != "noun" and before.measure == "turnover")):
        trigger = behind
    if trigger is not None:
        frame = _said(layout, trigger, running)
        if frame is not None and trigger is behind:
            sides, anew = _sides_said_anew(layout, layout.before(index), replace(running, measure=frame.measure, sides=frame.sides))
            frame = replace(frame, sides=sides if anew else frame.sides)
        return frame and replace(frame, part=trigger is behind or _is_part_of(layout, index))
    return _flow(layout, index, running) or _carried(layout, index, running, last)


def _flow(layout: Layout, index: int, running: Running) -> Frame | None:
    """A weight of goods that goes from one state to another is its export, whatever the verb."""
    number = layout.numbers[index]
    if running.relief or number.amount.kind not in ("mass", "volume", "energy"):
        return None
    near = range(number.end, min(number.end + GOODS_REACH, layout.end))
    if not any(_is_product(layout, place) for place in near):
        return None
    measure, sides = flow_sides(layout, number.start, running)
    return Frame(measure, sides, carried=False) if len(sides.pair) > 1 else None


def _is_part_of(layout: Layout, index: int) -> bool:
    """Whether the number is a part of the figure before: 'of which', '$18 million of it', 'of this sum'."""
    before = [layout.doc[i].lower_ for i in layout.before(index)]
    behind = [layout.doc[i].lower_ for i in list(layout.clause_after(index))[:3]]
    which = any(pair in (("of", "which"), ("of", "those")) for pair in zip(before, before[1:], strict=False))
    rest = behind[:1] == ["of"] and bool({"it", "this", "that", "total", "sum"} & set(behind))
    return which or rest


def _said(layout: Layout, trigger: Trigger, running: Running) -> Frame | None:
    if _speaks_of_running(layout, trigger, running):
        assert running.measure is not None
        return Frame(running.measure, running.sides, carried=True, place=trigger.place, product=running.product)
    measure, sides = sides_of(layout, trigger, running)
    if not sides.pair:
        return None
    if trigger.kind == "verb" and measure in TRADE and not _names_sides(layout, trigger, sides, running):
        return None
    product = product_of(layout, trigger)
    negative = measure == "balance" and _is_negative(layout, trigger)
    if measure == "balance" and running.measure not in TRADE and not _of_trade(layout, trigger):
        return None
    return Frame(measure, sides, carried=False, place=trigger.place, negative=negative, product=product)


def product_of(layout: Layout, trigger: Trigger) -> str | None:
    """The product of a trade noun: 'flour shipments', 'exports of sunflower oil'."""
    if trigger.kind != "noun":
        return None
    first = trigger.place
    while first > layout.start and layout.doc[first - 1].pos_ == "NOUN" and not layout.in_time(first - 1):
        first -= 1
    if first < trigger.place and layout.lemma(trigger.place - 1) in product_heads():
        return layout.doc[first : trigger.place].text.lower()
    after = trigger.place + 1
    if after + 1 < layout.end and layout.doc[after].lower_ == "of":
        last = after + 1
        while last < layout.end and layout.doc[last].pos_ in ("NOUN", "ADJ"):
            last += 1
        if last > after + 1 and layout.lemma(last - 1) in product_heads():
            return layout.doc[after + 1 : last].text.lower()
    return None


def _is_negative(layout: Layout, trigger: Trigger) -> bool:
    words = figure_words().negative
    if layout.lemma(trigger.place) != "balance":
        return layout.lemma(trigger.place) in words
    return any(layout.lemma(i) in words for i in range(trigger.place, layout.end))


def _of_trade(layout: Layout, trigger: Trigger) -> bool:
    """Whether a balance is said to be of trade; budgets have deficits too."""
    return trigger.place > layout.start and layout.lemma(trigger.place - 1) in ("trade", "export", "goods", "commerce")


def _names_sides(layout: Layout, trigger: Trigger, sides: Sides, running: Running) -> bool:
    """Whether a verb of trade has its sides: both, or one and goods, or those that the report goes on with."""
    if running.trading and running.sides.pair:
        return True
    owner = sides_said(layout, trigger, running)
    if layout.lemma(trigger.place) in figure_words().contextual:
        return not running.relief and len({state.id for state in owner}) > 1
    return bool(owner) and (len(sides.pair) > 1 or _goods_object(layout, trigger))


def _goods_object(layout: Layout, trigger: Trigger) -> bool:
    """'Afghanistan imported goods worth': the verb's object says that a state's trade is meant."""
    near = range(trigger.place + 1, min(trigger.place + 4, layout.end))
    return any(layout.lemma(i) in figure_words().goods or layout.doc[i].lower_ == "goods" for i in near)


def _speaks_of_running(layout: Layout, trigger: Trigger, running: Running) -> bool:
    """'The trade has grown' after exports of flour speaks of those exports."""
    if trigger.measure != "turnover" or running.product is None or running.measure not in ("exports", "imports"):
        return False
    words = [layout.doc[i].lower_ for i in (trigger.place - 1, trigger.place + 1) if layout.start <= i < layout.end]
    return words[:1] in (["the"], ["this"], ["that"]) and words[-1] not in ("between", "with", "of", "turnover")


def _share_frame(
    layout: Layout, index: int, running: Running, before: Trigger | None, behind: Trigger | None, last: int | None
) -> Frame | None:
    """A share is of a whole: 'half of those exports is flour', 'exports made up 90 percent'."""
    if _part_of_another(layout, index):
        return None
    if last is not None and last == index - 1 and _restates(layout, index) and running.measure in TRADE:
        return Frame(running.measure or "turnover", running.sides, carried=True, product=running.product, base=_base(running))
    of_whole = layout.numbers[index].end < layout.end and layout.doc[layout.numbers[index].end].lower_ == "of"
    product = _product_said(layout, index)
    if before is not None and before.kind != "verb":
        frame = _said(layout, before, running)
        whole: Measure = behind.measure if behind and of_whole else "turnover"
        return frame and Frame(frame.measure, frame.sides, frame.carried, before.place, product, whole)
    if behind is not None:
        frame = _said(layout, behind, running)
        if frame is None:
            return None
        own = _carried_measure(layout, index, running)
        if of_whole and own not in (None, frame.measure) and frame.measure != "turnover":
            return None  # 'they make up 4 percent of all that the country buys': the whole is seen from the other side
        sides, anew = _sides_said_anew(
            layout, range(behind.place + 1, layout.clause_after(index).stop),
            replace(running, measure=frame.measure, sides=frame.sides),
        )  # fmt: skip
        frame = replace(frame, sides=sides if anew else frame.sides)
        whole = frame.measure if of_whole and behind.kind in ("noun", "verb") and not _is_part(layout, behind) else "turnover"
        return Frame(frame.measure, frame.sides, frame.carried, behind.place, product, whole)
    measure = running.measure
    sides, anew = _sides_said_anew(layout, range(layout.before(index).start, layout.clause_after(index).stop), running)
    if measure in TRADE and measure is not None and (anew or _leans_on_running(layout, index)):
        return Frame(measure, sides, carried=True, product=product, base=measure)
    return None


def _carried_measure(layout: Layout, index: int, running: Running) -> Measure | None:
    """The running measure where a pronoun before the share stands for it."""
    lowers = [layout.doc[i].lower_ for i in layout.before(index)]
    return running.measure if any(lower in ("it", "they", "these", "those") for lower in lowers) else None


def _restates(layout: Layout, index: int) -> bool:
    """Whether the share gives the number before it in another way: '$178 million, or 81.3 percent, of the total'."""
    between = [layout.doc[i].lower_ for i in layout.before(index)]
    return len(between) <= 4 and "or" in between


def _base(running: Running) -> Measure:
    """The whole that a part of the running figure is a share of."""
    narrower = running.product is not None or running.of_all
    return running.measure if narrower and running.measure in ("exports", "imports") else "turnover"


def _part_of_another(layout: Layout, index: int) -> bool:
    """'Central Asia's part in all imports': whose part it is stands before, and the measure is of the whole."""
    words = [layout.doc[i].lower_ for i in layout.before(index)]
    return any(
        word in ("part", "share", "portion", "proportion") and after in ("in", "of")
        for word, after in zip(words, words[1:], strict=False)
    )


def _is_part(layout: Layout, trigger: Trigger) -> bool:
    """'90 percent of it exports', 'of it Tajik sales': the word behind 'of it' is the part, not the whole."""
    words = [layout.doc[i].lower_ for i in range(max(layout.start, trigger.place - 4), trigger.place)]
    return any(word in ("it", "this", "that", "them") for word in words)


def _product_said(layout: Layout, index: int) -> str | None:
    """What makes up the share: 'are flour', 'of it flour', or the subject 'Electricity accounts for'."""
    heads = product_heads()
    for place in (*layout.clause_after(index), *layout.before(index)):
        if layout.lemma(place) in heads and place not in layout.asides:
            return layout.lemma(place)
    return None


def _leans_on_running(layout: Layout, index: int) -> bool:
    near = [*layout.before(index), *list(layout.clause_after(index))[:3]]
    lowers = {layout.doc[i].lower_ for i in near}
    return bool(lowers & {"it", "those", "that", "this", "them", "which", "these"}) or (
        _product_said(layout, index) is not None and not _other_story(layout, layout.before(index), subject=False)
    )


def _before(layout: Layout, index: int, running: Running) -> Trigger | None:
    found = triggers_in(layout, layout.before(index), trading=running.trading)
    for trigger in reversed(found):
        if index and _belongs_to_the_last(layout, index, trigger, running):
            continue
        if trigger.measure == "turnover" and found[-1] is not trigger and _is_compared(layout, trigger):
            continue
        if _leads_to(layout, trigger, layout.numbers[index].start):
            return trigger
    return None


def _belongs_to_the_last(layout: Layout, index: int, trigger: Trigger, running: Running) -> bool:
    """Whether the trigger names the number before, and another subject follows it: 'of what it sold, China $3m'."""
    clause = layout.clause_after(index - 1)
    if trigger.place not in clause or _behind(layout, index - 1, running) != trigger:
        return False
    if _behind(layout, index, running) is not None:
        return True  # '$800 million in exports and $200 million in imports'
    return any(states_at(layout, place) for place in range(clause.stop, layout.numbers[index].start))


def _is_compared(layout: Layout, trigger: Trigger) -> bool:
    return trigger.place > layout.start and layout.doc[trigger.place - 1].lower_ in ("than", "of")


def _behind(layout: Layout, index: int, running: Running) -> Trigger | None:
    """A trigger that belongs to the number before it: '$310 million were Kazakh goods', '$14 million out'."""
    clause = layout.clause_after(index)
    words, seen = figure_words(), 0
    share = layout.numbers[index].amount.kind == "share"
    for place in clause:
        lower = layout.doc[place].lower_
        adverb = words.adverbs.get(lower)
        if adverb and place == clause.start and place + 1 == clause.stop and running.sides.pair:
            return Trigger(place, adverb, "adverb")
        (trigger,) = triggers_in(layout, range(place, place + 1), trading=running.trading) or (None,)
        trigger = trigger or owned_product(layout, place)
        if trigger is not None:
            whole = share or any(layout.doc[i].lower_ == "what" for i in clause)
            return trigger if trigger.kind != "verb" or whole else None
        if layout.in_time(place):
            return None
        mentioned = layout.mention(place) is not None
        if lower not in _LINKING and not mentioned and layout.doc[place].pos_ not in ("ADJ", "DET"):
            seen += 1
            if not share or seen > 3:
                return None
    return None


def _leads_to(layout: Layout, trigger: Trigger, number: int) -> bool:
    """Whether nothing between the trigger and the number belongs to another story."""
    words = figure_words()
    between = [i for i in range(trigger.place + 1, number) if i not in layout.asides and not layout.in_time(i)]
    phrase_over, levelled, strange = trigger.kind == "verb", trigger.kind == "verb", 0
    doubtful = trigger.kind == "verb" and layout.lemma(trigger.place) not in _SURE
    allowed = 0 if doubtful and not any(layout.doc[i].lower_ == "worth" for i in between) else 2 - (not doubtful)
    for place in between:
        token, lemma = layout.doc[place], layout.lemma(place)
        if lemma in words.not_trade or token.lower_ in words.not_trade:
            return False
        if layout.mention(place) is not None:
            continue
        if token.pos_ in ("VERB", "AUX"):
            known = lemma in words.level or lemma in words.saying or token.lower_ in words.level
            strange += 0 if known or (not phrase_over and trigger.kind != "verb") else 2
            phrase_over = levelled = True
        elif token.pos_ in ("NOUN", "PROPN") and phrase_over and lemma_sure(layout, trigger):
            strange += 0 if _is_generic(layout, place) or _is_product(layout, place) else 1
        if strange > allowed:
            return False
    return levelled or trigger.measure not in _NEEDS_LEVEL


def lemma_sure(layout: Layout, trigger: Trigger) -> bool:
    """Whether nouns behind the trigger count: what is exported may be anything, what is bought may be a player."""
    return layout.lemma(trigger.place) not in _SURE or trigger.kind != "verb"


def _is_product(layout: Layout, place: int) -> bool:
    """Whether the noun is a product, or stands before one: 'sunflower oil'."""
    heads = product_heads()
    if layout.lemma(place) in heads:
        return True
    following = place + 1
    return following < layout.end and layout.doc[following].pos_ == "NOUN" and layout.lemma(following) in heads


def _is_generic(layout: Layout, place: int) -> bool:
    words, lemma, lower = figure_words(), layout.lemma(place), layout.doc[place].lower_
    return bool({lemma, lower} & (words.generic | words.change | words.goods | words.carriers | words.level))


def _carried(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    """A number that leans on the figure before: 'against $13m', 'it stood at', 'up 4 percent'."""
    measure = running.measure
    if measure is None or not running.sides.pair:
        return None
    stretch = layout.before(index)
    if _other_story(layout, stretch, subject=last is None):
        return None
    if not _same_kind(layout, index, running):
        return None
    clause = layout.clause_after(index - 1).stop if last == index - 1 and index else stretch.start
    stretched = {layout.lemma(i) for i in stretch if i >= clause}
    if running.whole and measure in ("exports", "imports") and stretched & figure_words().wholes:
        measure = "turnover"
    if layout.numbers[index].amount.kind == "points" and not _after_share(layout, index, last):
        return None
    sides, part = _sides_said_anew(layout, stretch, running)
    product = _product_before(layout, stretch)
    if (last is not None and last == index - 1) or part or product or _speaks_on(layout, stretch):
        return Frame(
            measure, sides, carried=True, product=product or running.product,
            part=part or product is not None, negative=running.negative,
        )  # fmt: skip
    return None


def _sides_said_anew(layout: Layout, stretch: range, running: Running) -> tuple[Sides, bool]:
    """The partner where the words name another: 'those to China', 'Germany took'; and whether they do."""
    reporter, partner = running.sides.reporter, running.sides.partner
    if reporter is None or running.measure not in ("exports", "imports"):
        return running.sides, False
    edges = [place + 1 for place in stretch if layout.doc[place].text == ";"]
    for place in range(edges[-1] if edges else stretch.start, stretch.stop):
        if place in layout.asides:
            continue
        states = [state for state in states_at(layout, place) if state.id != reporter.id]
        if not states:
            continue
        before = layout.doc[layout.mention_start(place) - 1].lower_
        behind = range(place + 1, stretch.stop)
        verbs = [layout.lemma(i) for i in behind if layout.doc[i].pos_ in ("VERB", "AUX")]
        share = any(layout.doc[i].lower_ == "share" for i in list(behind)[:3])
        sharing = share or all(verb in figure_words().sharing for verb in verbs)
        if partner and states[0].id == partner.id:
            if verbs and sharing:
                return running.sides, True
            continue
        if before in ("to", "from") or (sharing and partner_is_open(running)):
            return Sides(reporter, states[0]), True
    return running.sides, False


def partner_is_open(running: Running) -> bool:
    """Whether the running figure is one with the whole world, of which a partner has a part."""
    partner = running.sides.partner
    return partner is None or partner.id == "WLD" or running.of_all


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
        if _is_generic(layout, place) and token.pos_ in ("NOUN", "PROPN"):
            return True
    return False


def _other_story(layout: Layout, stretch: range, *, subject: bool) -> bool:
    """Whether words of the stretch make the number something else's: a noun or a verb of another story."""
    words = figure_words()
    for place in _after_source(layout, stretch):
        if place in layout.asides or layout.in_time(place):
            continue
        token, lemma = layout.doc[place], layout.lemma(place)
        if lemma in words.not_trade or lemma in words.relief or token.lower_ in words.not_trade:
            return True
        if layout.mention(place) is not None and token.lower_ not in words.pronouns:
            continue
        if token.pos_ in ("NOUN", "PROPN") and not token.is_space:
            modifies = place + 1 < layout.end and _is_generic(layout, place + 1) and layout.doc[place + 1].pos_ == "NOUN"
            if not _is_generic(layout, place) and not _is_product(layout, place) and not modifies:
                return True
        elif token.pos_ in ("VERB", "AUX"):
            known = words.level | words.saying | frozenset(words.verbs) | words.exchanging | words.sharing
            if lemma not in known and token.lower_ not in known:
                return True
    return False


def _after_source(layout: Layout, stretch: range) -> range:
    """'The committee had given the sum as': what counts stands behind the verb by which a source gives it."""
    words = figure_words()
    for place in stretch:
        if layout.doc[place].pos_ == "VERB" and layout.lemma(place) in words.giving:
            if any(_is_generic(layout, i) for i in range(place + 1, stretch.stop)):
                return range(place + 1, stretch.stop)
    return stretch


def _is_wished(layout: Layout, index: int) -> bool:
    """Whether the number is a goal, a plan or a supposition."""
    words = figure_words()
    rest = layout.clause_after(index) if index + 1 < len(layout.numbers) else layout.after(index)
    before = list(layout.before(index))
    edges = [n for n, place in enumerate(before) if layout.doc[place].text in ";:—"]
    near = [*before[edges[-1] + 1 if edges else 0 :], *rest]
    for place in near:
        if place in layout.asides:
            continue
        if layout.in_time(place):
            continue
        token, lemma = layout.doc[place], layout.lemma(place)
        if token.lower_ in words.wished or (lemma in words.wished and token.pos_ in ("VERB", "NOUN", "AUX")):
            return True
    return False


def _heads_another_noun(layout: Layout, index: int) -> bool:
    """'a $300 million loan': the number belongs to the noun behind it."""
    number = layout.numbers[index]
    if number.end >= layout.end or number.amount.kind not in ("money", "share", "mass"):
        return False
    token, words = layout.doc[number.end], figure_words()
    if token.pos_ not in ("NOUN", "PROPN") or layout.in_time(number.end) or token.is_space:
        return False
    if layout.mention(number.end) is not None or _is_generic(layout, number.end):
        return False
    return layout.lemma(number.end) not in (words.nouns.keys() | words.goods)
