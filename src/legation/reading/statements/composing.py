"""A statement composed of what was found for it; the words that made it cut from the text.

In:  a candidate, its status, its pairs, who reports it.
Out: an explained statement for each pair, with when, where, at what rank, of what and how much.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of_deed, attribution_of_lead
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.evidence import evidence_of
from legation.reading.statements.circumstances.how_much import amounts_of, besides
from legation.reading.statements.circumstances.matter import object_of
from legation.reading.statements.circumstances.place import place_of
from legation.reading.statements.circumstances.rank import rank_of
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.explained import Explained
from legation.reading.statements.ids import content_id
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.seated import at_the_time
from legation.reading.statements.parties.shares import claimed_by_others, shares
from legation.reading.statements.status.verdict import Verdict
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.span import Span
from legation.record.statement import Act, Attribution, Statement, Status

SPEECH = frozenset[Status]({"pledged", "planned", "requested", "denied"})  # deeds that are words


def told(
    candidate: Candidate,
    decided: Verdict,
    pairs: Sequence[Pair],
    said: Attribution | None,
    material: Material,
    *,
    ground: str = "",
) -> Iterator[Explained]:
    """The statement of each pair; `ground` tells what it rests on where that is no phrasing."""
    trigger = candidate.trigger
    assert decided.status is not None
    said = _on_whose_word(said, candidate, decided, material)
    evidence = evidence_of(candidate, material)
    when, time = dated(trigger, decided.status, material)
    rank, place = rank_of(candidate, material), place_of(candidate, material)
    thing, amounts = object_of(candidate), amounts_of(candidate, evidence, material)
    sums = shares(trigger.sent, material) if len(amounts) > 1 else ()
    if candidate.act in traits().with_states:
        pairs = [(actor, at_the_time(other, when, trigger, material)) for actor, other in pairs]
    for actor, counterpart in pairs:
        statement = composed(candidate.act, decided, (actor, counterpart), evidence, said)
        others = claimed_by_others((actor, counterpart), sums)
        yield Explained(
            replace(
                statement, when=when, rank=rank, place=place, object=thing, amounts=besides(amounts, others)
            ),
            trigger=span_of(trigger, material),
            roles=_roles(candidate, material),
            cues=tuple(span_of(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing=ground or f"codebook/acts/{candidate.act}.toml, line {candidate.phrasing.line}",
        )


def _on_whose_word(
    said: Attribution | None, candidate: Candidate, decided: Verdict, material: Material
) -> Attribution | None:
    """Whoever is named for it; "he condemned it, his office said" is his own word."""
    if said is not None and (said.speaker is not None or said.medium is not None):
        return said
    vouched = _vouched(candidate, decided, material)
    if said is None or vouched is None or vouched.actor is None or said.actor is None:
        return said or vouched
    return vouched if vouched.actor.state == said.actor.state else said


def _vouched(candidate: Candidate, decided: Verdict, material: Material) -> Attribution | None:
    """On whose word it is where nobody reports it: who does a deed of words, or speaks below a headline."""
    hoped = decided.status == "possible" and any(lemma(cue) in vocabulary().hoping for cue in decided.cues)
    if hoped or is_of_words(candidate.act, decided.status):
        deeds = (attribution_of_deed(token, material) for token in _vouching(candidate, decided))
        said = next((deed for deed in deeds if deed is not None), None)
        if said is not None:
            return said
    return attribution_of_lead(material) if material.headline(candidate.trigger) else None


def is_of_words(act: Act, status: Status | None) -> bool:
    """Whether a deed is done by saying so: blame, praise, promises, demands."""
    return act in traits().reactions or status in SPEECH


def _vouching(candidate: Candidate, decided: Verdict) -> tuple[Token, ...]:
    """Whose word a deed of words is: of a request whose asks for it, of any other who does it."""
    if decided.status in ("requested", "possible"):
        asking = (cue for cue in decided.cues if cue.pos_ == "VERB" and cue.i != candidate.trigger.i)
        askers = tuple(token for cue in asking for token in surface_subject(cue))
        return askers or candidate.arguments.subject
    return candidate.arguments.subject


def composed(act: Act, decided: Verdict, pair: Pair, evidence: Span, said: Attribution | None) -> Statement:
    """The statement of one pair; its id is computed from what it says and where."""
    actor, counterpart = pair
    assert decided.status is not None
    return Statement(
        id=content_id(
            act, decided.status, decided.ending, actor.id, counterpart.id, evidence.start, evidence.quote
        ),
        act=act,
        status=decided.status,
        actor=actor,
        counterpart=counterpart,
        evidence=evidence,
        ending=decided.ending,
        attribution=said,
    )


def span_of(token: Token, material: Material) -> Span:
    """The span of one word."""
    return Span.of(material.document.text, token.idx, token.idx + max(len(token), 1))


def _roles(candidate: Candidate, material: Material) -> tuple[tuple[str, Span], ...]:
    found = candidate.arguments
    rows = (
        [("subject", t) for t in found.subject]
        + [("object", t) for t in found.object]
        + [("recipient", t) for t in found.iobject]
    )
    rows += [(preposition, t) for preposition, group in found.by_preposition.items() for t in group]
    return tuple((role, span_of(token, material)) for role, token in rows)
