"""What a trigger says of its act by itself, before what stands beside and above it: done, planned, asked for.

In:  the trigger, the status that its phrasing gives, and whether it stands in a headline.
Out: the status with which `verdict` begins.
"""

from __future__ import annotations

from legation.codebook.traits import traits
from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import mark_of
from legation.reading.statements.status.demanded import is_demanded
from legation.reading.statements.status.own_form import own_status
from legation.record.statement import Act, Status

AWAITED = frozenset({"for", "ahead_of"})  # 'flew in for talks', 'ahead of a visit'


def at_first(trigger: Token, act: Act, *, base: Status | None, headline: bool) -> str:
    """The status that the trigger alone gives, its phrasing's before that of its form."""
    held = "occurred" if base == "ongoing" and _is_over(trigger) else base
    status = held or own_status(trigger, act, headline=headline)
    if status == "occurred" and ((act in traits().events and _is_awaited(trigger)) or _is_ahead(trigger)):
        return "planned"
    return "requested" if status in ("occurred", "ongoing") and is_demanded(trigger) else status


def _is_over(trigger: Token) -> bool:
    """'Had stood on the list since 2003': what held before what is told, and need not hold now."""
    return any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in trigger.children)


def _is_awaited(noun: Token) -> bool:
    """'Flew in for talks': they are yet to be held, unless he was there for them."""
    return noun.pos_ == "NOUN" and mark_of(noun) in AWAITED and not _was_there(noun)


def _is_ahead(noun: Token) -> bool:
    """'Ahead of the reopening of its embassy': what something else is done ahead of is yet to come."""
    if noun.pos_ != "NOUN":
        return False
    apart = mark_of(noun) == "of" and noun.head.lower_ == "ahead" and noun.head.i < noun.i
    return apart or mark_of(noun) == "ahead_of"


def _was_there(occasion: Token) -> bool:
    """'Was in Ankara for talks', 'visited Ankara for talks': who was there for them has held them."""
    verb = occasion.head
    if verb.lemma_.lower() == "visit" and verb.morph.get("Tense", []) == ["Past"]:
        return True
    copulas = (child for child in verb.children if child.dep_ == "cop")
    return any(word.morph.get("Tense", []) == ["Past"] for word in copulas)
