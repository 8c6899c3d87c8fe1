"""What stands beside a word and says how far it is so: modal verbs, negation, 'no longer', 'yet to', 'without', 'if'.

In:  a trigger or a word that governs it, and the status that it has so far.
Out: the status that it has with them; the words that decide are added to the cues.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.status_cues import status_cues
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.embedded import cleft
from legation.reading.statements.clause.forms import is_finite, is_gerund, is_past
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import SUBJECTS, mark_of
from legation.reading.statements.clause.voice import is_left_bare
from legation.reading.statements.status.negation import negator, no_longer

ADDING_TO_DENIALS = frozenset(
    {
        ("let", "alone"),
        ("much", "less"),
        ("still", "less"),
        ("never", "mind"),
        ("far", "less"),
        ("rather", "than"),
    }
)


IN_TIME = frozenset({"once", "until"})  # 'will buy power once the plant is built' is a plan
NEARLY = frozenset({"nearly", "almost"})


def beside_trigger(trigger: Token, status: str, cues: list[Token]) -> str:
    """Modal verbs, negation and 'no longer' around the trigger itself."""
    if _is_inverted(trigger):
        cues.append(trigger)
        return "possible"
    short = _short_of(trigger)
    if short is not None:
        cues.append(short)
        status = "denied" if short.lower_ in NEARLY else "possible"
    chain = [trigger, *_shared_heads(trigger)]
    front = cleft(trigger)
    if front is not None:
        chain.append(front)
    for token in chain:
        status = before_to(token, with_modal(token, status, cues), cues)
    for token in chain:
        longer = no_longer(token)
        if longer is not None:
            cues.append(longer)
            return status if is_yet_to_end(trigger, status) else "ended"
        negation = negator(token)
        if negation is not None and (token is trigger or _negation_reaches(trigger, token)):
            cues.append(negation)
            return "denied"
    return with_mark(trigger, status, cues)


def is_yet_to_end(trigger: Token, status: str) -> bool:
    """'Will no longer fly there'; 'there will no longer be relations' ends them as it is said."""
    stays = trigger.pos_ != "VERB" or trigger.lemma_ == "be"
    return status in ("planned", "possible", "requested") and not stays


def _short_of(trigger: Token) -> Token | None:
    """'Nearly recognised', 'allegedly recognised': an adverb that takes the fact out of a verb."""
    if trigger.pos_ != "VERB":
        return None
    words_said = NEARLY | vocabulary().on_hearsay if lemma(trigger) in ("recognise", "recognize") else NEARLY
    before = (child for child in trigger.children if child.dep_ == "advmod" and child.i < trigger.i)
    return next((child for child in before if child.lower_ in words_said), None)


def _is_inverted(trigger: Token) -> bool:
    """'Had Togo recognised it', 'should Togo recognise it', 'were Togo to recognise it': conditions without 'if'."""
    if any(token.text == "?" for token in trigger.sent[-2:]):
        return False
    if trigger.dep_ == "acl":
        noun = trigger.head
        place = noun.left_edge.i - 1
        return place >= trigger.sent.start and trigger.doc[place].lower_ == "were" and noun.i < trigger.i
    subject = min((child.i for child in trigger.children if child.dep_ in SUBJECTS), default=None)
    front = [c for c in trigger.children if c.dep_ == "aux" and c.lower_ in ("had", "should", "were")]
    if subject is None or not front or front[0].i > subject or trigger.dep_ not in ("advcl", "ccomp", "ROOT"):
        return False
    return front[0].i == trigger.left_edge.i


def _shared_heads(verb: Token) -> Iterator[Token]:
    """The verbs whose auxiliaries a second conjunct shares: 'will open … and send'."""
    current = verb
    while current.dep_ == "conj" and current.head.pos_ == verb.pos_ and verb.pos_ in ("VERB", "AUX"):
        own = {child.dep_ for child in current.children}
        if is_finite(current) and current.lower_ == lemma(current) + "s":
            return  # 'has never recognised them and keeps them on its list'
        if not is_left_bare(current) and (
            own & {"aux", "aux:pass", "nsubj", "nsubj:pass"}
            or (verb.morph.get("VerbForm", []) == ["Fin"] and verb.morph.get("Tense", []) == ["Past"])
        ):
            return
        current = current.head
        yield current


def _negation_reaches(trigger: Token, head: Token) -> bool:
    """'not open or fund', 'neither open nor fund' negate both; 'did not open but sent' only the first."""
    joiners = [child.lower_ for child in trigger.children if child.dep_ == "cc"]
    return "but" not in joiners


def with_modal(token: Token, status: str, cues: list[Token]) -> str:
    """The status with the modal verbs of a word: 'may open', 'should open', 'will open', 'would have opened'."""
    if status in ("denied", "requested"):
        return status
    for child in token.children:
        if child.dep_ != "aux":
            continue
        lower = child.lower_
        if lower in status_cues().modals["possible"]:
            cues.append(child)
            return "possible"
        if lower in status_cues().modals["requested"]:
            cues.append(child)
            return "requested"
        if lower in status_cues().modals["planned"] and status in ("occurred", "ongoing", "ended"):
            cues.append(child)
            conditional = any(
                c.dep_ == "advcl"
                and (mark_of(c) in status_cues().marks["possible"] - IN_TIME or _is_inverted(c))
                for c in token.children
            )
            return "possible" if conditional or _perfect(token) else "planned"
    return status


def may_be(verb: Token) -> bool:
    """'May be asked': a modal verb that leaves it open."""
    return any(
        child.dep_ == "aux" and child.lower_ in status_cues().modals["possible"] for child in verb.children
    )


def before_to(token: Token, status: str, cues: list[Token]) -> str:
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
            if before.lower_ in ("yet", "still") and before.nbor(-1).lemma_.lower() in ("be", "have"):
                cues.append(before)
                return "denied"
            if before.lower_ == "due" and status == "occurred":  # 'is due to formally recognise it'
                cues.append(before)
                return "planned"
            if before.lemma_.lower() == "be" and status in ("occurred", "ongoing"):
                cues.append(before)
                return "planned"
    return status


def _perfect(token: Token) -> bool:
    """'would have opened' did not come about."""
    return any(child.dep_ == "aux" and child.lower_ == "have" for child in token.children)


def with_mark(token: Token, status: str, cues: list[Token]) -> str:
    """A conjunction or preposition that opens the clause: 'without', 'if', 'rather than'."""
    mark = mark_of(token)
    if _is_let_alone(token):
        cues.append(token.doc[token.i - 1])
        return "denied"
    if mark in status_cues().marks["denied"] and (token.dep_ != "obj"):
        cues.append(token)
        return "denied" if status != "denied" else "occurred"
    if mark == "against" and is_gerund(token) and any(child.dep_ == "cop" for child in token.children):
        cues.append(token)
        return "denied" if status != "denied" else "possible"  # 'is against reopening it'
    if mark in ("until", "once") and is_past(token) and not _has_modal(token.head):
        return status  # 'was recognised by seven until Tuvalu withdrew'
    if (
        mark in status_cues().marks["possible"]
        and token.dep_ in ("advcl", "ccomp", "acl", "csubj")
        and status != "denied"
    ):
        cues.append(token)
        return "possible"
    if mark == "if" and token.dep_ == "advcl" and status == "denied":
        cues.append(token)
        return "none"  # 'no peace if there is no recognition' tells of nobody that he refuses it
    when = mark in ("when", "while") or any(child.lower_ == "when" for child in token.children)
    if when and is_gerund(token) and _perfect(token.head) and _has_modal(token.head):
        return "none"  # 'would have enjoyed privileges when investing there'
    if mark in ("after", "when", "before") and status in ("occurred", "ongoing") and _is_yet_to_come(token):
        cues.append(token)
        return "possible"
    return status


def _has_modal(verb: Token) -> bool:
    modals = frozenset[str]().union(*status_cues().modals.values())
    return any(child.dep_ == "aux" and child.lower_ in modals for child in verb.children)


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
    return (
        present and token.dep_ == "advcl" and any(word in status_cues().modals["planned"] for word in beside)
    )
