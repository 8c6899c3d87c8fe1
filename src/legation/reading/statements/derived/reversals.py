"""Deeds that are taken back by pointing at them: 'may revoke that step', 'reversed its decision'.

In:  a verb of a parsed document and the statements read so far.
Out: the statements that are taken back, all those of one clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.named_deeds import named_deeds
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import same_side, side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.evidence import evidence_around
from legation.reading.statements.clause.arguments import verb_arguments
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.syntax import mark_of
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import verdict
from legation.record.actor import Actor
from legation.record.statement import Act, Statement

GOING_ON = frozenset[Act](
    {"expel", "sanction", "supply", "transit", "aid", "negotiate", "designate", "support"}
)
"""Acts that go on in many parts or last, so that they can be stopped."""

STANDING = frozenset({"occurred", "ongoing", "planned"})
POINTING = frozenset({"that", "this", "the", "its", "their", "his", "her"})


def to_be_stopped(
    word: Token, found: Sequence[Explained], material: Material
) -> list[tuple[Actor, Statement]]:
    """'Asked Tehran to stop them', 'demanded an end to the deportations': what is told, and is to go on no longer."""
    if word.lemma_.lower() not in vocabulary().stopping or not found:
        return []
    acting = word.pos_ == "VERB"
    around = verb_arguments(word) if acting else None
    things = (
        around.object if around is not None else tuple(c for c in word.children if mark_of(c) in ("to", "of"))
    )
    rows = [row for row in found if row.statement.status in STANDING and row.statement.act in GOING_ON]
    for thing in things:
        rows = [row for row in rows if _names(thing, row.statement.act)] if thing.pos_ == "NOUN" else rows
        pointing = (
            thing.lower_ in ("it", "this", "that", "them") if thing.pos_ != "NOUN" else _points_back_at(thing)
        )
        if not rows or not pointing:
            continue
        told = [row.statement for row in rows if row.trigger == rows[-1].trigger]
        subjects = around.subject if around is not None else ()
        doers = {side_of(a.id) for noun in subjects for a in material.mentions.of_phrase(noun) if a.id}
        known = [one for one in told if around is None or side_of(one.actor.id) in doers]
        return [(one.actor, one) for one in known if one.act == told[0].act]
    return []


def _names(noun: Token, act: Act) -> bool:
    nouns = named_deeds().get(noun.lemma_.lower(), ())
    return act in nouns or act in named_deeds().get(noun.lower_, ())


def _points_back_at(noun: Token) -> bool:
    """'The returns', 'these deportations', and nothing that says which."""
    said = any(child.dep_ in ("acl", "nmod", "acl:relcl") for child in noun.children)
    return not said and any(child.lower_ in POINTING | {"these", "those", "all"} for child in noun.children)


def taken_back(verb: Token, found: Sequence[Explained], material: Material) -> list[tuple[Actor, Statement]]:
    """What the subject of a verb is said to take back of what it, or who held its state before, has done."""
    if verb.pos_ != "VERB":
        return []
    goes_back = lemma_with_particle(verb) in vocabulary().going_back
    if not (goes_back or lemma(verb) in vocabulary().reversing) or not found:
        return []
    around = verb_arguments(verb)
    if not any(_points_back(noun) for noun in (around.at("on") if goes_back else around.object)):
        return []
    doers = [actor for noun in around.subject for actor in material.mentions.of_phrase(noun) if actor.id]
    for row in reversed(found):
        statement = row.statement
        done = statement.status in ("occurred", "ongoing") and statement.act in traits().lasting
        doer = next((one for one in doers if same_side(statement.actor.id, one.id)), None)
        if done and doer is not None:
            told = [other.statement for other in found if other.trigger == row.trigger]
            return [(Actor(doer.id, doer.name), one) for one in told if one.act == statement.act]
    return []


def _points_back(noun: Token) -> bool:
    """'That step', 'its decision'; 'its decision to open' says itself what was decided."""
    said = any(child.dep_ in ("acl", "nmod", "acl:relcl", "ccomp") for child in noun.children)
    return (
        noun.lemma_.lower() in vocabulary().taken_back
        and not said
        and any(child.lower_ in POINTING for child in noun.children)
    )


def _asked_to_stop(
    token: Token, found: Sequence[Explained], material: Material
) -> list[tuple[Actor, Statement]]:
    """What one is asked to stop; that it has been stopped, the act's own phrasings say."""
    told = to_be_stopped(token, found, material)
    if not told:
        return []
    decided = verdict(token, told[0][1].act, base=None, ending=True, headline=False)
    return told if decided.status == "requested" else []


def reversed_deeds(token: Token, found: list[Explained], material: Material) -> Iterator[Explained]:
    """'May revoke that step': an ending of what was done, with this sentence's status, date and speaker."""
    for doer, model in taken_back(token, found, material) or _asked_to_stop(token, found, material):
        decided = verdict(token, model.act, base=None, ending=True, headline=material.headline(token))
        if decided.status is None or model.counterpart is None:
            continue
        when, time = dated(token, decided.status, material)
        pair, evidence = (doer, model.counterpart), evidence_around(token, material)
        statement = composed(model.act, decided, pair, evidence, attribution_of(token, material))
        yield Explained(
            replace(statement, when=when, object=model.object),
            trigger=span_of(token, material),
            cues=tuple(span_of(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing="what was done before, taken back",
        )
