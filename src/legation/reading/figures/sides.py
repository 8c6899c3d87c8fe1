"""Whose exports, and to whom: the reporter and partner of a figure.

In:  a trigger in its sentence, and what the report has been about.
Out: Sides as in UN Comtrade: Kazakhstan's imports from Afghanistan are reporter KAZ, partner AFG.
Law: what is said beside the trigger goes first; the pair that the report is about fills the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from legation.reading.actors import Mention
from legation.reading.figures.layout import Layout
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.triggers import Trigger
from legation.reading.figures.words import figure_words
from legation.record.actor import Actor
from legation.record.figure import Measure

CENTRAL_ASIA = frozenset({"KAZ", "KGZ", "TJK", "TKM", "UZB"})
WORLD = Actor("WLD", "the world")
REACH = 8  # tokens from a noun to whose it is
_STATE = re.compile(r"[A-Z]{3}(?::.+)?\Z|EU\Z|CAS\Z|EAEU\Z|GCC\Z|ASEAN\Z")
_OWNING = frozenset(
    {"state", "government", "capital", "demonym", "people", "group", "nominal", "organisation"}
)
_TO, _FROM, _WITH, _BETWEEN = (
    frozenset({"to", "into"}),
    frozenset({"from"}),
    frozenset({"with"}),
    frozenset({"between", "among"}),
)


@dataclass(slots=True)
class _Said:
    """The sides that stand beside a trigger."""

    owner: list[Actor] = field(default_factory=list)
    to: list[Actor] = field(default_factory=list)
    origin: list[Actor] = field(default_factory=list)
    with_: list[Actor] = field(default_factory=list)
    between: list[Actor] = field(default_factory=list)
    world: bool = False
    unnamed: bool = False


def sides_of(layout: Layout, trigger: Trigger, running: Running) -> tuple[Measure, Sides]:
    """Return the measure, seen from the reporter's side, and the sides."""
    said = _Said()
    if trigger.kind != "adverb":
        _look_left(layout, trigger, said, running)
        _look_right(layout, trigger, said)
    measure = trigger.measure
    if trigger.kind == "goods":
        measure, said = _of_goods(trigger.measure, said, running)
    sides = _sides(measure, said)
    sides = _filled(layout, trigger, measure, sides, running, said)
    return measure, sides


def flow_sides(layout: Layout, number: int, running: Running) -> tuple[Measure, Sides]:
    """Return who sends goods to whom around the number at a token: the subject, and 'to' or 'from' whom."""
    said = _Said(owner=_subject(layout, number, running))
    _look_right(layout, Trigger(number - 1, "exports", "goods"), said)
    measure: Measure = "imports" if said.origin and not said.to else "exports"
    return measure, _sides(measure, said) if said.owner and (said.to or said.origin) else Sides()


def sides_said(layout: Layout, trigger: Trigger, running: Running) -> list[Actor]:
    """Return the states that stand as owner, origin or aim beside the trigger."""
    said = _Said()
    _look_left(layout, trigger, said, running)
    _look_right(layout, trigger, said)
    return [*said.owner, *said.origin, *said.to, *said.with_, *said.between]


def states_of(mention: Mention | None, text: str = "") -> list[Actor]:
    """Return the states that a mention stands for, the five of Central Asia as one."""
    if mention is None:
        return []
    ids = {actor.id for actor in mention.actors}
    if ids >= CENTRAL_ASIA or (mention.kind == "group" and "central asia" in text.lower()):
        return [Actor("CAS", "Central Asia")]
    return [_as_state(actor) for actor in mention.actors if actor.id and _STATE.match(actor.id)]


def _as_state(actor: Actor) -> Actor:
    return Actor(actor.state, actor.name)


def states_at(layout: Layout, place: int) -> list[Actor]:
    """Return the states that the words at a token stand for, where they can own or take goods."""
    mention = layout.mention(place)
    if (
        mention is None
        or mention.kind not in _OWNING
        or layout.mentions.is_outlet_or_misnomer(layout.doc[place])
    ):
        return []
    return states_of(mention, layout.doc[mention.start : mention.end].text)


def _look_left(layout: Layout, trigger: Trigger, said: _Said, running: Running) -> None:
    """Whose it is: 'Kazakhstan's exports', 'Uzbek-Afghan trade', 'Kazakh mills shipped'."""
    words = figure_words()
    if trigger.kind == "verb":
        said.owner = _subject(layout, trigger.place, running)
        return
    for place in range(trigger.place - 1, max(layout.start - 1, trigger.place - REACH), -1):
        token = layout.doc[place]
        states = states_at(layout, place)
        if states:
            said.owner = [state for state in states if state not in said.owner] + said.owner
            continue
        if token.lower_ in words.world:
            said.world = token.lower_ != "total" or said.world
        mention = layout.mention(place)
        if mention is not None and mention.kind == "pronoun" and token.lower_ in ("its", "their", "his"):
            said.owner = said.owner or states_of(mention)
            return
        if (
            token.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "PRON")
            or token.text in ",;:.("
            or layout.in_time(place)
        ):
            if token.pos_ != "ADP" or not (said.owner == [] and token.lower_ == "of"):
                return


def _subject(layout: Layout, verb: int, running: Running) -> list[Actor]:
    """The nearest states before a verb that are no place: 'Kazakh mills shipped'."""
    for place in range(verb - 1, layout.start - 1, -1):
        if place in layout.asides:
            continue
        lower = layout.doc[place].lower_
        if lower in ("which", "who") and place - 1 > layout.start and layout.doc[place - 1].text == ",":
            continue  # what is told of the subject between commas: 'China, which had banned them, bought'
        if lower in (";", ".", "what", "that", "which", "who"):
            break
        states = states_at(layout, place)
        mention = layout.mention(place)
        if states and mention is not None:
            if mention.start and layout.doc[mention.start - 1].pos_ == "ADP":
                continue
            if mention.start > layout.start and layout.lemma(mention.start - 1) in figure_words().verbs:
                continue  # whom it was sold to
            if not mention.named and running_has(running, states):
                return states
            if mention.named or (mention.kind == "nominal" and not running.sides.pair):
                return states
    return []


def _look_right(layout: Layout, trigger: Trigger, said: _Said) -> None:
    """Where to and where from: 'exports to Kabul', 'trade between A and B', 'sold goods worth … to Iran'."""
    reaches_on = trigger.kind in ("verb", "goods")
    preposition, place = "", trigger.place + 1
    end = layout.end if reaches_on else min(layout.end, trigger.place + 1 + 2 * REACH)
    while place < end:
        token = layout.doc[place]
        if any(number.start <= place < number.end for number in layout.numbers):
            if not reaches_on:
                return
            preposition = ""
        elif token.text in ";:" or (token.text in ",()" and not reaches_on):
            return
        elif layout.in_time(place):
            preposition = ""
        elif token.lower_ in _TO | _FROM | _WITH | _BETWEEN | {"of", "by"}:
            preposition = token.lower_
        elif (
            token.lower_ == "in"
            and not reaches_on
            and layout.lemma(trigger.place) in ("sale", "good", "goods")
        ):
            preposition = "to"  # 'sales of Serbian goods in Kosovo'
        elif reaches_on and layout.lemma(place) in ("reach", "enter"):
            preposition = "to"
        elif (token.pos_ in ("VERB", "AUX") and not reaches_on) or (
            place > trigger.place + 1 and token.lower_ in ("exports", "imports")
        ):
            return
        elif trigger.kind == "verb" and place == trigger.place + 1 and (states := states_at(layout, place)):
            said.to = states  # 'sold Afghanistan goods worth'
        elif preposition and (states := states_at(layout, place)) and place not in layout.asides:
            mention = layout.mention(place)
            imported = trigger.measure == "imports" and mention is not None and mention.kind == "demonym"
            role = "from" if preposition == "of" and imported else preposition
            _place_sides(role, states, said, named=mention is not None and mention.named)
        elif token.pos_ not in ("DET", "ADJ", "CCONJ", "PUNCT", "NUM", "PART", "PROPN", "NOUN") or (
            preposition and token.pos_ == "NOUN" and preposition != "of" and said_any(said)
        ):
            preposition = ""
        place += 1


def running_has(running: Running, states: list[Actor]) -> bool:
    """Whether all the states are sides of the running figure."""
    return bool(states) and {state.id for state in states} <= running.sides.pair


def said_any(said: _Said) -> bool:
    """Whether a side has been said behind the trigger."""
    return bool(said.to or said.origin or said.with_ or said.between)


def _place_sides(preposition: str, states: list[Actor], said: _Said, *, named: bool) -> None:
    if not named and preposition not in _BETWEEN:
        said.unnamed = True  # 'the neighbouring country' is the other one, whichever the pair makes it
        return
    target = said.owner
    if preposition in _TO:
        target = said.to
    elif preposition in _FROM:
        target = said.origin
    elif preposition in _WITH:
        target = said.with_
    elif preposition in _BETWEEN:
        target = said.between
    target += [state for state in states if state.id not in {one.id for one in target}]


def _of_goods(measure: Measure, said: _Said, running: Running) -> tuple[Measure, _Said]:
    """A people's goods are its exports; seen from the side that the report looks from, they may be imports."""
    sides = running.sides
    owner = said.owner[0] if said.owner else None
    if measure == "imports":  # 'Uzbek purchases'
        return measure, said
    if owner and not said.to and sides.reporter and sides.partner and owner.id == sides.partner.id:
        return "imports", replace(said, owner=[sides.reporter], origin=[owner])
    return measure, said


def _sides(measure: Measure, said: _Said) -> Sides:
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
    layout: Layout, trigger: Trigger, measure: Measure, sides: Sides, running: Running, said: _Said
) -> Sides:
    if measure == "price":
        return _priced(layout, trigger, sides, running)
    if measure in ("population", "debt", "aid", "investment"):
        return sides if sides.reporter else replace(sides, reporter=running.sides.reporter)
    reporter, partner = sides.reporter, sides.partner
    if reporter and partner:
        return sides
    if said.world:
        return Sides(reporter or running.sides.reporter, WORLD)
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
    if other is None and (
        partner or said.unnamed or (measure in ("turnover", "balance") and not running.sides.pair)
    ):
        sentence = [state for place in range(layout.start, layout.end) for state in states_at(layout, place)]
        near = [*_near(layout, trigger), *sentence]
        other = next((state for state in near if state.id != known.id), None)
    return Sides(reporter or other, partner or other)


def _priced(layout: Layout, trigger: Trigger, sides: Sides, running: Running) -> Sides:
    """A price holds where the market is; whose the goods are is its partner."""
    for mention in layout.mentions.all:
        before = layout.doc[mention.start - 1].lower_ if mention.start else ""
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
    near = (_near(layout, trigger) or _in_paragraph(layout, trigger))[:2]
    if len(near) < 2:
        near = _in_paragraph(layout, trigger)[:2]
    if len(near) < 2:
        return Sides()
    order = [state.id for mention in layout.mentions.all for state in states_of(mention)]
    first, second = sorted(near, key=lambda state: order.index(state.id) if state.id in order else len(order))
    return Sides(first, second)


def _in_paragraph(layout: Layout, trigger: Trigger) -> list[Actor]:
    """The states of the whole paragraph, in its order."""
    text, place = layout.doc.text, layout.doc[trigger.place].idx
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    found: dict[str, Actor] = {}
    for mention in layout.mentions.all:
        if (
            start <= layout.doc[mention.root].idx < (end if end >= 0 else len(text))
            and mention.kind in _OWNING
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
        if paragraph <= root.idx < place and mention.kind in _OWNING:
            for state in states_of(mention):
                found.setdefault(state.id or "", state)
    for actor in layout.mentions.salient(layout.doc[trigger.place]):
        if actor.id and _STATE.match(actor.id):
            found.setdefault(_as_state(actor).id or "", _as_state(actor))
    return list(found.values())


def _first(actors: list[Actor]) -> Actor | None:
    return actors[0] if actors else None


def _unlike(actor: Actor | None, other: Actor | None) -> Actor | None:
    """An actor that is not the other: nobody trades with itself."""
    return None if actor and other and actor.id == other.id else actor
