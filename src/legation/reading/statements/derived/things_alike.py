"""Embassies and offices of which the same is told as of one before: 'the embassy in Oslo went the same way'.

In:  a verb of a parsed document and the statements read so far.
Out: the same act for the owner of the thing and the state where it stands, with this sentence's status and date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.evidence import evidence_around
from legation.reading.statements.clause.arguments import verb_arguments
from legation.reading.statements.clause.belonging import dependents
from legation.reading.statements.clause.standins import stood_for
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import verdict
from legation.reading.statements.triggers.class_sets import class_set
from legation.reading.statements.triggers.noun_classes import listing
from legation.record.actor import Actor
from legation.record.statement import Statement

THINGS = frozenset({"mission_strict", "office_strict"})
PLAIN = frozenset({"office_plain"})
ALONE = frozenset({"follow"})


def things_alike(token: Token, found: Sequence[Explained], material: Material) -> Iterator[Explained]:
    """What is told of another embassy or office by pointing at what was told of the last one."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in vocabulary().sharing_fate:
        return
    around = verb_arguments(token)
    things = [noun for noun in around.subject if _is_held(noun)]
    if not things or not _points(token, around.object):
        return
    models = [row.statement for row in found if row.statement.act in traits().held]
    model = next((one for one in reversed(models) if one.counterpart is not None), None)
    if model is None:
        return
    decided = verdict(token, model.act, base=None, ending=model.ending, headline=material.headline(token))
    if decided.status is None:
        return
    when, time = dated(token, decided.status, material)
    for actor, host in _pairs(things, model, material):
        statement = composed(
            model.act,
            decided,
            (actor, host),
            evidence_around(token, material),
            attribution_of(token, material),
        )
        yield Explained(
            replace(statement, when=when),
            trigger=span_of(token, material),
            cues=tuple(span_of(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing="what was told of another embassy or office, told of this one",
        )


def _is_held(noun: Token) -> bool:
    if any(listing(one) & class_set(THINGS) for one in (noun, *stood_for(noun))):
        return True
    return bool(listing(noun) & class_set(PLAIN)) and any(dependents(noun, "in"))


def _points(verb: Token, objects: tuple[Token, ...]) -> bool:
    """'Met the same fate', 'followed suit', 'followed in May'."""
    said = [*objects, *(child for child in verb.children if child.dep_ in ("obj", "obl:unmarked", "obl"))]
    if any(word.lemma_.lower() in vocabulary().fates for word in said):
        return True
    return verb.lemma_.lower() in ALONE and not objects


def _pairs(things: list[Token], model: Statement, material: Material) -> Iterator[tuple[Actor, Actor]]:
    """Whose the things are, and where they stand: as the one before where the words do not say."""
    assert model.counterpart is not None
    for thing in things:
        owners = [actor for actor in material.mentions.of_phrase(thing) if actor.id] or [model.actor]
        places = [*dependents(thing, "in"), *dependents(thing, "at")]
        hosts = [actor for place in places for actor in material.mentions.of_phrase(place) if actor.id]
        for owner, host in product(owners, hosts or [model.counterpart]):
            told = (side_of(owner.id), side_of(host.id))
            if told[0] != told[1] and told != (side_of(model.actor.id), side_of(model.counterpart.id)):
                yield owner, host
