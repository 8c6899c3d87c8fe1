"""Who buys most and who sells most: 'Russia is Abkhazia's largest supplier with 71 percent of all imports'.

Out: a Frame of the state whose suppliers or customers they are; None where no such noun leads to the number.
Law: a supplier sells to the owner of the noun, which is its imports; a customer buys, which is its exports.
"""

from __future__ import annotations

from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.home import home_side
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.ranking import RANKING, named_at, owner_of
from legation.reading.figures.sides.recipients import lenders_at
from legation.record.actor import Actor
from legation.record.figure import Measure


def ranked_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of a number behind a noun of whoever buys or sells."""
    if _is_of_trade(layout, index):
        return None
    nouns = [i for i in layout.before(index) if layout.lemma(i) in RANKING and layout.doc[i].pos_ == "NOUN"]
    if not nouns:
        nouns = _behind(layout, index)
    if not nouns:
        return None
    noun, measure = nouns[-1], RANKING[layout.lemma(nouns[-1])]
    ranked = layout.doc[noun - 1].pos_ == "ADJ" and layout.mention(noun - 1) is None
    taker = _taker_spoken_of(running, measure) if ranked else None
    owner = owner_of(layout, noun) or taker or _running_owner(layout, running)
    partner = owner and _whose_place(layout, noun, layout.numbers[index].start, owner, measure)
    if owner is None or partner is None:
        return None
    share = layout.numbers[index].amount.kind == "share"
    return Frame(
        measure,
        Sides(owner, partner),
        carried=False,
        place=noun,
        base=measure if share else None,
        ranked=True,
    )


def _is_of_trade(layout: Layout, index: int) -> bool:
    """'$4.7 billion of exports': the number says itself what it measures."""
    end = layout.numbers[index].end
    if end + 1 >= layout.end or layout.doc[end].lower_ not in ("of", "in", "worth"):
        return False
    behind = range(end + 1, min(end + 4, layout.end))
    return layout.numbers[index].amount.kind != "share" and any(
        figure_words().nouns.get(layout.lemma(i)) in ("exports", "imports") for i in behind
    )


def _behind(layout: Layout, index: int) -> list[int]:
    """'Russia, with $2.1 billion, was the first partner': the noun may follow the number."""
    places = layout.after(index)
    if layout.doc[layout.numbers[index].start - 1].lower_ != "with" or not places:
        return []
    for place in places:
        token = layout.doc[place]
        if layout.lemma(place) in RANKING and token.pos_ == "NOUN":
            return [place]
        if token.pos_ not in ("PUNCT", "AUX", "DET", "ADJ", "ADV", "NOUN", "PROPN", "PART"):
            return []
    return []


def _taker_spoken_of(running: Running, measure: Measure) -> Actor | None:
    """'Turkmenistan supplied Kabul with power. Uzbekistan remained the main supplier': of whoever was supplied."""
    partner = running.sides.partner
    other_way = {measure, running.measure} == {"exports", "imports"}
    return partner if other_way and partner is not None and partner.id != "WLD" else None


def _running_owner(layout: Layout, running: Running) -> Actor | None:
    """Whose trade the report goes on about: 'Germany is the largest supplier, with 12 percent of all imports'."""
    if running.measure in TRADE | {"debt"} and running.sides.reporter is not None:
        return running.sides.reporter
    return home_side(layout)


def _whose_place(layout: Layout, noun: int, number: int, owner: Actor, measure: Measure) -> Actor | None:
    """Who it is: named behind the noun ('customers were China, with'), or before it ('Russia is its supplier')."""
    for places in (range(noun + 1, number), range(layout.start, noun)):
        others = [state for state, _ in named_at(layout, places) if state.id != owner.id]
        if measure == "debt":
            others += [bank for i in places for bank in lenders_at(layout, i, "debt") if bank.id != owner.id]
        if others:
            return others[-1]
    return None
