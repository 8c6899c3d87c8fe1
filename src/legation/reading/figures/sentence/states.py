"""The states that words of a report stand for, where they can own or take goods."""

from __future__ import annotations

import re

from legation.reading.actors import Mention
from legation.reading.figures.sentence.home import as_side, home_side, region_meant
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor

REGION = Actor("CAS", "Central Asia")
CENTRAL_ASIA = frozenset({"KAZ", "KGZ", "TJK", "TKM", "UZB"})
STATE = re.compile(r"[A-Z]{3}(?::.+)?\Z|EU\Z|CAS\Z|EAEU\Z|GCC\Z|ASEAN\Z")
OWNING = frozenset(
    {"state", "government", "capital", "demonym", "people", "group", "nominal", "organisation"}
)


def states_of(mention: Mention | None, text: str = "") -> list[Actor]:
    """Return the states that a mention stands for, the five of Central Asia as one."""
    if mention is None:
        return []
    ids = {actor.id for actor in mention.actors}
    if ids >= CENTRAL_ASIA or (mention.kind == "group" and "central asia" in text.lower()):
        return [REGION]
    return [as_side(actor) for actor in mention.actors if actor.id and STATE.match(actor.id)]


def states_at(layout: Layout, place: int) -> list[Actor]:
    """Return the states that the words at a token stand for, where they can own or take goods."""
    mention = layout.mention(place)
    if mention is None and place > layout.start and layout.doc[place - 1].lower_ == "the":
        region = region_meant(layout.home, layout.doc[place].lower_)
        return [as_side(region)] if region else []
    if (
        mention is None
        or mention.kind not in OWNING
        or layout.mentions.is_outlet_or_misnomer(layout.doc[place])
    ):
        return []
    if _owns_others(layout, mention.end):
        return []
    states = states_of(mention, layout.doc[mention.start : mention.end].text)
    if (
        states
        and not mention.named
        and layout.lemma(mention.root) in figure_words().countries
        and _is_rare(layout, states[0])
    ):
        home = home_side(layout)
        return [home] if home else states  # a report goes back to the state that it is about
    return states


def _owns_others(layout: Layout, place: int) -> bool:
    """'To Paraguay's neighbours': others than the one who is named."""
    if place + 1 >= layout.end or layout.doc[place].lower_ not in ("'s", "’s", "'", "’"):
        return False
    return layout.lemma(place + 1) in figure_words().others


def _is_rare(layout: Layout, state: Actor) -> bool:
    """Whether the report names the state once, and the one that it is about more often."""
    named = [
        as_side(actor).id for mention in layout.mentions.all if mention.named for actor in mention.actors
    ]
    home = as_side(layout.home).id if layout.home is not None else None
    return named.count(state.id) <= 1 < named.count(home)


def states_in(layout: Layout, places: range) -> list[Actor]:
    """Return the states that the words of a stretch stand for, each once, in order."""
    found: dict[str, Actor] = {}
    for place in places:
        for state in states_at(layout, place):
            found.setdefault(state.id or "", state)
    return list(found.values())
