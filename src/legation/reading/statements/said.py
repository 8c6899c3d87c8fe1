"""What one candidate says: its status, whose word it is, who towards whom, when, where and how much.

In:  a candidate, the document's material, and what the talk has been of so far.
Out: an explained statement for each pair; none where the act is not said, or not of anybody known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legation.codebook.phrasing import Phrasing
from legation.codebook.status_cues import status_cues
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.composing import told
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.excepted import excepted
from legation.reading.statements.parties.pairing import pairs_of
from legation.reading.statements.parties.so_far import Talk
from legation.reading.statements.status.verdict import Verdict, verdict
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.statement import Act, Status


def statements_of(
    candidate: Candidate, material: Material, answers: Mapping[int, Token], talk: Talk
) -> Iterator[Explained]:
    """A statement for each pair of which a candidate's act is said."""
    trigger, phrasing = candidate.trigger, candidate.phrasing
    headline = material.headline(trigger)
    decided = verdict(trigger, candidate.act, base=phrasing.status, ending=phrasing.ending, headline=headline)
    answer = answers.get(trigger.i)
    if answer is not None:
        open_ = answer.head.lemma_ == "decision"  # 'no decision had been taken'
        decided = Verdict("possible" if open_ else "denied", phrasing.ending, (answer,))
    if phrasing.by_no and not _is_by_no(decided, candidate.act):
        return
    decided = _turned(decided, phrasing)
    decided = _as_asked_for(_as_ordered(decided, candidate), candidate)
    spared = excepted(candidate, material) if decided.status == "denied" else ()
    if spared:  # 'no country except Russia has recognised them': Russia has
        decided = Verdict("ended" if decided.ending else _told_of(trigger), decided.ending, decided.cues)
    if decided.status is None or (phrasing.only and decided.status not in phrasing.only):
        return
    if phrasing.cued and all(trigger.pos_ == "NOUN" and cue.dep_ == "aux" for cue in decided.cues):
        return  # 'recognition should stand at the end': a modal verb alone makes a topic no deed
    if candidate.thing is not None and not talk.told:
        return  # a thing of which no deed was told: what 'it' is remains a guess
    said = attribution_of(answer or trigger, material)
    speaker = None if decided.status == "requested" else said  # who asks for a deed does not do it
    pairs = pairs_of(candidate, material, speaker, talk)
    pairs = [(one, other) for one in spared for _, other in pairs] if spared else pairs
    if not pairs:
        return
    pairs = [
        (actor, other)
        for actor, other in pairs
        # 'called on the world to condemn it': the world is nobody; 'may have ties with any state' tells of none
        if decided.status == "denied"
        or not ((actor.id is None and candidate.act in traits().reactions) or other.name.startswith("any "))
    ]
    yield from told(candidate, decided, pairs, said, material)


def _is_by_no(decided: Verdict, act: Act) -> bool:
    """'Will not tolerate it', 'no longer need a visa': it is said that it is not so, or no longer so."""
    if decided.status == "ended" or decided.ending:
        return act not in traits().reactions  # what one no longer tolerates is not yet blamed
    return decided.status == "denied" or _is_doubted(decided)


def _turned(decided: Verdict, phrasing: Phrasing) -> Verdict:
    """What a status says of an act that is done by a denial, or by leave: 'may now stay without a visa'."""
    if phrasing.by_no:
        undone = decided.ending and decided.status != "ended"  # 'will no longer need a visa'
        return Verdict(decided.status if undone else "occurred", phrasing.ending, decided.cues)
    allowed = any(cue.lower_ in status_cues().modals["possible"] for cue in decided.cues)
    if phrasing.leave and decided.status == "possible" and allowed:
        return Verdict("occurred", phrasing.ending, decided.cues)
    return decided


def _told_of(verb: Token) -> Status:
    """'Has recognised' it, or 'recognises' it: done, or so now."""
    helped = any(child.dep_ in ("aux", "aux:pass") for child in verb.children)
    return "ongoing" if verb.morph.get("Tense", []) == ["Pres"] and not helped else "occurred"


def _is_doubted(decided: Verdict) -> bool:
    """'We do not believe that it deserves a seat': what is not believed is as good as denied by who says so."""
    negations = status_cues().negations
    return decided.status in ("possible", None) and any(cue.lower_ in negations for cue in decided.cues)


def _as_ordered(decided: Verdict, candidate: Candidate) -> Verdict:
    """'Demands that they withdraw their envoys': who gives the order has done what the order does."""
    orders = decided.status == "requested" and ("asker",) in candidate.phrasing.actor
    if not orders or candidate.act not in traits().ordered:
        return decided
    told = any(cue.lemma_.lower() in vocabulary().ordering for cue in decided.cues)
    return Verdict("occurred", decided.ending, decided.cues) if told else decided


def _as_asked_for(decided: Verdict, candidate: Candidate) -> Verdict:
    """'Wants to join the bloc', 'its bid to join': what one strives for and another grants is asked of that other."""
    granted = candidate.act == "admit" and ("subject",) in candidate.phrasing.counterpart
    strives = any(lemma(cue) in vocabulary().striving for cue in decided.cues)
    if decided.status == "planned" and granted and strives:
        return Verdict("requested", decided.ending, decided.cues)
    return decided
