"""Whether a stay or a conversation goes on as the text tells it: 'is on a visit', 'are discussing'.

In:  the trigger of an act.
Out: yes or no, and the status that follows.
Law: a day named beside it makes a present a plan ('is visiting Oslo on Monday').
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund
from legation.reading.statements.clause.syntax import mark_of
from legation.record.statement import Act, Status

TO_COME = frozenset({"tomorrow", "next", "later", "soon", "shortly", "coming"})


def under_way_status(trigger: Token, act: Act) -> Status | None:
    """The status of what goes on as it is told; None where nothing does."""
    if trigger.dep_ == "advcl" and trigger.head.lemma_ == "go" and mark_of(trigger) == "on":
        return "ongoing"  # 'goes on treating them as lawful'
    staying = act in traits().staying
    if is_conferring(trigger) or (staying and is_on_visit(trigger)):
        return "ongoing"
    if act == "meet" and is_hosting(trigger):
        return "occurred"
    return "occurred" if staying and is_visiting(trigger) else None


def is_on_visit(trigger: Token) -> bool:
    """'Is on a visit to Tehran', by the verb or the noun."""
    visit = trigger.head if trigger.dep_ == "cop" else trigger
    return mark_of(visit) == "on" and any(c.dep_ == "cop" and _is_present(c) for c in visit.children)


def is_visiting(trigger: Token) -> bool:
    """'Is visiting Tehran', 'is paying a visit to Tehran': begun, and no plan any more."""
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    wanted = vocabulary().touring if trigger.pos_ == "VERB" and not _pays_visit(verb) else vocabulary().paying
    return verb.lemma_.lower() in wanted and _goes_on(verb) and not has_date_ahead(verb)


def is_hosting(trigger: Token) -> bool:
    """'Is playing host to', 'is hosting': the guest is there."""
    return trigger.lemma_.lower() in ("host", "play") and _goes_on(trigger) and not has_date_ahead(trigger)


def _pays_visit(verb: Token) -> bool:
    """'Is paying a visit', of which the verb is the trigger."""
    return any(
        child.dep_ == "obj" and child.lemma_.lower() in load_nouns()["journey"] for child in verb.children
    )


def is_conferring(trigger: Token) -> bool:
    """'Are discussing a swap', 'are holding talks on a swap': a conversation that goes on."""
    if not _goes_on(trigger):
        return False
    held = trigger.lemma_.lower() in vocabulary().holding and not has_date_ahead(trigger)
    talks = load_nouns()["talks"] if held else frozenset[str]()
    spoken = trigger.lemma_.lower() in vocabulary().conferring
    return spoken or any(
        c.dep_ == "obj" and (c.lower_ in talks or c.lemma_ in talks) for c in trigger.children
    )


def _goes_on(verb: Token) -> bool:
    return is_gerund(verb) and any(child.lemma_ == "be" and _is_present(child) for child in verb.children)


def _is_present(token: Token) -> bool:
    return token.morph.get("Tense", []) == ["Pres"] and token.morph.get("VerbForm", []) == ["Fin"]


def has_date_ahead(verb: Token) -> bool:
    """'Is visiting Oslo on Monday', 'is sending them next week': a time that is yet to come."""
    return any(
        word.lower_ in TO_COME or (word.pos_ == "PROPN" and word.dep_ == "obl" and mark_of(word) == "on")
        for child in verb.children
        if child.i > verb.i
        for word in (child, *child.children)
    )
