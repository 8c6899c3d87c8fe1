"""Whose a mission is by where it stands: nobody opens an embassy in his own country.

In:  the pairs read for a mission or an office that is opened, kept or closed.
Out: the pairs, turned round where the words place the mission with who was taken to open it.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.belonging import dependents
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.triggers.candidates import Candidate

KINDS = frozenset({"state", "capital", "city", "government"})
"""Places that are named: 'in the other's country' is either's."""


def abroad(pairs: list[Pair], candidate: Candidate, material: Material) -> list[Pair]:
    """'Somaliland agreed with Djibouti to open an office in Hargeisa': it is Djibouti's, since Hargeisa is abroad."""
    if candidate.act not in traits().held or not pairs:
        return pairs
    hosts = _hosts(candidate, material)
    return [
        (other, one) if side_of(one.id) in hosts and side_of(other.id) not in hosts else (one, other)
        for one, other in pairs
    ]


def _hosts(candidate: Candidate, material: Material) -> set[str | None]:
    """The sides in whose country the words place the mission."""
    kinds = load_nouns()["mission_strict"] | load_nouns()["office"]
    found = candidate.arguments
    things = [one for one in (*found.object, *found.subject, *found.at("of")) if one.lemma_.lower() in kinds]
    places = [place for thing in things for place in dependents(thing, "in")] or list(found.at("in"))
    places += _named_before(things, candidate, material)
    mentions = (material.mentions.headed_by(place) for place in places)
    return {
        side_of(one.id)
        for mention in mentions
        if mention is not None and mention.kind in KINDS
        for one in mention.actors
    }


def _named_before(things: list[Token], candidate: Candidate, material: Material) -> list[Token]:
    """'France reopens Libya embassy': beside who acts a bare name before the mission says where it stands."""
    acting = {
        side_of(one.id) for noun in candidate.arguments.subject for one in material.mentions.of_phrase(noun)
    }
    if not acting or candidate.trigger.pos_ != "VERB" or candidate.arguments.passive:
        return []
    before = [child for thing in things for child in thing.children if child.dep_ == "compound"]
    return [
        name
        for name in before
        if (mention := material.mentions.headed_by(name)) is not None
        and not any(side_of(one.id) in acting for one in mention.actors)
    ]
