"""The side that stands behind a number: '$560 million from Egypt', '24,780 tonnes, or 60 percent, went to Turkey'.

Law: what stands behind a number in its own clause goes before what was said for all the numbers; the
     preposition tells whether it can be the partner of that measure.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.restated import predicate_after
from legation.reading.figures.sentence.states import states_at, states_of
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.partners import ROLES
from legation.record.actor import Actor
from legation.record.figure import Measure


def lenders_at(layout: Layout, place: int, measure: Measure) -> list[Actor]:
    """The states at a token; of what is lent or given, the banks and organisations as well."""
    states = states_at(layout, place)
    if states or measure not in ("debt", "aid", "investment"):
        return states
    mention = layout.mention(place)
    if mention is None or mention.kind != "organisation":
        return []
    return states_of(mention) or [actor for actor in mention.actors if actor.id]


def party_behind(layout: Layout, places: range, measure: Measure) -> Actor | None:
    """The side behind a number that its preposition makes the partner of such a measure."""
    wanted, passing, preposition = ROLES.get(measure, frozenset()), figure_words().passing, ""
    for place in places:
        token = layout.doc[place]
        if token.pos_ == "CCONJ":
            return None  # '$18 million with Bangladesh and with India $27 million'
        if layout.in_time(place):
            preposition = ""
        elif token.lower_ in wanted:
            preposition = token.lower_
        elif preposition and (found := lenders_at(layout, place, measure)):
            mention = layout.mention(place)
            return found[0] if mention is not None and mention.named else None
        elif token.pos_ in ("VERB", "AUX"):
            if layout.lemma(place) not in passing:
                return None
            preposition = ""
        elif token.lower_ in ("who", "which", "what", "where", "when"):
            if token.i == 0 or layout.doc[token.i - 1].lower_ != "of":
                return None
        elif token.pos_ not in ("DET", "ADJ", "PROPN", "NOUN", "PART", "PUNCT"):
            preposition = ""
    return None


def paid_to(layout: Layout) -> Sides | None:
    """'Moscow has resumed the payments to the Abkhazian budget': who pays whom, where no sum is told yet."""
    for place in range(layout.start, layout.end - 2):
        if layout.lemma(place) not in figure_words().paying or layout.doc[place + 1].lower_ != "to":
            continue
        givers = [state for i in range(layout.start, place) for state in lenders_at(layout, i, "aid")]
        takers = [
            state for i in range(place + 2, min(place + 5, layout.end)) for state in states_at(layout, i)
        ]
        if givers and takers and givers[0].id != takers[0].id:
            return Sides(givers[0], takers[0])
    return None


def given_to(layout: Layout, index: int, running: Running) -> Actor | None:
    """'Kazakhstan sold Uzbekistan 3 tonnes, Tajikistan 2 and Kabul 1': each receiver stands before its number."""
    if index == 0:
        return None
    here, there = (_right_before(layout, place) for place in (index, index - 1))
    if running.measure == "debt" and here is not None:
        return here  # 'Chad owes a trader $1 billion and Libya 100 million euros'
    if running.measure not in ("exports", "imports"):
        return None
    if (
        here is None
        or there is None
        or running.sides.partner is None
        or there.id != running.sides.partner.id
        or here.id == there.id
    ):
        return None
    return None if running.sides.reporter and here.id == running.sides.reporter.id else here


def another_dealer(layout: Layout, index: int, running: Running) -> Sides | None:
    """'Tajikistan delivered 1.6 billion kWh and Turkmenistan 1.3 billion': whoever takes the place of the subject."""
    here, reporter = (_right_before(layout, index), running.sides.reporter) if index else (None, None)
    if here is None or reporter is None or here.id in running.sides.pair:
        return None
    there = _right_before(layout, index - 1)
    if there is not None:  # the next of several who deal: 'Romania 5,000 tonnes and Latvia 1,200 tonnes'
        goes_on = (
            index > 1 and there.id == reporter.id and there.id == running.told.reporter.id
            if running.told.reporter
            else False
        )
        return Sides(here, running.sides.partner) if goes_on else None
    words, before = figure_words(), layout.before(index - 1)
    verbs = [
        i for i in before
        if layout.doc[i].pos_ == "VERB" and (words.verbs | words.contextual).get(layout.lemma(i)) == running.measure
    ]  # fmt: skip
    if not verbs or layout.numbers[index].amount.kind not in (
        "number",
        layout.numbers[index - 1].amount.kind,
    ):
        return None
    subjects = [state.id for i in range(before.start, verbs[-1]) for state in states_at(layout, i)]
    return Sides(here, running.sides.partner) if reporter.id in subjects[-1:] else None


def next_partner(layout: Layout, index: int, running: Running) -> Actor | None:
    """'Azerbaijan bought 400,000 tonnes, Georgia 90,000': whoever takes the place of the partner before its number."""
    here, told = (_right_before(layout, index) if index else None), running.told
    if here is None or told.partner is None or told.reporter is None or running.measure not in TRADE:
        return None
    if here.id in (told.partner.id, told.reporter.id) or not _is_joined(layout, index):
        return None
    words, before = figure_words(), layout.before(index - 1)
    taking = words.sharing | words.traded | words.contextual.keys() | words.sharers
    verbs = [i for i in before if layout.doc[i].pos_ in ("VERB", "AUX") and i not in layout.asides]
    subjects = [state.id for i in before for state in states_at(layout, i) if not verbs or i < verbs[0]]
    led = bool(verbs) and layout.lemma(verbs[0]) in taking and told.partner.id in subjects
    there = _right_before(layout, index - 1)
    return here if led or (there is not None and there.id == told.partner.id) else None


def taker_of_the_same(layout: Layout, index: int, running: Running) -> Actor | None:
    """'Ukraine delivered 1.2 million tonnes to Egypt. Spain took 900,000': another to whom the same goods went."""
    amount, partner = layout.numbers[index].amount, running.sides.partner
    if (
        running.measure != "exports"
        or partner is None
        or amount.kind not in ("mass", "volume", "energy", "number")
    ):
        return None
    if amount.noun is not None or (amount.kind != "number" and amount.interval.unit != running.unit):
        return None
    verb = layout.numbers[index].start - 1
    while verb > layout.before(index).start and layout.doc[verb].pos_ in ("ADV", "DET"):
        verb -= 1
    if layout.lemma(verb) not in ("take", "get", "receive", "absorb", "buy") or verb == layout.start:
        return None
    states = states_at(layout, verb - 1)
    return states[0] if states and states[0].id not in running.sides.pair else None


def _is_joined(layout: Layout, index: int) -> bool:
    """Whether nothing but a comma or 'and' and a name stand between a number and the one before."""
    between = [i for i in layout.past_object(index) if layout.mention(i) is None and not layout.in_time(i)]
    whole = {
        "of",
        "the",
        "it",
        "them",
        "these",
        "that",
        "exports",
        "imports",
        "total",
        "trade",
        "turnover",
        "sales",
    }
    return all(
        layout.doc[i].pos_ in ("PUNCT", "CCONJ", "DET", "ADV", "PART") or layout.doc[i].lower_ in whole
        for i in between
    )


def _right_before(layout: Layout, index: int) -> Actor | None:
    """The state that stands right before a number, words like 'only' aside."""
    place = layout.numbers[index].start - 1
    while place > layout.before(index).start and (
        layout.doc[place].pos_ in ("ADV", "DET") or layout.doc[place].text in ("(", "'s", "’s")
    ):
        place -= 1
    states = states_at(layout, place) if place >= layout.start else []
    return states[0] if states else None


def with_party_behind(layout: Layout, index: int, frame: Frame) -> Frame:
    """Return the frame with the side that stands behind its number as partner."""
    party = party_behind(layout, predicate_after(layout, index), frame.measure)
    reporter = frame.sides.reporter
    if (
        party is None
        or reporter is None
        or party.id in (reporter.id, frame.sides.partner and frame.sides.partner.id)
    ):
        return frame
    return replace(frame, sides=Sides(reporter, party))
