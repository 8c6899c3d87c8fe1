"""Statements that repeat a deed said before: of an echo, of a bare auxiliary, of names alone.

In:  a token or sentence of a parsed document, and the statements read so far.
Out: the same act for those who do likewise, with this sentence's status, date and speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.contested import contested
from legation.lists.organisations import organisations
from legation.lists.sides import same_side, side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.evidence import evidence_around
from legation.reading.statements.circumstances.how_much import amounts_in
from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.clause.forms import is_past
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.derived.echoes import (
    echo_actors,
    is_left_standing,
    is_next,
    is_undecided,
    meant,
    stance_of,
)
from legation.reading.statements.derived.ellipsis import (
    elided_actors,
    elided_status,
    is_cut_off,
    is_likewise,
)
from legation.reading.statements.derived.in_kind import is_done_back, is_in_kind, turned
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.companions import companions, is_beside
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.status.negation import negator
from legation.reading.statements.status.replies import refusal_of
from legation.reading.statements.status.verdict import Verdict, verdict
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL, Act, Statement

LATELY = timedelta(days=400)  # a year, and what two reports of a deed differ by
OBJECTING = 120  # characters between blame and what an objector does about it
DONE = frozenset({"occurred", "ongoing", "ended", "agreed"})
ECHO = "an echo of what was said before"
ALSO = frozenset({"well", "too", "also", "likewise", "same"})


def echoed(token: Token, found: list[Explained], material: Material) -> Iterator[Explained]:
    """'None has done so yet': the act is that of the statement pointed to, the rest is this sentence's."""
    elided = elided_actors(token, material) if found else None
    actors = elided or (echo_actors(token, material) if found else None)
    if not actors:
        return
    actors = _with_companions(token, actors, material)
    deeds = _deeds_before(token, found, elided=bool(elided))
    if token.lemma_.lower() in vocabulary().following:
        deeds = _followed(token, actors, deeds)
    if is_in_kind(token) or is_done_back(token, actors, deeds):
        deeds = turned(token, actors, deeds)
    body = [deed for deed in deeds if deed.evidence.start >= material.document.title_end]
    elsewhere = _elsewhere(token, body or deeds, actors, material)
    again = elsewhere is not None or token.lemma_ == "repeat"
    model = (
        next((deed for deed in reversed(body or deeds) if _may_repeat(deed, elsewhere)), None)
        if again
        else meant(_of_late(body or deeds, material), actors, arrangement=token.pos_ == "NOUN")
    )
    lacking = token.lemma_ == "have" and not elided  # 'in Madrid it has none'
    if model is None or (lacking and elsewhere is None):
        return
    if not again:
        actors = [actor for actor in actors if actor.id is None or not same_side(actor.id, model.actor.id)]
    act = _echoed_act(token, model.act)
    decided = _decided(token, model, act, material, elided=bool(elided))
    if decided.status is None or _is_turned_round(model, decided):
        return
    said = attribution_of(refusal_of(token, ()) or token, material)
    when, time = dated(token, decided.status, material)
    evidence = evidence_around(token, material)
    facing = [elsewhere] if elsewhere is not None else _all_facing(model, found, actors)
    for pair in _pairs(model, actors, facing):
        statement = composed(act, decided, pair, evidence, said)
        yield Explained(
            replace(
                statement,
                when=when,
                rank=model.rank if token.pos_ == "NOUN" or act in traits().of_envoys else None,
                object=model.object,
                amounts=amounts_in(act, evidence, material),
            ),
            trigger=span_of(token, material),
            cues=tuple(span_of(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing=ECHO,
        )


def _is_turned_round(model: Statement, decided: Verdict) -> bool:
    """Whether an echo would make a fact of a recognition that was denied, and whose object nobody disputes."""
    if model.act not in traits().opined or model.status != "denied" or decided.status not in DONE:
        return False
    return model.counterpart is None or model.counterpart.id not in contested()


def _of_late(deeds: Sequence[Statement], material: Material) -> list[Statement]:
    """The deeds without those of long ago: what one "had recognised in 1979" nobody does likewise now."""
    ends = [deed.when.end if deed.when is not None else None for deed in deeds]
    told = [end or material.document.published for end in ends]  # what is news has no date of its own
    newest = max((end for end in told if end is not None), default=None)
    if newest is None:
        return list(deeds)
    late = [end is None or newest - end < LATELY for end in told]
    acts = {deed.act for deed, one in zip(deeds, late, strict=True) if one}
    return [deed for deed, one in zip(deeds, late, strict=True) if one or deed.act in acts]


def _with_companions(token: Token, actors: list[Actor], material: Material) -> list[Actor]:
    """'Spain did so, together with Norway': all of them, unless nobody did."""
    if token.pos_ == "NOUN" or any(actor.id is None for actor in actors):
        return actors
    beside = companions(token, arguments(token).subject, material)
    return list({actor.id: actor for actor in (*actors, *beside)}.values())


def _pairs(model: Statement, actors: Sequence[Actor], facing: Sequence[Actor]) -> list[Pair]:
    """Who does likewise towards whom; the member that follows another out of a body is left by the body."""
    if model.act == "admit" and model.actor.id in organisations():
        return [(model.actor, actor) for actor in actors if actor.id and actor.id not in organisations()]
    return list(product(actors, facing))


def _without_objectors(deeds: list[Statement], found: Sequence[Explained]) -> list[Statement]:
    """'Serbia condemned it and recalled its ambassador. Sudan did the same': nobody follows who objects to the deed."""
    blaming = [row.statement for row in found if row.statement.act == "criticize"]
    apart = [
        deed
        for deed in deeds
        if not any(
            one.actor.id == deed.actor.id and abs(one.evidence.start - deed.evidence.start) < OBJECTING
            for one in blaming
        )
    ]
    return apart or deeds


def _followed(token: Token, actors: Sequence[Actor], deeds: Sequence[Statement]) -> list[Statement]:
    """What those who follow do: a deed that was done, or what the sentence before denies of them."""
    refused = _refused_before(token, actors, deeds)
    if refused is not None:  # 'has not resumed them. It is expected to follow'
        return [replace(refused, actor=Actor(None, "others"))]
    done = [deed for deed in deeds if deed.status in DONE] or list(deeds)
    # nobody follows one who has long done so
    done = [deed for deed in done if deed.status != "ongoing"] or done
    here = [deed for deed in done if deed.evidence.start >= token.sent.start_char and deed.act != "meet"]
    if here:  # 'Togo signed an accord with Rwanda; Benin followed a day later'
        return here[-1:]
    return [
        deed for deed in done if deed.act not in SYMMETRICAL - {"relations"}
    ] or done  # not in a talk of two


def _refused_before(token: Token, actors: Sequence[Actor], deeds: Sequence[Statement]) -> Statement | None:
    """What the sentence before denies of those who do likewise now."""
    start = token.sent_before.start_char
    sides = {side_of(actor.id) for actor in actors}
    near = [deed for deed in deeds if start <= deed.evidence.start and side_of(deed.actor.id) in sides]
    return near[-1] if near and near[-1].status == "denied" else None


def _decided(token: Token, model: Statement, act: Act, material: Material, *, elided: bool) -> Verdict:
    """The status that an echo gives to the deed that it repeats."""
    no = refusal_of(token, ())
    if no is not None:
        return Verdict("denied", model.ending, (no,))
    if is_cut_off(token):
        return Verdict("denied", model.ending, (token,))
    if is_undecided(token):
        return Verdict("possible", model.ending, (token,))
    if is_left_standing(token):
        return Verdict("ongoing", False)
    if token.lemma_ == "have" and not elided:  # 'has an embassy in Ankara; in Madrid it has none'
        return Verdict("denied", False, (token,))
    base = "ongoing" if token.pos_ == "NOUN" else stance_of(token, material)
    if is_next(token) and not is_past(token):  # 'Italy was next' has done it
        base = "possible"
    if is_in_kind(token):
        base = model.status
    if elided:
        base = elided_status(token, model.status)
    return verdict(token, act, base=base, ending=model.ending, headline=material.headline(token))


def _elsewhere(token: Token, deeds: list[Statement], actors: list[Actor], material: Material) -> Actor | None:
    """'Reopened its embassy in Damascus and will do the same in Tripoli': towards whom, where a place tells."""
    # 'suspended Gabon. It had done the same with Niger'
    if deeds and token.lemma_ == "do" and deeds[-1].act != "recognize":
        near = (*token.children, *(inner for child in token.children for inner in child.children))
        for child in near:
            facing = preposition_of(child) in ("with", "to") and not is_beside(child)
            found = material.mentions.of_phrase(child) if facing else ()
            if found and found[0].id and side_of(found[0].id) not in {side_of(one.id) for one in actors}:
                return found[0]
    if not deeds or deeds[-1].act not in traits().held or token.lemma_ not in ("do", "follow", "have"):
        return None
    known = {side_of(actor.id) for actor in actors}
    for child in token.children:
        if preposition_of(child) == "in":
            for actor in material.mentions.of_phrase(child):
                other = deeds[-1].counterpart
                if (
                    actor.id
                    and side_of(actor.id) not in known
                    and other
                    and not same_side(actor.id, other.id)
                ):
                    return actor
    return None


def _may_repeat(deed: Statement, elsewhere: Actor | None) -> bool:
    """Whether one may do a deed again: one that was done, or, elsewhere, whatever was said of the thing."""
    return deed.counterpart is not None and (elsewhere is not None or deed.status in DONE)


def _all_facing(model: Statement, found: list[Explained], actors: list[Actor]) -> list[Actor]:
    """Towards whom a deed was done: towards all those whom its clause names."""
    doers = {side_of(actor.id) for actor in actors}
    row = next((row for row in found if row.statement is model), None)
    if row is None:
        return [model.counterpart] if model.counterpart is not None else []
    told = [
        one.statement.counterpart
        for one in found
        if one.trigger == row.trigger
        and one.statement.act == model.act
        and one.statement.actor == model.actor
    ]
    facing = {other.id: other for other in told if other is not None and side_of(other.id) not in doers}
    return list(facing.values())


def _deeds_before(token: Token, found: list[Explained], *, elided: bool) -> list[Statement]:
    """The deeds that an echo may mean: of one without its verb the last, of one that goes on from a clause its own."""
    joining = token.lemma_.lower() == "join"
    likewise = joining or (elided and is_likewise(token))
    reaction = _joins_in(token, found)
    deeds = [
        row.statement
        for row in found
        if row.statement.act not in traits().reactions
        or (likewise and row.statement.evidence.start >= token.sent.start_char)
        or (reaction and row.statement.act == found[-1].statement.act)
    ]
    if not likewise:
        deeds = _without_objectors(deeds, found)
    if is_left_standing(token):  # 'Russia and Syria remain': of those who did what has now been undone
        deeds = [deed for deed in deeds if deed.status == "ended" and deed.act in traits().lasting][-1:]
    elif elided or joining:  # the deed is the last one said, in this sentence or the one before
        near = token.sent_before
        deeds = [deed for deed in deeds if near.start_char <= deed.evidence.start][-1:]
    if token.lemma_.lower() == "do" and _follows_a_clause(token):
        deeds = [deed for deed in deeds if deed.evidence.start >= token.sent.start_char]
    return deeds


def _joins_in(token: Token, found: list[Explained]) -> bool:
    """'Syria condemned the strike. Turkey did so as well': blame in which others join right behind it."""
    if token.lemma_.lower() != "do" or not found or negator(token) is not None:
        return False
    near = token.sent_before
    last = found[-1]
    also = any(word.lower_ in ALSO for word in token.sent if word.i > token.i)
    return also and last.statement.act in traits().reactions and last.trigger.start >= near.start_char


def _follows_a_clause(token: Token) -> bool:
    """'Chad bought flour, and Kenya did likewise': what it does as well is what the clause before says."""
    return (
        token.dep_ in ("conj", "parataxis") and token.head.i < token.i and token.head.pos_ in ("VERB", "AUX")
    )


def _echoed_act(token: Token, act: Act) -> Act:
    """'Uzbekistan followed with a copy': of letters of credence the ministry takes one before the ceremony."""
    copied = any(word.lemma_.lower() in load_nouns()["copy"] for word in token.subtree)
    return "accredit" if act == "credentials" and copied else act
