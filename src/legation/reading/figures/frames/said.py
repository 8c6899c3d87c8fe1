"""The frame that a trigger gives: its measure, sides, product and sign."""

from __future__ import annotations

from legation.lists.products import product_heads
from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.deficits import is_deficit
from legation.reading.figures.sentence.guards import is_generic, is_product
from legation.reading.figures.sentence.home import home_side
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.triggers import Trigger, goes_abroad
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.debts import debt_sides
from legation.reading.figures.sides.flow_sides import sides_of, sides_said
from legation.reading.figures.sides.recipients import party_behind

SURE = frozenset({"export", "import", "sell", "buy"})
# Before or behind 'exports' these say how they are counted, or whose they are.
_NO_KIND = frozenset(
    {
        "customs",
        "service",
        "services",
        "border",
        "kind",
        "sort",
        "company",
        "state",
        "world",
        "home",
        "government",
    }
)
OBJECT = 4  # tokens from a verb to the number that its object opens with


def frame_said(layout: Layout, trigger: Trigger, running: Running) -> Frame | None:
    """Return the frame that the trigger gives; None where it lacks the sides that a figure needs."""
    if running.measure is not None and _speaks_of_running(layout, trigger, running):
        return Frame(
            running.measure, running.sides, carried=True, place=trigger.place, product=running.product
        )
    if trigger.kind == "verb" and trigger.measure != "debt" and _is_infinitive(layout, trigger.place):
        return None  # who wants, agrees or is able to sell has not sold
    measure, sides = sides_of(layout, trigger, running)
    if measure == "debt":
        sides = debt_sides(layout, trigger, running)
    if measure == "investment" and sides.partner is None:
        host = party_behind(layout, range(trigger.place + 1, layout.end), "investment")
        if host is None and trigger.kind == "verb":
            known = running.sides.pair if running.measure == "investment" else frozenset()
            hosts = [
                one
                for one in (running.sides.partner, running.sides.reporter)
                if one is not None and one.id in known
            ]
            host = hosts[0] if hosts else home_side(layout)
        sides = Sides(sides.reporter, host if Sides(host) != Sides(sides.reporter) else None)
    if not sides.pair:
        return None
    if trigger.kind == "verb" and measure in TRADE and not _names_sides(layout, trigger, sides, running):
        return None
    product = product_of(layout, trigger)
    if measure == "price" and trigger.kind == "verb" and product is None:
        return None  # a day of idleness has a cost; a price is of goods
    negative = measure == "balance" and _is_negative(layout, trigger)
    if measure == "balance" and running.measure not in TRADE and not _of_trade(layout, trigger):
        if not _with_a_state(layout, trigger):
            return None
    return Frame(measure, sides, carried=False, place=trigger.place, negative=negative, product=product)


def _is_infinitive(layout: Layout, verb: int) -> bool:
    return verb > layout.start and layout.doc[verb - 1].lower_ == "to"


def _names_sides(layout: Layout, trigger: Trigger, sides: Sides, running: Running) -> bool:
    """Whether a verb of trade has its sides: both, or one and goods, or those that the report goes on with."""
    if running.sides.pair and (running.trading or (running.whole and layout.lemma(trigger.place) in SURE)):
        return True
    if goes_abroad(layout, trigger.place) or _sells_abroad(layout, trigger):
        return bool(sides.reporter)
    owner = sides_said(layout, trigger, running)
    if layout.lemma(trigger.place) in figure_words().contextual:
        named = len({state.id for state in owner}) + _goes_elsewhere(layout, trigger.place)
        return not running.relief and named > 1
    return bool(owner) and (
        len(sides.pair) > 1 or _goods_object(layout, trigger) or _weighs_its_object(layout, trigger)
    )


def _sells_abroad(layout: Layout, trigger: Trigger) -> bool:
    """'sold goods worth 78 million euros abroad'."""
    return any(layout.doc[i].lower_ in ("abroad", "overseas") for i in range(trigger.place + 1, layout.end))


def _goes_elsewhere(layout: Layout, verb: int) -> bool:
    """'delivered 11.8 billion cubic metres of gas to Europe'."""
    return any(layout.doc[i].lower_ in figure_words().elsewhere for i in range(verb + 1, layout.end))


def _weighs_its_object(layout: Layout, trigger: Trigger) -> bool:
    """'exported 640 tonnes of honey': what is sold is weighed or measured."""
    behind = [number for number in layout.numbers if 0 < number.start - trigger.place <= OBJECT]
    return bool(behind) and behind[0].amount.kind in ("mass", "volume", "energy")


def _goods_object(layout: Layout, trigger: Trigger) -> bool:
    """'Afghanistan imported goods worth': the verb's object says that a state's trade is meant."""
    near = range(trigger.place + 1, min(trigger.place + 4, layout.end))
    behind = [number for number in layout.numbers if number.start > trigger.place]
    if (
        behind
        and behind[0].start - trigger.place <= OBJECT
        and layout.doc[behind[0].end - 1].i + 2 < layout.end
    ):
        end = behind[0].end  # 'shipped $4.7 billion of goods', '$3 million worth of food'
        if layout.doc[end].lower_ in ("of", "worth", "in"):
            near = range(trigger.place + 1, min(end + 4, layout.end))
    return any(
        layout.lemma(i) in figure_words().goods or layout.doc[i].lower_ == "goods" or is_product(layout, i)
        for i in near
    )


def _speaks_of_running(layout: Layout, trigger: Trigger, running: Running) -> bool:
    """'The trade has grown' after exports of flour speaks of those exports."""
    if (
        trigger.measure != "turnover"
        or layout.lemma(trigger.place) == "turnover"
        or running.product is None
        or running.measure not in ("exports", "imports")
    ):
        return False
    words = [
        layout.doc[i].lower_ for i in (trigger.place - 1, trigger.place + 1) if layout.start <= i < layout.end
    ]
    return words[:1] in (["the"], ["this"], ["that"]) and words[-1] not in (
        "between",
        "with",
        "of",
        "turnover",
    )


def product_of(layout: Layout, trigger: Trigger) -> str | None:
    """The product of a trade noun: 'flour shipments', 'exports of sunflower oil'."""
    if trigger.measure == "price" and trigger.place > layout.start:
        before = layout.lemma(trigger.place - 1)
        return before if before in product_heads() else None
    if trigger.kind != "noun":
        return None
    first = trigger.place
    while first > layout.start and layout.doc[first - 1].pos_ == "NOUN" and not layout.in_time(first - 1):
        first -= 1
    if first < trigger.place and is_goods(layout, trigger.place - 1):
        return layout.doc[first : trigger.place].text.lower()
    after = trigger.place + 1
    if after + 1 < layout.end and layout.doc[after].lower_ == "of":
        last = after + 1
        while last < layout.end and layout.doc[last].pos_ in ("NOUN", "ADJ"):
            last += 1
        if last > after + 1 and is_goods(layout, last - 1):
            return layout.doc[after + 1 : last].text.lower()
    return None


def is_goods(layout: Layout, place: int) -> bool:
    """Whether a noun names goods of a kind: any does that speaks of no figure, people or place."""
    if layout.lemma(place) in product_heads():
        return True
    words, lemma = figure_words(), layout.lemma(place)
    spoken_of = lemma in words.goods or lemma in words.nouns or is_generic(layout, place)
    named = layout.mention(place) is not None or layout.in_time(place)
    return layout.doc[place].pos_ == "NOUN" and not spoken_of and not named and lemma not in _NO_KIND


def _is_negative(layout: Layout, trigger: Trigger) -> bool:
    if layout.lemma(trigger.place) != "balance":
        return is_deficit(layout, trigger.place)
    return any(is_deficit(layout, place) for place in range(trigger.place, layout.end))


def _with_a_state(layout: Layout, trigger: Trigger) -> bool:
    """'Its surplus with Georgia': a balance that is with somebody is one of trade."""
    behind = trigger.place + 1
    if behind + 1 >= layout.end or layout.doc[behind].lower_ not in ("with", "towards", "toward", "against"):
        return False
    return any(states_at(layout, i) for i in range(behind + 1, min(behind + 4, layout.end)))


def _of_trade(layout: Layout, trigger: Trigger) -> bool:
    """Whether a balance is said to be of trade; budgets have deficits too."""
    of = [
        layout.lemma(i)
        for i in range(max(layout.start, trigger.place - 1), min(trigger.place + 5, layout.end))
    ]
    behind = of[2:3] in (["in"], ["of"]) and "trade" in of
    return behind or (trigger.place > layout.start and of[0] in ("trade", "export", "goods", "commerce"))
