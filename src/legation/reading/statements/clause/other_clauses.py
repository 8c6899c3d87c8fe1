"""Whether a name belongs to another clause than a word: it acts there, and is not the party left out here.

In:  a name and the word of an act, of a document parsed with Universal Dependencies.
Out: whether the name is the subject of another clause, or stands in one beside it.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, mark_of

BESIDE = frozenset({"advcl", "acl:relcl", "advcl:relcl", "parataxis"})
AGAINST = frozenset({"while", "whereas", "whilst"})


def in_another_clause(noun: Token, trigger: Token) -> bool:
    """Whether a name stands in a clause beside the trigger's: 'after nationalising the mine of a firm of France'."""
    verb = next((one for one in noun.ancestors if one.pos_ in ("VERB", "AUX")), None)
    if (
        verb is None
        or verb.i == trigger.i
        or not (verb.dep_ in BESIDE or _is_clause_of_its_own(verb))
        or (verb.i and verb.nbor(-1).text == "-")
    ):
        return False  # the 'hit' of 'earthquake-hit' is no clause
    return not any(ancestor.i == verb.i for ancestor in trigger.ancestors)


def _is_clause_of_its_own(verb: Token) -> bool:
    """'…, and lorries make a detour through Iran': a second clause with a subject of its own."""
    return verb.dep_ == "conj" and any(child.dep_ in ("nsubj", "nsubj:pass") for child in verb.children)


def acts_elsewhere(noun: Token, trigger: Token) -> bool:
    """Whether a name is the subject of another clause, in which the trigger does not stand."""
    current = noun
    while current.dep_ in ("conj", "appos", "flat") and current.head.i != current.i:
        current = current.head
    if current.dep_ not in ("nsubj", "nsubj:pass") or current.head.i == trigger.i:
        return False
    own = trigger
    while own.dep_ in ("conj", "parataxis", "xcomp") and own.i not in (own.head.i, current.head.i):
        if own.dep_ != "xcomp" and any(child.dep_ in ("nsubj", "nsubj:pass") for child in own.children):
            return True  # 'Japan has paid, and the Union promises wheat': each of two clauses has its own
        own = own.head
    return not any(ancestor.i == current.head.i for ancestor in trigger.ancestors) or _is_set_against(
        trigger, current.head
    )


def _is_set_against(trigger: Token, verb: Token) -> bool:
    """'While Britain has begun to ease them, the United States waits': whether the word is in the clause in front."""
    for clause in (trigger, *trigger.ancestors):
        if clause.i == verb.i:
            return False
        own = any(child.dep_ in ANY_SUBJECTS for child in clause.children)
        if clause.dep_ == "advcl" and own:
            return mark_of(clause) in AGAINST
    return False
