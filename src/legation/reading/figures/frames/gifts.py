"""What one government gives another: 'Ankara transferred 18.2 billion lira to Northern Cyprus'.

Out: a Frame of aid from giver to receiver; None where either is not named beside the verb.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.guards import heads_another_noun
from legation.reading.figures.sentence.home import home_side
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import STATE, states_at, states_of
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.recipients import lenders_at, party_behind
from legation.record.actor import Actor
from legation.record.figure import Measure

_SUPPOSED = frozenset({"could", "may", "might", "would", "if", "wants", "asked", "needs"})


def gift_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of a sum of money that a state gives to another, or of its share of all that is given."""
    share = layout.numbers[index].amount.kind == "share" and _is_of_aid(layout, index)
    if (layout.numbers[index].amount.kind != "money" and not share) or is_of_another_thing(layout, index):
        return None
    words = figure_words()
    places = [i for i in layout.before(index) if i not in layout.asides and not layout.in_time(i)]
    verbs = [
        i
        for i in places
        if layout.doc[i].pos_ == "VERB" and layout.lemma(i) in words.granting | words.promising
    ]
    told = verbs[-1] if verbs else _its_own(layout, index, places) or _supports(layout, index, places)
    if told is None or {layout.doc[i].lower_ for i in places} & _SUPPOSED:
        return None
    giver, receiver = _giver(layout, told), _receiver(layout, index, told, running)
    if giver is None or receiver is None or giver.id == receiver.id:
        return None
    base: Measure | None = "aid" if share else None
    return Frame("aid", Sides(giver, receiver), carried=False, place=told, base=base)


def is_of_another_thing(layout: Layout, index: int) -> bool:
    """'A $300 million loan' is lent, and '$3 million a club' no gift; 'a $300 million grant' is one."""
    words = figure_words()
    gift = words.given | words.paying | {"package", "donation", "pledge"}
    return heads_another_noun(layout, index) and layout.lemma(layout.numbers[index].end) not in gift


def _its_own(layout: Layout, index: int, places: list[int]) -> int | None:
    """'The European Union raised its own pledge to $3 million': the noun of a gift that is its giver's."""
    nouns = [
        i
        for i in places
        if layout.lemma(i) in figure_words().paying | {"pledge"} and layout.doc[i].pos_ == "NOUN"
    ]
    if not nouns or layout.numbers[index].start - nouns[-1] > 4:
        return None
    owned = {layout.doc[i].lower_ for i in places if nouns[-1] - 3 <= i < nouns[-1]}
    return nouns[-1] if owned & {"its", "their", "'s", "’s"} else None


def _supports(layout: Layout, index: int, places: list[int]) -> int | None:
    """'To support Moldova with 3 million euros'."""
    led = any(layout.doc[i].lower_ == "with" for i in places[-3:])
    verbs = [
        i
        for i in places
        if layout.doc[i].pos_ == "VERB" and layout.lemma(i) in ("support", "help", "assist", "provide")
    ]
    return verbs[-1] if led and verbs else None


def _receiver(layout: Layout, index: int, told: int, running: Running) -> Actor | None:
    """To whom: named between the word of giving and the number or behind it, else whom others gave to."""
    between = range(told + 1, layout.numbers[index].start)
    for place in between:
        if (pronoun := _it(layout, place)) and running.measure == "aid" and running.sides.partner is not None:
            return (
                running.sides.partner
            )  # 'Japan granted Palau $12 million, and Australia gave it $25 million'
        if beside := states_at(layout, place) or pronoun:
            return beside[0]
    receiver = party_behind(layout, layout.clause_after(index), "aid")
    through = any(lenders_at(layout, place, "aid") for place in between)
    if receiver is None or not STATE.match(receiver.id or ""):  # who hands it on is not who it is for
        receiver = home_side(layout) if through and running.measure != "aid" else None
    if receiver is None and running.measure == "aid":
        return running.sides.partner  # 'Germany disbursed 371 million euros', after what another gave
    if receiver is None and any(layout.lemma(i) in figure_words().given for i in layout.clause_after(index)):
        return home_side(layout)  # 'Ankara gave 14 billion lira in aid', in a report on Northern Cyprus
    return receiver


def _is_of_aid(layout: Layout, index: int) -> bool:
    """'45 percent of humanitarian aid to Chad'."""
    behind = list(layout.clause_after(index))[:4]
    aid = any(layout.lemma(i) in figure_words().given for i in behind)
    return aid and layout.doc[behind[0]].lower_ == "of"


def _it(layout: Layout, place: int) -> list[Actor]:
    """'Gave it $12 million': whom the pronoun stands for."""
    mention = layout.mention(place)
    return states_of(mention) if mention is not None and layout.doc[place].lower_ in ("it", "them") else []


def _giver(layout: Layout, verb: int) -> Actor | None:
    """The nearest government or organisation before the verb that is no place."""
    for place in range(verb - 1, layout.start - 1, -1):
        found, mention = lenders_at(layout, place, "aid"), layout.mention(place)
        if place in layout.asides or not found or mention is None:
            continue
        if layout.is_governed(mention):
            continue
        return found[0]
    return None
