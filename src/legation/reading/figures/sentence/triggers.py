"""The word that tells what a number measures: 'exports', 'trade', 'sold goods', 'population'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.lists.products import product_heads
from legation.reading.figures.sentence.layout import Layout, lemma_of
from legation.reading.figures.sentence.words import figure_words
from legation.record.figure import Measure

TriggerKind = Literal["noun", "verb", "goods", "adverb"]
EARNED = 14  # tokens from a verb of earning to what earns it
_STAYS = frozenset(("house", "home", "property", "estate", "land", "flat", "apartment", "ticket", "bond"))
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word at token `place` that names a measure, and how it does so."""

    place: int
    measure: Measure
    kind: TriggerKind


def triggers_in(layout: Layout, places: range, *, trading: bool) -> list[Trigger]:
    """Return the triggers among the tokens; `trading`: exports or imports have been spoken of already."""
    found, naming, tokens = [], figure_words().naming, layout.doc.tokens
    for place in places:
        token = tokens[place]
        if token.lower_ not in naming and lemma_of(token) not in naming:
            continue  # most words name no measure
        if place in layout.asides or layout.in_time(place):
            continue
        trigger = _trigger_at(layout, place, trading=trading)
        if trigger is not None:
            found.append(trigger)
    return found


def _trigger_at(layout: Layout, place: int, *, trading: bool) -> Trigger | None:
    words, token, lemma = figure_words(), layout.doc[place], layout.lemma(place)
    if token.lower_ == "trade" and token.pos_ == "VERB" and _stands_as_noun(layout, place):
        return Trigger(place, "turnover", "noun")
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and lemma in words.verbs):
        if lemma == "cost" and _costs_of_trade(layout, place):
            return None
        if lemma in words.verbs:
            return Trigger(place, words.verbs[lemma], "verb")
        if lemma in words.contextual and (trading or _of_things(layout, place)):
            return Trigger(place, words.contextual[lemma], "verb")
        if goes_abroad(layout, place):
            return Trigger(place, words.earning[lemma], "verb")
        if lemma in words.exchanging and _goods_follow(layout, place):
            return Trigger(place, "turnover", "verb")
    if token.pos_ not in NOMINAL:
        return _plural(layout, place)
    if lemma == "sale" and place > layout.start and layout.lemma(place - 1) in _STAYS:
        return None  # 'house sales to foreigners' cross no border
    if lemma in words.goods or token.lower_ in words.goods:
        return (
            Trigger(place, "exports", "goods")
            if _owned(layout, place) and not _of_trade(layout, place)
            else None
        )
    if lemma in words.loose and layout.lemma(place - 1) == "do" and _carries(layout, place) == "worth":
        return Trigger(place, "turnover", "verb")  # 'the two did business worth $34 million'
    if lemma in words.loose and place + 1 < layout.end and layout.doc[place + 1].lower_ == "with":
        return Trigger(place, "turnover", "noun")
    if lemma == "cost" and place + 1 < layout.end and any(n.start == place + 1 for n in layout.numbers):
        return Trigger(place, "price", "verb")
    measure = words.nouns.get(lemma) or ("turnover" if _is_exchange(layout, place) else None)
    if measure is None or _modifies(layout, place) or _names_an_office(layout, place):
        return None
    if measure == "turnover" and _is_of_a_balance(layout, place):
        return None
    if token.lower_ == "balance" and _is_the_rest(layout, place):
        return None
    if measure == "turnover" and _carries(layout, place) in ("deficit", "surplus", "gap", "balance"):
        return None
    return Trigger(place, measure, "goods" if lemma in words.sided and _owned(layout, place) else "noun")


def _is_the_rest(layout: Layout, place: int) -> bool:
    """'The balance, $21.9 million, was imports': what is left, and no balance of trade."""
    if place + 1 >= layout.end or layout.doc[place - 1].lower_ not in ("the", "and"):
        return False
    behind = layout.doc[place + 1].lower_
    if behind not in (",", "of", "(", "went", "came", "being", "consisted", "from", "to", "was"):
        return False
    after = [layout.doc[i].lower_ for i in range(place + 1, min(place + 14, layout.end))]
    named = {
        "imports",
        "exports",
        "imported",
        "exported",
        "went",
        "came",
        "flour",
        "from",
        "consisted",
    } & set(after)
    return bool(named) and not {"trade", "payments", "deficit", "surplus", "favour", "favor", "red"} & set(
        after
    )


def _is_exchange(layout: Layout, place: int) -> bool:
    """'Commercial exchanges between the two', 'the exchange of goods': prisoners and views are exchanged, too."""
    if layout.lemma(place) != "exchange":
        return False
    before = layout.doc[place - 1].lower_ if place > layout.start else ""
    behind = [layout.doc[i].lower_ for i in range(place + 1, min(place + 3, layout.end))]
    return before in ("commercial", "economic") or behind in (["of", "goods"], ["in", "goods"])


def _of_trade(layout: Layout, goods: int) -> bool:
    """'Imports of Kenyan goods': the noun before tells which way they go."""
    place = goods - 1
    while place > layout.start and (layout.mention(place) is not None or layout.doc[place].pos_ in NOMINAL):
        place -= 1
    noun = figure_words().nouns.get(layout.lemma(place - 1)) if place > layout.start else None
    return layout.doc[place].lower_ == "of" and noun in ("imports", "exports")


def _costs_of_trade(layout: Layout, verb: int) -> bool:
    """'Imports from Ethiopia cost it $150 million': what was paid for trade is its value, and no price."""
    for place in range(verb - 1, layout.start - 1, -1):
        if layout.doc[place].text in ";:" or any(n.start <= place < n.end for n in layout.numbers):
            return False
        if figure_words().nouns.get(layout.lemma(place)) in ("imports", "exports"):
            return True
    return False


def goes_abroad(layout: Layout, verb: int) -> bool:
    """Whether the verb is one of earning and says from what: 'earned $1.4 billion from jade', 'earned abroad'."""
    if layout.lemma(verb) not in figure_words().earning:
        return False
    behind = range(verb + 1, min(verb + EARNED, layout.end))
    if any(layout.doc[i].lower_ in ("abroad", "overseas") for i in behind):
        return True
    if verb > layout.start and owned_product(layout, verb - 1) is not None:
        return True  # 'Sri Lanka's tea earned $1.27 billion'
    sources = [i for i in behind if layout.doc[i].lower_ == "from"]
    return any(
        layout.lemma(i) in product_heads() or _plural(layout, i) is not None
        for source in sources
        for i in range(source + 1, min(source + 4, layout.end))
    )


def owned_product(layout: Layout, place: int) -> Trigger | None:
    """Return a product with whose it is as the goods that it is: 'two thirds of it Kazakh oil'."""
    if layout.lemma(place) in product_heads() and layout.doc[place].pos_ in NOMINAL and _owned(layout, place):
        return Trigger(place, "exports", "goods")
    return None


def _plural(layout: Layout, place: int) -> Trigger | None:
    """'exports' and 'imports' are nouns or verbs whatever the tagger says of them."""
    lower = layout.doc[place].lower_
    measure = figure_words().nouns.get(lower[:-1]) if lower in ("exports", "imports") else None
    return Trigger(place, measure, "noun") if measure else None


def _of_things(layout: Layout, place: int) -> bool:
    """Whether the verb's number weighs or values goods, and so is no gift of money."""
    behind = [number for number in layout.numbers if number.start > place]
    if not behind:
        return False
    if behind[0].amount.kind in ("mass", "volume", "energy"):
        return True
    between = range(place + 1, behind[0].start)
    valued = any(layout.doc[i].lower_ in ("worth", "for") for i in between)
    if not valued or behind[0].amount.kind != "money" or _arms(layout, between):
        return False
    goods = product_heads() | figure_words().goods
    return any(layout.lemma(i) in goods for i in between)


def _arms(layout: Layout, places: range) -> bool:
    """Arms are given as often as sold."""
    return any(layout.lemma(i) in ("weapon", "arm", "ammunition", "missile", "military") for i in places)


def _stands_as_noun(layout: Layout, place: int) -> bool:
    """Whether 'trade' is no verb, whatever the tagger says: nobody stands before it who could do it."""
    before = layout.doc[place - 1] if place > layout.start else None
    return before is None or before.pos_ not in ("PRON", "AUX", "PART", "NOUN", "PROPN")


def _modifies(layout: Layout, place: int) -> bool:
    """Whether the noun only modifies the next: 'trade minister', 'export market', 'Trade House'."""
    if place + 1 >= layout.end or layout.doc[place].lower_ in ("exports", "imports"):
        return False
    following = layout.doc[place + 1]
    if following.text in "-‐‑" and following.idx == layout.doc[place].idx + len(layout.doc[place].text):
        return True
    if following.pos_ not in ("NOUN", "PROPN") or layout.in_time(place + 1):
        return False
    words = figure_words()
    lemma = layout.lemma(place + 1)
    if lemma in words.carriers or following.lower_ in words.carriers:
        return False
    told = lemma in words.level and following.lower_ != lemma and not following.lower_.endswith("s")
    if told:
        return False  # 'turnover shrank', whatever the tagger says of the verb
    return layout.mention(place + 1) is None or lemma not in words.level


def _is_of_a_balance(layout: Layout, place: int) -> bool:
    """'The deficit in foreign trade', 'a surplus in its trade with China'."""
    for back in range(place - 1, max(layout.start, place - 5), -1):
        if layout.doc[back].lower_ in ("in", "of"):
            return figure_words().nouns.get(layout.lemma(back - 1)) == "balance"
        if layout.doc[back].pos_ not in ("ADJ", "DET", "PRON", "NOUN", "PROPN", "PART"):
            return False
    return False


def _names_an_office(layout: Layout, place: int) -> bool:
    """'the minister of commerce', 'the chamber of foreign trade'."""
    lemmas = [layout.lemma(i) for i in range(max(layout.start, place - 3), place)]
    return "of" in lemmas and bool(set(lemmas) & figure_words().of_offices)


def _carries(layout: Layout, place: int) -> str:
    return layout.lemma(place + 1) if place + 1 < layout.end else ""


def _goods_follow(layout: Layout, place: int) -> bool:
    words = figure_words()
    near = range(place + 1, min(place + 4, layout.end))
    return any(layout.lemma(i) in words.goods or layout.doc[i].lower_ in words.goods for i in near)


def _owned(layout: Layout, place: int) -> bool:
    """Whether a people's name stands before the goods: 'Kazakh goods', 'Pakistani dairy products'."""
    for back in range(place - 1, max(layout.start, place - 4) - 1, -1):
        mention = layout.mention(back)
        if mention is not None:
            led = layout.word_before(mention)
            given = led is not None and layout.lemma(led.i) in figure_words().verbs
            return not given and mention.kind in ("demonym", "state", "people", "government", "nominal")
        if layout.doc[back].pos_ not in NOMINAL and layout.doc[back].lower_ not in ("'s", "’s"):
            break
    return _of_origin(layout, place)


def _of_origin(layout: Layout, place: int) -> bool:
    """'goods of Turkish origin', 'goods made in Turkey'."""
    near = [layout.doc[i].lower_ for i in range(place + 1, min(place + 4, layout.end))]
    return (near[:1] == ["of"] and "origin" in near) or near[:2] == ["made", "in"]
