"""What a clause silently has as object: relative clauses, second conjuncts, pronouns that stand in front.

In:  a verb of a parsed document.
Out: the tokens that are its object, where it has none of its own.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.relatives import RELATIVES, antecedent
from legation.reading.statements.clause.syntax import SUBJECTS


def fronted_object(verb: Token) -> Token | None:
    """'Whom Paris continues to recognise': the pronoun that a parse ties to the verb above."""
    head = verb.head
    if verb.dep_ != "xcomp" or head.lemma_.lower() not in vocabulary().setting_about:
        return None
    fronted = (child for child in head.children if child.dep_ == "obj" and child.i < head.i)
    return next((child for child in fronted if child.lower_ in RELATIVES), None)


def missing_object(verb: Token) -> tuple[Token, ...]:
    """What a relative clause without a pronoun leaves out: 'the envoy Kabul chose'."""
    if verb.dep_ == "acl:relcl" and any(child.dep_ in SUBJECTS for child in verb.children):
        pronouns = [
            t for t in verb.subtree if t.lower_ in RELATIVES and t.head.i != verb.head.i and t.pos_ == "PRON"
        ]
        if not pronouns:
            return (verb.head,)
    fronted = fronted_object(verb)
    if fronted is not None:
        return (antecedent(fronted),)
    after = next((child for child in verb.children if child.dep_ == "conj" and child.i == verb.i + 2), None)
    if after is not None and after.pos_ == "VERB":  # 'will develop and run the terminal'
        return tuple(child for child in after.children if child.dep_ == "obj")
    if verb.dep_ == "conj" and not any(
        child.dep_ in ("obj", "obl", "xcomp", "ccomp") for child in verb.head.children if child.i < verb.i
    ):
        shared = [child for child in verb.children if child.dep_ == "obj"]
        return tuple(shared)
    return ()
