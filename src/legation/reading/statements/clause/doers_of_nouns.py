"""Whose a deed is that a noun tells of, apart from who speaks of it: 'demanded Kenya's closure of the border'.

In:  the noun of a deed.
Out: the words for who does it; none where the noun alone does not tell.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.subjects import whose_plan
from legation.reading.statements.clause.syntax import preposition_of


def of_own_deed(noun: Token) -> tuple[Token, ...]:
    """'Brazil demanded Kenya's closure of the border': an owner before, and 'of' behind, make it his deed alone."""
    if noun.dep_ not in ("obj", "obl") or not any(
        child.dep_ == "nmod" and preposition_of(child) == "of" for child in noun.children
    ):
        return ()
    return tuple(child for child in noun.children if child.dep_ == "nmod:poss" and child.pos_ == "PROPN")


def of_plan(noun: Token) -> tuple[Token, ...]:
    """'Announced plans for the appointment of an envoy': whose plan it is."""
    nested = noun.dep_ == "nmod" and preposition_of(noun) in ("for", "of") and noun.head.pos_ == "NOUN"
    plan = noun.head if nested else next(iter(plans_before(noun)), None)
    planned = plan is not None and plan.lemma_.lower() in load_nouns()["intention"] - vocabulary().calls
    return whose_plan(plan) if plan is not None and planned else ()


def plans_before(noun: Token) -> tuple[Token, ...]:
    """The 'plans' of 'announced plans for the appointment', where the parse ties the appointment to the verb."""
    if noun.dep_ != "obl" or preposition_of(noun) != "for" or noun.head.pos_ != "VERB":
        return ()
    opens = noun.left_edge.i
    nouns = [child for child in noun.head.children if child.dep_ == "obj" and child.i == opens - 1]
    return tuple(one for one in nouns if one.lemma_.lower() in load_nouns()["intention"])
