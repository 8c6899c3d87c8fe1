"""What keeps a number from being a figure: another story's nouns and verbs, wishes, another noun behind it.

Law: where a noun or verb that belongs to another story stands between a measure and a number, there is no
     figure. A budget, a fee or a loan is no trade; nor is what is aimed at, planned or supposed.
"""

from __future__ import annotations

import itertools

from legation.lists.products import product_heads
from legation.parser.parsed import Token
from legation.reading.figures.sentence.growth import more_than
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.triggers import Trigger
from legation.reading.figures.sentence.words import figure_words
from legation.record.figure import Measure

_NEEDS_LEVEL: frozenset[Measure] = frozenset({"aid", "investment", "debt", "price", "population"})
_HOPING = frozenset({"hope", "expect", "predict", "forecast"})
_SURE = frozenset({"export", "import"})


def is_wished(layout: Layout, index: int) -> bool:
    """Whether the number is a goal, a plan or a supposition."""
    words = figure_words()
    before = list(layout.before(index))
    closed = index + 1 < len(layout.numbers) or any(_is_told(layout.doc[i]) for i in before)
    rest = layout.clause_after(index) if closed else layout.after(index)
    if index and layout.numbers[index - 1].amount.span.quote.isalpha():
        before = [*layout.before(index - 1), *before]  # 'wants to double trade to $8 billion'
    edges = [n for n, place in enumerate(before) if layout.doc[place].text in ";:—"]
    near = [*before[edges[-1] + 1 if edges else 0 :], *rest]
    hoped = (
        range(rest.stop, layout.after(index).stop)
        if closed and index + 1 == len(layout.numbers)
        else range(0)
    )
    if any(layout.lemma(i) in _HOPING and layout.doc[i].pos_ == "VERB" for i in hoped):
        return True  # 'reached $5 billion by 2030, the ministry hopes'
    for place in near:
        if place in layout.asides or layout.in_time(place):
            continue
        following = [layout.doc[i].lower_ for i in range(place + 1, min(place + 3, layout.end))]
        if place in rest and layout.lemma(place) == "be" and following in (["to", "follow"], ["to", "come"]):
            return True  # '3 billion more are to follow'
        if layout.doc[place].lower_ == "reach" and layout.doc[place - 1].lower_ == "within":
            return True
        token, lemma = layout.doc[place], layout.lemma(place)
        if token.lower_ in words.wished or (lemma in words.wished and token.pos_ in ("VERB", "NOUN", "AUX")):
            return True
    return False


def _is_told(token: Token) -> bool:
    """Whether the word is a verb in the past: what it leads to has happened."""
    return (
        token.pos_ == "VERB"
        and token.morph.get("Tense", []) == ["Past"]
        and token.morph.get("VerbForm", []) == ["Fin"]
    )


def is_rate(layout: Layout, index: int) -> bool:
    """Whether the number is the price of a unit, or the unit: '$5.15 a kilo', '420 euros per thousand tonnes'."""
    number = layout.numbers[index]
    before = layout.doc[number.start - 1].lower_ if number.start > layout.start else ""
    behind = [layout.doc[i].lower_ for i in range(number.end, min(number.end + 2, layout.end))]
    if before == "per" or (behind[:1] == ["per"] and number.amount.kind == "money"):
        return True
    a_unit = behind[:1] in (["a"], ["an"], ["each"], ["apiece"]) and behind[-1] in figure_words().sold_by
    return number.amount.kind == "money" and (a_unit or behind[:1] == ["apiece"])


def is_daily(layout: Layout, index: int) -> bool:
    """Whether so much goes out in a day, which is no amount of the period: 'six million cubic metres of gas a day'."""
    if layout.numbers[index].amount.interval.unit.endswith("/d"):
        return True
    if layout.numbers[index].amount.kind not in ("mass", "volume", "energy"):
        return False
    behind = [layout.doc[i].lower_ for i in layout.clause_after(index)[:5]]
    return any(pair in (("a", "day"), ("per", "day"), ("each", "day")) for pair in itertools.pairwise(behind))


def heads_another_noun(layout: Layout, index: int) -> bool:
    """'a $300 million loan': the number belongs to the noun behind it."""
    number = layout.numbers[index]
    if number.end >= layout.end or number.amount.kind not in ("money", "share", "mass"):
        return False
    if more_than(layout, index):
        return False
    token, words = layout.doc[number.end], figure_words()
    if token.pos_ not in ("NOUN", "PROPN") or layout.in_time(number.end) or token.is_space:
        return False
    if layout.mention(number.end) is not None or is_generic(layout, number.end):
        return False
    if number.amount.kind == "share" and token.lower_ in words.portions:
        return False  # 'a 14 percent share of all imports'
    lemma = layout.lemma(number.end)
    return lemma not in words.nouns and lemma not in words.goods


def leads_to(layout: Layout, trigger: Trigger, number: int) -> bool:
    """Whether nothing between the trigger and the number belongs to another story."""
    words = figure_words()
    between = [
        i for i in range(trigger.place + 1, number) if i not in layout.asides and not layout.in_time(i)
    ]
    phrase_over, levelled, strange = trigger.kind == "verb", trigger.kind == "verb", 0
    doubtful = (
        trigger.kind == "verb" and layout.lemma(trigger.place) not in _SURE and trigger.measure != "debt"
    )
    if trigger.kind == "noun" and trigger.measure == "debt" and layout.doc[number - 1].lower_ in ("to", "at"):
        return True  # 'which brings its debt to Moscow to $8 billion'
    if trigger.kind == "noun" and [layout.doc[i].lower_ for i in between] in (["of"], ["at"]):
        return True  # 'a debt of $3 million'
    allowed = (
        0 if doubtful and not any(layout.doc[i].lower_ == "worth" for i in between) else 2 - (not doubtful)
    )
    for place in between:
        token, lemma = layout.doc[place], layout.lemma(place)
        if (lemma in words.not_trade or token.lower_ in words.not_trade) and not _is_in_a_name(token):
            return False
        if layout.mention(place) is not None:
            continue
        levelled = levelled or lemma in words.level
        if token.pos_ in ("VERB", "AUX"):
            known = lemma in words.level or lemma in words.saying or token.lower_ in words.level
            strange += 0 if known or (not phrase_over and trigger.kind != "verb") else 2
            phrase_over = levelled = True
        elif token.pos_ in ("NOUN", "PROPN") and phrase_over and _counts_nouns(layout, trigger):
            strange += 0 if is_generic(layout, place) or is_product(layout, place) else 1
        if strange > allowed:
            return False
    return levelled or trigger.measure not in _NEEDS_LEVEL


def _is_in_a_name(token: Token) -> bool:
    """'Exports across the Durand Line': a place may be called after what is no trade."""
    return token.i > 0 and token.text[0].isupper() and token.nbor(-1).text[0].isupper()


def is_other_story(layout: Layout, stretch: range, *, subject: bool) -> bool:
    """Whether words of the stretch make the number something else's: a noun or a verb of another story."""
    words = figure_words()
    for place in _after_source(layout, stretch):
        if place in layout.asides or layout.in_time(place):
            continue
        token, lemma = layout.doc[place], layout.lemma(place)
        if lemma in ("return", "exchange") and layout.doc[place - 1].lower_ == "in":
            continue  # 'In return came cement for $3 million'
        selling = token.pos_ == "VERB" and lemma in words.contextual
        if (
            not selling
            and not _is_in_a_name(token)
            and (lemma in words.not_trade or lemma in words.relief or token.lower_ in words.not_trade)
        ):
            return True
        if layout.mention(place) is not None and token.lower_ not in words.pronouns:
            continue
        if token.pos_ in ("NOUN", "PROPN") and not token.is_space:
            modifies = (
                place + 1 < layout.end
                and is_generic(layout, place + 1)
                and layout.doc[place + 1].pos_ == "NOUN"
            )
            if not is_generic(layout, place) and not is_product(layout, place) and not modifies:
                return True
        elif token.pos_ in ("VERB", "AUX"):
            known = words.level | words.saying | words.traded | words.exchanging | words.sharing | words.parts
            if lemma not in known and token.lower_ not in known:
                return True
    return False


def _after_source(layout: Layout, stretch: range) -> range:
    """'The committee had given the sum as': what counts stands behind the verb by which a source gives it."""
    words = figure_words()
    for place in stretch:
        if layout.doc[place].pos_ == "VERB" and layout.lemma(place) in words.giving:
            if any(is_generic(layout, i) for i in range(place + 1, stretch.stop)):
                return range(place + 1, stretch.stop)
    return stretch


def _counts_nouns(layout: Layout, trigger: Trigger) -> bool:
    """Whether nouns behind the trigger count: what is exported may be anything, what is bought may be a player."""
    return layout.lemma(trigger.place) not in _SURE or trigger.kind != "verb"


def is_product(layout: Layout, place: int) -> bool:
    """Whether the noun is a product, or stands before one: 'sunflower oil'."""
    heads = product_heads()
    if layout.lemma(place) in heads:
        return True
    following = place + 1
    return (
        following < layout.end and layout.doc[following].pos_ == "NOUN" and layout.lemma(following) in heads
    )


def is_generic(layout: Layout, place: int) -> bool:
    """Whether the word speaks of any figure: 'the sum', 'an increase', 'goods'."""
    words, lemma, lower = figure_words(), layout.lemma(place), layout.doc[place].lower_
    return bool({lemma, lower} & (words.generic | words.change | words.goods | words.carriers | words.level))
