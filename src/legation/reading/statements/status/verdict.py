"""Does the text say it is so? An act's status, from its own verb form and from what governs it.

In:  the trigger of an act.
Out: Verdict: status, whether its ending is meant, and the words that decided it.
The path runs from the trigger upwards ('France will not consider recognising X': recognising is
governed by consider, negated, in the future), each governor changing what stands below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from legation.codebook.status_cues import status_cues
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, SUBJECTS, mark_of, preposition_of
from legation.reading.statements.status.asserted import only_named
from legation.reading.statements.status.at_first import at_first
from legation.reading.statements.status.attributed import attributed
from legation.reading.statements.status.cues import cue_of
from legation.reading.statements.status.governors import governors
from legation.reading.statements.status.hearsay import hearsay, is_undecided, only_when
from legation.reading.statements.status.modality import (
    before_to,
    beside_trigger,
    is_yet_to_end,
    may_be,
    with_mark,
    with_modal,
)
from legation.reading.statements.status.negation import negator, no_longer
from legation.reading.statements.status.own_form import is_made_known
from legation.reading.statements.status.saying import is_saying
from legation.reading.statements.status.stipulated import as_stipulated
from legation.record.statement import Act, Status

OPERATIONS = frozenset({"campaign", "drive", "push", "operation", "crackdown"})
UNDONE = frozenset({"planned", "pledged", "agreed", "requested", "possible"})
FUTURE = frozenset(
    {"will", "wo", "would", "shall", "may", "might", "could", "can", "ca", "should", "must", "to"}
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the words that decided it; `status` None means that the act is not said at all."""

    status: Status | None
    ending: bool
    cues: tuple[Token, ...] = ()


LENGTHS = frozenset({"minute", "hour", "day", "night", "week", "month", "year"})


def verdict(trigger: Token, act: Act, *, base: Status | None, ending: bool, headline: bool) -> Verdict:
    """The status of the act that `trigger` says; `base` and `ending` are what its phrasing gives."""
    cues = list[Token]()
    status = at_first(trigger, act, base=base, headline=headline)
    if ending and base is None and trigger.lower_.endswith("ing") and status == "planned":
        status = "occurred"  # 'is bringing its envoys home' is done as it is said
    called = attributed(trigger, act) if status == "occurred" else None
    if called is not None:
        status = called[0]
        cues.append(called[1])
    said = trigger.head if trigger.dep_ == "cop" else trigger  # 'will be in Kinshasa' is said of Kinshasa
    status = beside_trigger(said, status, cues)
    status = "possible" if base == "denied" and _is_no_denial(said) else status
    if act in traits().ordered and status == "requested" and not ending and _must(cues):
        status = "occurred"
    if status == "none":
        return Verdict(None, ending, tuple(cues))
    status, ending = _no_more(trigger, act, status, ending, cues)
    to_come = any(child.dep_ == "aux" and child.lower_ in FUTURE for child in trigger.children)
    if ending and status == "denied" and act in traits().held and not to_come:
        status, ending = "ongoing", False  # 'has not closed for a day'
    for relation, governor in governors(said):
        if _leaves_as_it_is(act, relation, governor) or (called is not None and _is_talked_of(governor)):
            continue
        before = status
        status = _governed(status, relation, governor, cues)
        if before == "ended" and status in UNDONE and act not in traits().events:
            ending = True  # 'asked them to stop recognising it'
        if status == "none":
            return Verdict(None, ending, tuple(cues))
    status = _decided(trigger, as_stipulated(trigger, status))
    if status in ("planned", "pledged", "agreed") and _has_condition(trigger):
        status = "possible"
    if status not in ("possible", "requested") and is_undecided(trigger):
        status = "possible"
    status = _in_so_many_words(trigger, status, cues) if act in traits().opined else status
    loose = said.pos_ in ("VERB", "AUX") and (said.head.pos_ != "VERB" or cue_of(said.head) is None)
    if act in traits().resolved and loose and status in ("occurred", "ongoing"):
        status = _unless_only_named(said, status, cues)
    if status == "none":
        return Verdict(None, ending, tuple(cues))
    heard = hearsay(trigger, act, status) if status not in ("denied", "requested") else None
    if heard is not None:
        status = heard[0]
        cues.append(heard[1])
        if status == "none":
            return Verdict(None, ending, tuple(cues))
    if status == "ended" and act in traits().events and not ending:
        status = "occurred" if cues and cues[-1].lemma_.lower() in vocabulary().closing else "denied"
    return _ending(cast("Status", status), ending, tuple(cues))


def _is_no_denial(verb: Token) -> bool:
    """'Did not rule out recognition'."""
    negation = negator(verb)
    return negation is not None and negation.dep_ in ("advmod", "aux", "neg")


def _in_so_many_words(trigger: Token, status: str, cues: list[Token]) -> str:
    """What is left of an act that has to be told in so many words; 'none' where nobody tells it."""
    bound = only_when(trigger) if status in ("occurred", "ongoing", "possible") else None
    if bound is not None:
        cues.append(bound)
        status = "possible"
    if status != "denied" and preposition_of(trigger) == "against":
        cues.append(trigger)
        return "none"  # 'lobbies against recognition'
    said = trigger.head if trigger.dep_ == "cop" else trigger
    return _unless_only_named(said, status, cues) if status in ("occurred", "ongoing") else status


def _unless_only_named(said: Token, status: str, cues: list[Token]) -> str:
    """The status of what a text tells; of what it only names, what that word leaves of it."""
    named = only_named(said)
    if named is None:
        return status
    cues.append(named[1])
    return named[0] or "none"


def _no_more(trigger: Token, act: Act, status: str, ending: bool, cues: list[Token]) -> tuple[str, bool]:
    """The status and the ending that 'no longer' makes of them: said, it has ended; of what is to come, it will."""
    if status in UNDONE and act in traits().performed and no_longer(trigger) and is_made_known(trigger):
        status = "ended"
    ending = ending or (is_yet_to_end(trigger, status) and no_longer(trigger) is not None)
    if status == "ended" and act in traits().performed and is_made_known(trigger):
        return status, ending  # 'announced that it would no longer recognise it' ends it by saying so
    if (
        status == "ended"
        and trigger.pos_ == "VERB"
        and trigger.lemma_ != "be"
        and any(cue.lower_ in status_cues().modals["planned"] for cue in cues)
    ):
        return "planned", True  # 'will no longer fly'
    return status, ending


def _must(cues: list[Token]) -> bool:
    return bool(cues) and cues[-1].lower_ == "must"


def _decided(trigger: Token, status: str) -> str:
    """'Agreed to lift the suspension with immediate effect': what is decided so holds as it is decided."""
    at_once = any(
        child.lower_ == "effect" and any(word.lower_ == "immediate" for word in child.children)
        for child in trigger.children
    )
    return "occurred" if status == "agreed" and at_once else status


def _is_talked_of(verb: Token) -> bool:
    """'Discussed the planned opening': what is talked of is no less planned."""
    talking = vocabulary().conferring | {"review", "study", "examine"}
    return verb.pos_ == "VERB" and lemma(verb) in talking and negator(verb) is None


def _leaves_as_it_is(act: Act, relation: str, governor: Token) -> bool:
    """Whether a word above does not touch what is done: it tells of an effect, or of whoever is hit and will not have
    it, as 'Venezuela rejected the expulsion of its envoy'.
    """
    if (
        (act in traits().events and _has_effect(relation, governor))
        or _is_turn_of_phrase(governor)
        or _took_time(governor)
    ):
        return True
    if act in traits().ordered and governor.lemma_.lower() in OPERATIONS:
        return True  # 'its campaign to deport them' is under way
    return act in traits().ordered and relation in ("obj", "obl") and lemma(governor) in vocabulary().spurning


def _took_time(governor: Token) -> bool:
    """'Needed only a day to be received': how long it took asks for nothing."""
    objects = (child for child in governor.children if child.dep_ in ("obj", "obl:unmarked"))
    return governor.lemma_.lower() == "need" and any(noun.lemma_.lower() in LENGTHS for noun in objects)


def _is_turn_of_phrase(governor: Token) -> bool:
    """'It should be noted that', 'it must be said that': asks for nothing but the reader's ear."""
    children = {child.lower_: child.dep_ for child in governor.children}
    bid = {"should", "must"} & children.keys() and children.get("it") in PASSIVE_SUBJECTS | {"expl", "nsubj"}
    heard = is_saying(governor) or governor.lemma_.lower() == "remember"
    return bool(bid) and heard and "aux:pass" in children.values()


def _has_effect(relation: str, governor: Token) -> bool:
    """'His trip has not changed their mind': what a journey does to something else does not undo it."""
    objects = [child for child in governor.children if child.dep_ == "obj"]
    return relation == "nsubj" and governor.pos_ == "VERB" and any(noun.lower_ != "place" for noun in objects)


def _has_condition(trigger: Token) -> bool:
    """'Is ready to recognise it if it does likewise'."""
    clauses = (child for child in trigger.children if child.dep_ == "advcl" and child.i > trigger.i)
    return any(
        mark_of(clause) in ("if", "unless", "provided") or _is_right_time(clause) for clause in clauses
    )


def _is_right_time(clause: Token) -> bool:
    """'When the time is ripe', 'once conditions allow': nobody says when that will be."""
    around = [child.lower_ for child in clause.children]
    opened = bool({"when", "once", "as"} & set(around)) and not {"was", "were"} & set(around)
    return opened and clause.lemma_.lower() in vocabulary().ripening


def _ending(status: Status, ending: bool, cues: tuple[Token, ...]) -> Verdict:
    """An ending that happened is 'ended'; one that has not keeps its status, marked."""
    if status == "ended":
        return Verdict("ended", True, cues)
    if ending and status in ("occurred", "ongoing"):
        return Verdict("ended", True, cues)
    return Verdict(status, ending, cues)


def _governed(status: str, relation: str, governor: Token, cues: list[Token]) -> str:
    """What `governor` makes of an act with `status` below it."""
    if relation in SUBJECTS and governor.lemma_.lower() in vocabulary().equating:
        return status
    cue = cue_of(governor)
    negation = negator(governor)
    if negation is not None and relation in SUBJECTS and negation.dep_ == "obj":
        negation = None  # 'the expulsion surprised nobody'
    effect = "neutral" if cue is None else cue.status
    if relation in SUBJECTS and governor.pos_ == "VERB" and effect not in ("denied", "possible", "ended"):
        effect = "neutral"
    if effect != "neutral":
        cues.append(governor)
    if status == "ongoing" and relation == "xcomp" and governor.lemma_.lower() in vocabulary().beginning:
        status = "occurred"
    if effect == "none":
        return "none"
    heeded = lemma_with_particle(governor) in vocabulary().heeding or effect == "agreed"
    if status == "requested" and relation in ("obj", "obl") and heeded and cues and cues[-1].pos_ == "NOUN":
        status = "agreed"  # 'granted a request to reopen it'
    if status in ("pledged", "agreed") and effect == "planned" and relation in ("obj", "obl", "obl:agent"):
        effect = "neutral"  # 'stands by its offer to reopen it'
    dropped = effect == "ended" and status in ("pledged", "agreed", "possible")
    if dropped and relation in ("obj", "nsubj:pass"):
        effect = "denied"  # 'withdrew its offer to reopen'
    status = before_to(governor, _combine(status, effect), cues)
    before = status
    status = with_modal(governor, status, cues) if status in ("occurred", "ongoing", "ended") else status
    if effect == status == "requested" and may_be(governor):
        status = "possible"  # 'may be asked to leave'
    if status == "planned" != before and relation in SUBJECTS and governor.pos_ in ("NOUN", "ADJ"):
        status = "possible" if cues[-1].lower_ == "would" else status  # 'its recognition would be a mistake'
    if negation is not None and negation.i != governor.i:
        cues.append(negation)
        if status == "possible" and any(mark_of(child) == "whether" for child in governor.children):
            return status  # 'whether one will be opened has not been decided'
        if negation.head.lemma_.lower() in vocabulary().open_matters:
            return "possible" if status != "denied" else status
        if cue is not None and cue.negated != "denied":
            return cue.negated if status != "denied" or cue.status == "denied" else "denied"
        if is_saying(governor) and relation == "ccomp" and effect == "neutral":
            return "none" if status != "denied" else "denied"  # 'has never said that it recognises them'
        status = "denied"
    return with_mark(governor, status, cues)


def _combine(status: str, effect: str) -> str:
    """A governor's effect on what stands below it; what is denied stays denied under plans and pledges."""
    if effect == "neutral":
        return status
    if effect == "denied":
        return "denied" if status != "denied" else "possible"
    if status == "denied":
        return "denied"
    if effect == "ongoing":
        return "ongoing" if status == "occurred" else status
    if effect == "ended":  # 'dropped its plan to build' is a plan no more
        return "ended" if status in ("occurred", "ongoing") else "denied" if status == "planned" else status
    if status in ("requested", "possible") and effect in ("planned", "agreed", "pledged"):
        return status
    return effect
