"""Does the text say it is so? An act's status, from its own verb form and from what governs it.

In:  the trigger of an act.
Out: Verdict: status, whether its ending is meant, and the words that decided it.
The path runs from the trigger upwards ('France will not consider recognising X': recognising is
governed by consider, negated, in the future), each governor changing what stands below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from legation.codebook.load import load_nouns
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund, is_infinitive
from legation.reading.statements.clause.syntax import (
    OBLIQUES,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    cleft,
    head_doer,
    thing_done,
)
from legation.reading.statements.status.cues import cue_of, is_saying, lemma_of, negator, no_longer, words
from legation.reading.statements.status.hearsay import OPINED, hearsay, is_undecided, only_when
from legation.reading.statements.status.own_form import EVENTS, is_ranked, own_status
from legation.record.statement import Act, Status

ADDING_TO_DENIALS = frozenset(
    {("let", "alone"), ("much", "less"), ("still", "less"), ("never", "mind"), ("far", "less")}
)
KEPT: frozenset[Act] = frozenset({"mission", "office"})
SCOPE = frozenset(
    {
        "xcomp",
        "ccomp",
        "obj",
        "obl",
        "nmod",
        "acl",
        "csubj",
        "advcl",
        "appos",
        "obl:agent",
        "nmod:poss",
        "compound",
        "iobj",
    }
)
HEIGHT = 8
AWAITED = frozenset({"for", "ahead_of"})  # 'flew in for talks', 'ahead of a visit'
HELD: frozenset[Act] = frozenset({"mission", "office"})
FUTURE = frozenset(
    {"will", "wo", "would", "shall", "may", "might", "could", "can", "ca", "should", "must", "to"}
)
CLOSING = frozenset({"end", "cease", "stop", "halt"})
BEGINNING = frozenset({"begin", "start", "commence", "resume"})  # 'began to work' happened on a day


EQUATING = frozenset(
    {"mean", "imply", "signify", "amount", "constitute", "equal", "entail", "indicate", "denote"}
)
"""'Reopening the embassy does not mean recognition' denies what stands behind the verb, not its subject."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the words that decided it; `status` None means that the act is not said at all."""

    status: Status | None
    ending: bool
    cues: tuple[Token, ...] = ()


def verdict(trigger: Token, act: Act, *, base: Status | None, ending: bool, headline: bool) -> Verdict:
    """The status of the act that `trigger` says; `base` and `ending` are what its phrasing gives."""
    cues = list[Token]()
    status: str = base or own_status(trigger, act, headline=headline)
    if ending and base is None and trigger.lower_.endswith("ing") and status == "planned":
        status = "occurred"  # 'is bringing its envoys home' is done as it is said
    if status == "occurred" and act in EVENTS and trigger.pos_ == "NOUN" and _mark(trigger) in AWAITED:
        status = "planned"
    status = _apply_own_modality(trigger, status, cues)
    to_come = any(child.dep_ == "aux" and child.lower_ in FUTURE for child in trigger.children)
    if ending and status == "denied" and act in HELD and not to_come:
        status, ending = "ongoing", False  # 'has not closed for a day'
    for relation, governor in _governors(trigger):
        status = _governed(status, relation, governor, cues)
        if status == "none":
            return Verdict(None, ending, tuple(cues))
    if status in ("planned", "pledged", "agreed") and _has_condition(trigger):
        status = "possible"
    if act in OPINED and status not in ("possible", "requested") and is_undecided(trigger):
        status = "possible"
    if status in ("occurred", "ongoing") and act in OPINED:
        bound = only_when(trigger)
        if bound is not None:
            status = "possible"
            cues.append(bound)
    heard = hearsay(trigger, act) if status not in ("denied", "requested") else None
    if heard is not None:
        status = heard[0]
        cues.append(heard[1])
        if status == "none":
            return Verdict(None, ending, tuple(cues))
    if status == "ended" and act in EVENTS and not ending:
        status = "occurred" if cues and cues[-1].lemma_.lower() in CLOSING else "denied"
    return _ending(cast("Status", status), ending, tuple(cues))


def _has_condition(trigger: Token) -> bool:
    """'Is ready to recognise it if it does likewise'."""
    clauses = (child for child in trigger.children if child.dep_ == "advcl" and child.i > trigger.i)
    return any(_mark(clause) in ("if", "unless", "provided") for clause in clauses)


def _ending(status: Status, ending: bool, cues: tuple[Token, ...]) -> Verdict:
    """An ending that happened is 'ended'; one that has not keeps its status, marked."""
    if status == "ended":
        return Verdict("ended", True, cues)
    if ending and status in ("occurred", "ongoing"):
        return Verdict("ended", True, cues)
    return Verdict(status, ending, cues)


def _apply_own_modality(trigger: Token, status: str, cues: list[Token]) -> str:
    """Modal verbs, negation and 'no longer' around the trigger itself."""
    chain = [trigger, *_shared_heads(trigger)]
    front = cleft(trigger)
    if front is not None:
        chain.append(front)
    for token in chain:
        status = _before_to(token, _modality(token, status, cues), cues)
    for token in chain:
        longer = no_longer(token)
        if longer is not None:
            cues.append(longer)
            return "ended"
        negation = negator(token)
        if negation is not None and (token is trigger or _negation_reaches(trigger, token)):
            cues.append(negation)
            return "denied"
    return _marked(trigger, status, cues)


def _shared_heads(verb: Token) -> Iterator[Token]:
    """The verbs whose auxiliaries a second conjunct shares: 'will open … and send'."""
    current = verb
    while current.dep_ == "conj" and current.head.pos_ == verb.pos_ and verb.pos_ in ("VERB", "AUX"):
        own = {child.dep_ for child in current.children}
        if own & {"aux", "aux:pass", "nsubj", "nsubj:pass"} or (
            verb.morph.get("VerbForm", []) == ["Fin"] and verb.morph.get("Tense", []) == ["Past"]
        ):
            return
        current = current.head
        yield current


def _negation_reaches(trigger: Token, head: Token) -> bool:
    """'not open or fund', 'neither open nor fund' negate both; 'did not open but sent' only the first."""
    joiners = [child.lower_ for child in trigger.children if child.dep_ == "cc"]
    return "but" not in joiners


def _modality(token: Token, status: str, cues: list[Token]) -> str:
    if status in ("denied", "requested"):
        return status
    for child in token.children:
        if child.dep_ != "aux":
            continue
        lower = child.lower_
        if lower in words("modal", "possible"):
            cues.append(child)
            return "possible"
        if lower in words("modal", "requested"):
            cues.append(child)
            return "requested"
        if lower in words("modal", "planned") and status in ("occurred", "ongoing", "ended"):
            cues.append(child)
            conditional = any(
                c.dep_ == "advcl" and _mark(c) in words("mark", "possible") for c in token.children
            )
            return "possible" if conditional or _perfect(token) else "planned"
    return status


def _before_to(token: Token, status: str, cues: list[Token]) -> str:
    """'has yet to open' is not done; 'is to open', 'was to open' is planned."""
    to_come = token.head if token.dep_ == "cop" else token
    for child in (*token.children, *(c for c in to_come.children if c.dep_ == "case" and c.lower_ == "due")):
        if child.dep_ == "case" and child.lower_ == "due":  # 'is due to open', with 'open' taken for a thing
            cues.append(child)
            return "planned"
        if child.dep_ == "mark" and child.lower_ == "due" and status == "occurred":  # 'is due to arrive'
            cues.append(child)
            return "planned"
        if child.dep_ == "mark" and child.lower_ == "to" and child.i > 0:
            before = child.nbor(-1)
            if before.lower_ == "yet":
                cues.append(before)
                return "denied"
            if before.lemma_.lower() == "be" and status in ("occurred", "ongoing"):
                cues.append(before)
                return "planned"
    return status


def _perfect(token: Token) -> bool:
    """'would have opened' did not come about."""
    return any(child.dep_ == "aux" and child.lower_ == "have" for child in token.children)


def _mark(token: Token) -> str:
    for child in token.children:
        if child.dep_ in ("mark", "case"):
            return "_".join([child.lower_, *(word.lower_ for word in child.children if word.dep_ == "fixed")])
    return ""


def _marked(token: Token, status: str, cues: list[Token]) -> str:
    """A conjunction or preposition that opens the clause: 'without', 'if', 'rather than'."""
    mark = _mark(token)
    if _is_let_alone(token):
        cues.append(token.doc[token.i - 1])
        return "denied"
    if mark in words("mark", "denied") and (token.dep_ != "obj"):
        cues.append(token)
        return "denied" if status != "denied" else "occurred"
    if (
        mark in words("mark", "possible")
        and token.dep_ in ("advcl", "ccomp", "acl", "csubj")
        and status != "denied"
    ):
        cues.append(token)
        return "possible"
    if mark in ("after", "when", "before") and status in ("occurred", "ongoing") and _is_yet_to_come(token):
        cues.append(token)
        return "possible"
    return status


def _is_let_alone(token: Token) -> bool:
    """'Would not deal with them, let alone recognise them'."""
    place = token.i
    while place > token.sent.start and token.doc[place - 1].lower_ in (
        "to",
        "formally",
        "officially",
        "ever",
    ):
        place -= 1
    return (
        tuple(word.lower_ for word in token.doc[max(token.sent.start, place - 2) : place])
        in ADDING_TO_DENIALS
    )


def _is_yet_to_come(token: Token) -> bool:
    """'After they recognise us, we will send': in the present, beside a clause that tells the future."""
    words_of_verb = (token, *(child for child in token.children if child.dep_ == "aux"))
    present = any(word.morph.get("Tense", []) == ["Pres"] and word.tag_ != "VBG" for word in words_of_verb)
    beside = (child.lower_ for child in token.head.children if child.dep_ == "aux")
    return present and token.dep_ == "advcl" and any(word in words("modal", "planned") for word in beside)


def _governors(trigger: Token) -> Iterator[tuple[str, Token]]:
    """The words above the trigger that have it in their scope, nearest first, with the relation."""
    current = thing_done(trigger) or trigger
    for _ in range(HEIGHT):
        relation, head = current.dep_, current.head
        if head.i == current.i or relation in ("acl:relcl", "parataxis", "advcl:relcl"):
            return
        if relation == "conj":
            if any(child.dep_ in SUBJECTS | PASSIVE_SUBJECTS for child in current.children):
                return
            current = head
            continue
        if relation not in SCOPE | SUBJECTS | PASSIVE_SUBJECTS | OBLIQUES or _is_occasion(current, trigger):
            return
        if relation == "advcl" and not _is_complement(current, head):
            for promised in head.children if is_infinitive(current) else ():
                if promised.dep_ == "obj" and promised.lemma_.lower() in load_nouns()["promise"]:
                    yield "acl", promised  # 'gave promises to reopen': the noun's own infinitive
            return
        if relation == "acl" and is_infinitive(current) and head.dep_ == "appos" and is_ranked(head):
            return
        if relation == "acl" and not any(child.dep_ == "mark" for child in current.children):
            if head_doer(current) is not None and cue_of(head) is not None:
                yield relation, head  # 'no question of Georgia restoring relations'
                current = head
                continue
            return  # 'diplomats sent by Kabul': that they were sent does not hang on what is done with them
        noun = _noun_before_to(current) if relation in ("xcomp", "advcl") else None
        if noun is not None and cue_of(noun) is not None:
            yield "acl", noun
        elif not _is_particle(head):
            yield relation, head
        current = head


OCCASIONS = frozenset({"during", "after", "following", "amid", "since", "throughout", "under"})
FRONTED = OCCASIONS | {"on", "at", "in", "before", "with", "under", "despite", "by", "besides", "alongside"}


def _is_occasion(noun: Token, trigger: Token) -> bool:
    """'On a visit to Nairobi, he asked': when a thing was done hangs on no plan, wish or denial of it."""
    if noun.dep_ in ("advmod", "advcl") and noun.pos_ in ("ADJ", "ADV"):
        return noun.i < noun.head.i  # 'fresh from a trip, he asked'
    if noun.dep_ != "obl" or noun.i != trigger.i or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return _mark(noun) in (FRONTED if noun.i < noun.head.i else OCCASIONS)


def _is_particle(word: Token) -> bool:
    """A word that its verb takes along: the 'short' of 'stopped short' is weighed with the verb."""
    return word.dep_ in ("compound:prt", "advmod") and lemma_of(word.head).endswith(f" {word.lower_}")


ACTING_LIKE = frozenset(
    {"follow", "join", "succeed", "persist", "emulate", "imitate", "copy", "result", "precede"}
)
COMPLEMENT_MARKS = frozenset(
    {"from", "of", "on", "at", "about", "toward", "towards", "against", "over", "into"}
)


def _is_complement(clause: Token, head: Token) -> bool:
    """An adverbial clause that its verb asks for: 'refrained from recognising', 'called on X to release'."""
    mark = _mark(clause)
    if mark in COMPLEMENT_MARKS or (mark == "in" and head.lemma_.lower() in ACTING_LIKE):
        return True
    if mark == "" and is_gerund(clause) and clause.i > head.i:  # 'ruled out recognising', without a comma
        return cue_of(head) is not None and not any(token.is_punct for token in head.doc[head.i : clause.i])
    cue = cue_of(head) if mark == "to" else None
    return cue is not None and cue.status not in ("neutral", "ended", "ongoing")


def _noun_before_to(clause: Token) -> Token | None:
    """The noun right before an infinitive that the parse hung on the verb: 'announced plans to open'."""
    for child in clause.children:
        if child.dep_ == "mark" and child.lower_ == "to" and child.i > 0:
            before = child.nbor(-1)
            if before.pos_ == "NOUN" and before.i != clause.head.i and before.head.i == clause.head.i:
                return before
    return None


def _governed(status: str, relation: str, governor: Token, cues: list[Token]) -> str:
    """What `governor` makes of an act with `status` below it."""
    if relation in SUBJECTS and governor.lemma_.lower() in EQUATING:
        return status
    cue = cue_of(governor)
    negation = negator(governor)
    effect = "neutral" if cue is None else cue.status
    if relation in SUBJECTS and governor.pos_ == "VERB" and effect not in ("denied", "possible", "ended"):
        effect = "neutral"
    if effect != "neutral":
        cues.append(governor)
    if status == "ongoing" and relation == "xcomp" and governor.lemma_.lower() in BEGINNING:
        status = "occurred"
    status = _before_to(governor, _combine(status, effect), cues)
    before = status
    status = _modality(governor, status, cues) if status in ("occurred", "ongoing", "ended") else status
    if status == "planned" != before and relation in SUBJECTS and governor.pos_ in ("NOUN", "ADJ"):
        status = "possible" if cues[-1].lower_ == "would" else status  # 'its recognition would be a mistake'
    if negation is not None and not _own_denial_word(governor, negation):
        cues.append(negation)
        if cue is not None and cue.negated != "denied":
            return cue.negated if status != "denied" or cue.status == "denied" else "denied"
        if is_saying(governor) and relation == "ccomp" and effect == "neutral":
            return "possible" if status != "denied" else "denied"
        return "denied"
    return _marked(governor, status, cues)


def _own_denial_word(governor: Token, negation: Token) -> bool:
    return negation.i == governor.i


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
    if effect == "ended":
        return "ended" if status in ("occurred", "ongoing") else status
    if status in ("requested", "possible") and effect in ("planned", "agreed", "pledged"):
        return status
    return effect
