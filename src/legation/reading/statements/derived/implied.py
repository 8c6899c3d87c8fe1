"""Visits that a meeting implies: who is received, or meets in the other's city, has travelled there.

In:  the explained statements of a document, before what is said twice is merged.
Out: further statements, each with the evidence of the meeting that implies it.
Law: nobody travels by telephone, and an envoy who lives there has not come for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.vocabulary import vocabulary
from legation.lists.organisations import organisations
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.explained import Explained
from legation.reading.statements.ids import content_id
from legation.record.actor import Actor
from legation.record.statement import Rank, Statement

RESIDENT: frozenset[Rank] = frozenset({"ambassador", "charge", "consul", "diplomats"})
DONE = frozenset({"occurred", "planned", "agreed", "possible"})


def implied_visits(found: Sequence[Explained], material: Material) -> Iterator[Explained]:
    """The visit that each meeting implies, if it implies one."""
    told = [
        (material.token_at(row.trigger.start), row.statement) for row in found if row.statement.act == "visit"
    ]
    for row in found:
        meeting = row.statement
        if meeting.act != "meet" or meeting.status not in DONE or meeting.counterpart is None:
            continue
        trigger = material.token_at(row.trigger.start)
        if trigger is None or _is_remote(trigger):
            continue
        pair = _traveller(meeting, meeting.counterpart, trigger, material)
        if pair is None:
            continue
        if meeting.status != "occurred" and any(_is_the_same(one, pair) for one in told):
            continue  # 'he is in Moscow for a meeting': who is there need not travel again
        ranks = _ranks_of(pair[0], trigger, material)
        if ranks and all(rank in RESIDENT for rank in ranks):
            continue
        rank = next((rank for rank in ranks if rank not in RESIDENT), None)
        yield replace(row, statement=_visit(meeting, *pair, rank))


def _is_the_same(told: tuple[Token | None, Statement], pair: tuple[Actor, Actor]) -> bool:
    """Whether the report tells of the journey that a meeting would imply, done or to come."""
    visit = told[1]
    if visit.counterpart is None or visit.status not in DONE | {"ongoing"}:
        return False
    sides = (side_of(visit.actor.id), side_of(visit.counterpart.id))
    return sides == (side_of(pair[0].id), side_of(pair[1].id))


def _traveller(
    meeting: Statement, counterpart: Actor, trigger: Token, material: Material
) -> tuple[Actor, Actor] | None:
    """Who travelled, and to whom: to the side whose city it is, else to the one that receives."""
    actor = meeting.actor
    if {actor.id, counterpart.id} & set(organisations()):
        return None
    host = _state_of(meeting.place, trigger, material)
    if host is not None:
        if host == side_of(counterpart.id) != side_of(actor.id):
            return actor, counterpart
        return (counterpart, actor) if host == side_of(actor.id) else None
    receives = lemma(trigger) in vocabulary().receiving and trigger.pos_ in ("VERB", "AUX")
    return (counterpart, actor) if receives else None


def _state_of(place: str | None, trigger: Token, material: Material) -> str | None:
    """The side to which the city belongs that the text names for the meeting."""
    if place is None:
        return None
    named = [
        mention
        for mention in material.mentions.all
        if mention.kind in ("city", "capital", "state")
        and len(mention.actors) == 1
        and material.doc[mention.start : mention.end].text == place
        and not _is_where_spoken(material.doc[mention.root], trigger)
    ]
    if not named:
        return None
    nearest = min(named, key=lambda mention: abs(mention.root - trigger.i))
    if material.doc[nearest.root].sent.start != trigger.sent.start and not material.mentions.in_dateline(
        material.doc[nearest.root]
    ):
        return None
    return side_of(nearest.actors[0].id)


def _is_where_spoken(place: Token, trigger: Token) -> bool:
    """'Whom he met at the crossing, he said in Batken': where it is said is not where they met."""
    verb = next((one for one in place.ancestors if one.pos_ == "VERB"), trigger)
    if verb.i == trigger.i:
        return False
    if lemma(verb) in vocabulary().own_words:
        return True
    below = any(one.i == trigger.i for one in verb.ancestors)
    return below and verb.dep_ in ("ccomp", "parataxis")


def _is_remote(trigger: Token) -> bool:
    clause = {token.lower_ for token in trigger.subtree} | {trigger.lower_, trigger.head.lower_}
    clause |= {token.lower_ for token in trigger.head.subtree} if trigger.pos_ in ("NOUN", "PROPN") else set()
    return bool(clause & vocabulary().remote)


def _ranks_of(traveller: Actor, trigger: Token, material: Material) -> list[Rank]:
    """The ranks of those whom the sentence names for the travelling side; envoys live where they are posted."""
    sentence = trigger.sent
    return [
        mention.rank
        for mention in material.mentions.all
        if sentence.start <= mention.root < sentence.end
        and mention.rank is not None
        and any(side_of(actor.id) == side_of(traveller.id) for actor in mention.actors)
    ]


def _visit(meeting: Statement, actor: Actor, counterpart: Actor, rank: Rank | None) -> Statement:
    evidence = meeting.evidence
    own = meeting.rank if actor is meeting.actor else rank
    return replace(
        meeting,
        id=content_id(
            "visit", meeting.status, meeting.ending, actor.id, counterpart.id, evidence.start, evidence.quote
        ),
        act="visit",
        actor=actor,
        counterpart=counterpart,
        rank=own,
    )
