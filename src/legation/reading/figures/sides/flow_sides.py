"""Whose exports, and to whom: the reporter and partner of a figure.

In:  a trigger in its sentence, and what the report has been about.
Out: Sides as in UN Comtrade: Kazakhstan's imports from Afghanistan are reporter KAZ, partner AFG.
Law: what is said beside the trigger goes first; the pair that the report is about fills the rest.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.figures.running import WORLD, Running, Sides
from legation.reading.figures.sentence.home import as_side, home_side, viewer_of
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import OWNING, STATE, states_at, states_of
from legation.reading.figures.sentence.triggers import Trigger
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.partners import partner_is_open
from legation.reading.figures.sides.ranking import ranking_owner
from legation.reading.figures.sides.stated_sides import (
    StatedSides,
    look_left,
    look_right,
    said_any,
    subject_of,
)
from legation.record.actor import Actor
from legation.record.figure import Measure

FLIPPED: dict[Measure, Measure] = {"exports": "imports", "imports": "exports"}


def sides_of(layout: Layout, trigger: Trigger, running: Running) -> tuple[Measure, Sides]:
    """Return the measure, seen from the reporter's side, and the sides."""
    said = StatedSides()
    if trigger.kind != "adverb":
        look_left(layout, trigger, said, running)
        look_right(layout, trigger, said)
        _not_with_itself(layout, trigger, said)
    if trigger.kind == "verb" and trigger.measure == "turnover" and len(said.owner) == 1:
        said.owner = [*_named_with(layout, trigger.place, said.owner[0]), *said.owner]
    measure = trigger.measure
    if _goes_the_same_way(layout, trigger, said, running):
        return running.measure or measure, running.sides
    if trigger.kind == "goods":
        measure, said = _of_goods(layout, trigger.measure, said, running)
    sides = _sides(measure, said)
    if (dealer := _dealer(layout, trigger, said, running)) is not None:
        return FLIPPED[measure], Sides(running.sides.reporter, dealer)
    sides = _filled(layout, trigger, measure, sides, running, said)
    if trigger.kind == "verb" and said.unnamed and not running.sides.pair and measure in FLIPPED:
        if sides.reporter and Sides(sides.partner) == Sides(home_side(layout)):
            # 'Iraq bought goods from its neighbour' in a report on Iran: what Iran sold
            return FLIPPED[measure], Sides(sides.partner, sides.reporter)
    return measure, sides


def _dealer(layout: Layout, trigger: Trigger, said: StatedSides, running: Running) -> Actor | None:
    """'The United States bought goods worth $111 billion' in a report on all that Taiwan sells: of Taiwan.

    Who exports or imports has a trade of its own; who buys, takes or supplies deals with whom the report is about.
    """
    own, home = running.sides.reporter, home_side(layout)
    if trigger.kind != "verb" or trigger.measure not in FLIPPED or own is None or home is None:
        return None
    if (
        layout.lemma(trigger.place) in ("export", "import", "re-export", "ship")
        or said_any(said)
        or said.elsewhere
    ):
        return None
    if running.measure not in ("exports", "imports", "turnover"):
        return None
    if not partner_is_open(running) and not _buys_of_the_same(layout, trigger, running):
        return None
    told = len(said.owner) == 1 and own.id == home.id and said.owner[0].id not in (own.id, None)
    return said.owner[0] if told else None


def _named_with(layout: Layout, verb: int, second: Actor) -> list[Actor]:
    """'Kazakhstan and Kyrgyzstan traded goods': whoever is named first of the two."""
    for place in range(verb - 1, layout.start + 1, -1):
        if [state.id for state in states_at(layout, place)] == [second.id]:
            mention = layout.mention(place)
            joined = layout.word_before(mention) if mention is not None else None
            if joined is None or joined.pos_ != "CCONJ":
                return []
            return [state for state in states_at(layout, joined.i - 1) if state.id != second.id][:1]
    return []


def _goes_the_same_way(layout: Layout, trigger: Trigger, said: StatedSides, running: Running) -> bool:
    """'Imports from Chile reached $3 million. Shipments in May alone …': of whom and to whom is not said again."""
    if trigger.kind != "noun" or layout.lemma(trigger.place) not in figure_words().sided:
        return False
    if said.owner or said_any(said) or said.elsewhere or said.world or said.unnamed:
        return False
    behind = {layout.doc[i].lower_ for i in range(trigger.place + 1, min(trigger.place + 5, layout.end))}
    if "alone" not in behind:
        return False  # only what is a part of them is the same flow
    partner = running.sides.partner
    return running.measure == FLIPPED.get(trigger.measure) and partner is not None and partner.id != "WLD"


def _buys_of_the_same(layout: Layout, trigger: Trigger, running: Running) -> bool:
    """'Laos sold Thailand power worth $3 million, Vietnam bought for $2 million': of whom is not said again."""
    place = trigger.place + 1
    while place < layout.end and (place in layout.asides or layout.doc[place].text == ","):
        place += 1
    straight = place < layout.end and layout.doc[place].lower_ in ("for", "about", "some", "another", "only")
    numbers = {number.start for number in layout.numbers}
    return (running.measure, trigger.measure) == ("exports", "imports") and (straight or place in numbers)


def _not_with_itself(layout: Layout, trigger: Trigger, said: StatedSides) -> None:
    """'Its exports to Syria': whose they are is not Syria, but whoever was named before it."""
    others = {state.id for state in (*said.to, *said.origin, *said.with_)}
    if not said.owner or said.owner[0].id not in others or len(said.owner) > 1:
        return
    back = trigger.place - 1
    while (
        back > layout.start and not states_at(layout, back) and layout.doc[back].pos_ not in ("VERB", "ADP")
    ):
        back -= 1
    whose = layout.mention(back) if back >= layout.start else None
    if whose is not None and whose.named:
        return
    for mention in reversed(layout.mentions.all):
        if mention.root < trigger.place and mention.named and mention.kind in OWNING:
            found = [state for state in states_of(mention) if state.id not in others]
            if found:
                said.owner = found[:1]
                return


def flow_sides(layout: Layout, number: int, running: Running) -> tuple[Measure, Sides]:
    """Return who sends goods to whom around the number at a token: the subject, and 'to' or 'from' whom."""
    said = StatedSides(owner=subject_of(layout, number, running))
    look_right(layout, Trigger(number - 1, "exports", "goods"), said)
    measure: Measure = "imports" if said.origin and not said.to else "exports"
    return measure, _sides(measure, said) if said.owner and (said.to or said.origin) else Sides()


def sides_said(layout: Layout, trigger: Trigger, running: Running) -> list[Actor]:
    """Return the states that stand as owner, origin or aim beside the trigger."""
    said = StatedSides()
    look_left(layout, trigger, said, running)
    look_right(layout, trigger, said)
    return [*said.owner, *said.origin, *said.to, *said.with_, *said.between]


def _of_goods(
    layout: Layout, measure: Measure, said: StatedSides, running: Running
) -> tuple[Measure, StatedSides]:
    """A people's goods are its exports; seen from the side that the report looks from, they may be imports."""
    sides = running.sides
    owner = said.owner[0] if said.owner else None
    if measure == "imports":  # 'Uzbek purchases'
        return measure, said
    viewer = layout.counter and viewer_of(layout)
    if owner and said.to and viewer and not sides.pair and said.to[0].id == viewer.id != owner.id:
        return "imports", replace(said, owner=[viewer], to=[], origin=[owner])
    if owner and not said.to and sides.reporter and sides.partner and owner.id == sides.partner.id:
        return "imports", replace(said, owner=[sides.reporter], origin=[owner])
    return measure, said


def _sides(measure: Measure, said: StatedSides) -> Sides:
    first = said.owner[0] if said.owner else None
    second = said.owner[1] if len(said.owner) > 1 else None
    if measure == "exports":
        reporter = first or _first(said.origin) or _first(said.between)
        return Sides(reporter, _unlike(_first(said.to) or second, reporter))
    if measure == "imports":
        reporter = first or _first(said.to)
        return Sides(reporter, _unlike(_first(said.origin) or second, reporter))
    if len(said.between) > 1:
        return Sides(said.between[0], said.between[1])
    partner = _first(said.with_) or second or _first(said.to)
    return Sides(first, _unlike(partner, first))


def _filled(
    layout: Layout, trigger: Trigger, measure: Measure, sides: Sides, running: Running, said: StatedSides
) -> Sides:
    if measure == "price":
        return _priced(layout, trigger, sides, running)
    if measure in ("population", "debt", "aid", "investment"):
        return sides if sides.reporter else replace(sides, reporter=running.sides.reporter)
    reporter, partner = sides.reporter, sides.partner
    if reporter and partner:
        return sides
    if said.elsewhere:
        return Sides(reporter or running.sides.reporter or home_side(layout))
    if said.world and not said.unnamed:
        return Sides(reporter or running.sides.reporter or viewer_of(layout), WORLD)
    if reporter and running.of_all and trigger.kind == "noun" and measure in FLIPPED and not said.unnamed:
        return Sides(reporter)  # 'Iran's imports', where the report has gone through its customers
    if reporter and trigger.kind == "noun" and partner is None and _is_its_own(layout, trigger):
        return Sides(reporter, WORLD)  # 'Its own gas exports', after what it bought of one
    known = reporter or partner
    if known is None:
        return running.sides if running.sides.pair else _spoken_of(layout, trigger)
    other = running.sides.other(known)
    whose = running.sides.reporter
    if (
        other is None
        and {measure, running.measure} == {"exports", "imports"}
        and whose
        and whose.id != known.id
    ):
        other = whose  # who sells while the report is of another's purchases sells to that one
    if (
        other is None
        and trigger.kind == "verb"
        and measure == running.measure
        and running.sides.pair
        and reporter
    ):
        other = _unlike(running.sides.partner, known)  # another seller of the same goods to the same buyer
    if other is None and partner and measure in FLIPPED and running.measure in (*FLIPPED, "turnover"):
        other = _unlike(whose, known)  # 'the sales to Taiwan' of whoever sold before
    if other is None and reporter and _is_there(layout, trigger):
        other = _named_last(layout, trigger, reporter)
    if other is None and (
        partner or said.unnamed or (measure in ("turnover", "balance") and not running.sides.pair)
    ):
        sentence = [state for place in range(layout.start, layout.end) for state in states_at(layout, place)]
        home = viewer_of(layout) if partner else None
        spoken_of = {
            state.id
            for mention in layout.mentions.all
            if mention.root < layout.end
            for state in states_of(mention)
        }
        near = [*([home] if home else []), *_near(layout, trigger), *sentence]
        near = [state for state in near if state.id in spoken_of]  # nobody who is named only later
        other = next((state for state in near if state.id != known.id), None)
    return Sides(reporter or other, partner or other)


def _is_its_own(layout: Layout, trigger: Trigger) -> bool:
    """'Its own exports', 'the country's own gas exports'."""
    return any(
        layout.doc[i].lower_ == "own" for i in range(max(layout.start, trigger.place - 3), trigger.place)
    )


def _named_last(layout: Layout, trigger: Trigger, reporter: Actor) -> Actor | None:
    """The place that 'there' goes back to: the state named last that is not the one who deals."""
    for mention in reversed(layout.mentions.all):
        if mention.root < trigger.place and mention.named and mention.kind in OWNING:
            found = [state for state in states_of(mention) if state.id != reporter.id]
            if found:
                return found[0]
    return None


def _is_there(layout: Layout, trigger: Trigger) -> bool:
    """'It exported $130 million in sugar there': where to was named before."""
    if trigger.place + 1 < layout.end and layout.doc[trigger.place + 1].lower_ == "there":
        return True  # 'whose exports there'
    return trigger.kind == "verb" and any(
        layout.doc[i].lower_ == "there" and layout.doc[i + 1].lower_ not in ("is", "are", "was", "were")
        for i in range(trigger.place + 1, layout.end - 1)
    )


def _priced(layout: Layout, trigger: Trigger, sides: Sides, running: Running) -> Sides:
    """A price holds where the market is; whose the goods are is its partner."""
    for mention in layout.mentions.all:
        led = layout.word_before(mention)
        before = led.lower_ if led is not None else ""
        if (
            layout.start <= mention.root < trigger.place
            and mention.kind in ("city", "capital", "state")
            and before == "in"
        ):
            for state in states_of(mention):
                return Sides(state, _unlike(sides.reporter, state))
    if running.market is not None:
        return Sides(running.market, _unlike(sides.reporter, running.market))
    return Sides(sides.partner or sides.reporter)


def _spoken_of(layout: Layout, trigger: Trigger) -> Sides:
    near = _near(layout, trigger)
    if len(near) == 1 and layout.lemma(trigger.place) in ("export", "import", "exports", "imports"):
        return Sides(near[0])  # whoever is named only later in the paragraph is a partner
    near = (near or _in_paragraph(layout, trigger))[:2]
    if len(near) < 2:
        near = _in_paragraph(layout, trigger)[:2]
    if len(near) == 1 and layout.lemma(trigger.place) in ("export", "import", "exports", "imports"):
        return Sides(near[0])  # 'In value the exports rose, Uganda's coffee board said'
    if len(near) < 2:
        return Sides()
    order = [state.id for mention in layout.mentions.all for state in states_of(mention)]
    first, second = sorted(near, key=lambda state: order.index(state.id) if state.id in order else len(order))
    owner = ranking_owner(layout)
    return Sides(second, first) if owner and owner.id == second.id else Sides(first, second)


def _in_paragraph(layout: Layout, trigger: Trigger) -> list[Actor]:
    """The states of the whole paragraph, in its order."""
    text, place = layout.doc.text, layout.doc[trigger.place].idx
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    found: dict[str, Actor] = {}
    for mention in layout.mentions.all:
        if (
            start <= layout.doc[mention.root].idx < (end if end >= 0 else len(text))
            and mention.kind in OWNING
        ):
            for state in states_of(mention):
                found.setdefault(state.id or "", state)
    return list(found.values())


def _near(layout: Layout, trigger: Trigger) -> list[Actor]:
    """The states that the report has spoken of: those of the same paragraph first, then by how present they are."""
    text, place = layout.doc.text, layout.doc[trigger.place].idx
    paragraph = text.rfind("\n", 0, place) + 1
    found: dict[str, Actor] = {}
    for mention in layout.mentions.all:
        root = layout.doc[mention.root]
        if paragraph <= root.idx < place and mention.kind in OWNING:
            for state in states_of(mention):
                found.setdefault(state.id or "", state)
    for actor in layout.mentions.salient(layout.doc[trigger.place]):
        if actor.id and STATE.match(actor.id):
            found.setdefault(as_side(actor).id or "", as_side(actor))
    return list(found.values())


def _first(actors: list[Actor]) -> Actor | None:
    return actors[0] if actors else None


def _unlike(actor: Actor | None, other: Actor | None) -> Actor | None:
    """An actor that is not the other: nobody trades with itself."""
    return None if actor and other and actor.id == other.id else actor
