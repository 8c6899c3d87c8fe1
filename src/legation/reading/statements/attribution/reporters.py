"""Who a reporting clause's subject is, also where it stands between commas or the parse tied it elsewhere.

In:  a verb of saying in a parsed document.
Out: the tokens that name who says it; and for the clause inside, whom it shares with the verb.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, SUBJECTS, interposed
from legation.reading.statements.status.saying import is_saying

NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PRON", "PART", "ADP", "CCONJ", "NUM", "X"})
AUXILIARY = frozenset({"AUX", "ADV"})
LONGEST = 3  # phrases between commas before a verb: a name, and what is said of him


def reporters(verb: Token) -> tuple[Token, ...]:
    """Who says what a verb of saying reports."""
    within = interposed(verb)
    if within is not None:
        return (within,)
    if any(child.dep_ in SUBJECTS | PASSIVE_SUBJECTS for child in verb.children):
        return surface_subject(verb)
    if not is_saying(verb):
        return surface_subject(verb)
    named = strayed(verb) or _inverted(verb)
    return (named,) if named is not None else surface_subject(verb)


def _inverted(verb: Token) -> Token | None:
    """'…, said a person with knowledge of it': who stands behind the verb, taken for its object."""
    after = [
        child for child in verb.children if child.dep_ in ("obj", "iobj", "obl:unmarked") and child.i > verb.i
    ]
    content = any(child.dep_ in ("ccomp", "parataxis") and child.i < verb.i for child in verb.children)
    return after[0] if content and len(after) == 1 and after[0].left_edge.i == verb.i + 1 else None


def strayed(verb: Token) -> Token | None:
    """'… its independence, Vadim Krasnoselsky, its leader, told …': a name that the parse hung on what is said."""
    if verb.dep_ not in ("ROOT", "parataxis", "conj", "acl", "acl:relcl") or not _is_finite(verb):
        return None
    end = verb.i
    while end > verb.sent.start and verb.doc[end - 1].pos_ in AUXILIARY:
        end -= 1
    for _ in range(LONGEST):
        if end > verb.sent.start and verb.doc[end - 1].is_punct:
            end -= 1
        start = end
        while start > verb.sent.start and verb.doc[start - 1].pos_ in NAMING:
            start -= 1
        if start == end or not (start > verb.sent.start and verb.doc[start - 1].is_punct):
            return None
        heads = [word for word in verb.doc[start:end] if not start <= word.head.i < end]
        if heads and (heads[0].pos_ == "PROPN" or (end == verb.i and heads[0].pos_ == "NOUN")):
            return heads[0]
        end = start
    return None


def _is_finite(verb: Token) -> bool:
    return verb.morph.get("VerbForm", []) == ["Fin"] or any(
        c.dep_ in ("aux", "aux:pass") for c in verb.children
    )
