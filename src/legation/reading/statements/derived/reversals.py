"""Deeds that are taken back by pointing at them: 'may revoke that step', 'reversed its decision'.

In:  a verb of a parsed document and the statements read so far.
Out: the statements that are taken back, all those of one clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import same_side
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.evidence import evidence_around
from legation.reading.statements.clause.arguments import verb_arguments
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import verdict
from legation.record.actor import Actor
from legation.record.statement import Statement

GOING_BACK = frozenset({"go back", "renege", "backtrack", "row back"})  # 'went back on that decision'
POINTING = frozenset({"that", "this", "the", "its", "their", "his", "her"})


def taken_back(verb: Token, found: Sequence[Explained], material: Material) -> list[tuple[Actor, Statement]]:
    """What the subject of a verb is said to take back of what it, or who held its state before, has done."""
    goes_back = lemma_with_particle(verb) in GOING_BACK
    if verb.pos_ != "VERB" or not (goes_back or lemma(verb) in vocabulary().reversing) or not found:
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


def reversed_deeds(token: Token, found: list[Explained], material: Material) -> Iterator[Explained]:
    """'May revoke that step': an ending of what was done, with this sentence's status, date and speaker."""
    for doer, model in taken_back(token, found, material):
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
