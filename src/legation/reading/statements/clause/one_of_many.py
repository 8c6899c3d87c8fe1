"""Who is told of by a row of states that does something: 'one of the states that …', 'joined those that …'.

In:  a noun for states that are counted and not named, in a document parsed with Universal Dependencies.
Out: the words for those of them whom the sentence names.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.relatives import antecedent
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.syntax import SUBJECTS, preposition_of


def one_of_many(noun: Token) -> tuple[Token, ...]:
    """'Paraguay remains one of the few countries that …', 'is among the countries that …': Paraguay does it.

    A bill that would recognise Kosovo is its movers'.
    """
    top = noun
    if _is_told_behind_copula(noun):
        return (noun.head,)
    if noun.lemma_.lower() in vocabulary().drafts and noun.dep_ == "obj" and noun.head.pos_ == "VERB":
        return surface_subject(noun.head)
    if (
        noun.dep_ == "nmod"
        and preposition_of(noun) == "of"
        and noun.head.lower_ in ("one", "handful", "part", "few", "dozen", "minority", "group", "number")
    ):
        top = noun.head
        while top.dep_ == "nmod" and preposition_of(top) == "of" and top.head.lower_ == "one":
            top = top.head  # 'one of a handful of countries that'
    elif noun.dep_ == "nmod" and preposition_of(noun) == "of" and noun.head.lower_ in vocabulary().rows:
        return _who_joins(noun.head)
    elif {noun.lower_, noun.lemma_.lower()} & (vocabulary().counted_states | {"those"}) and noun.dep_ in (
        "nsubj",
        "obj",
        "obl",
    ):
        told = _told_apart(noun)
        if told:
            return told
    elif noun.lemma_.lower() in vocabulary().counted_states and any(c.dep_ == "cop" for c in noun.children):
        top = noun  # 'it is the fourth country that has cut ties'
    elif preposition_of(noun) != "among" or noun.dep_ == "conj":
        return ()
    if top.dep_ == "appos" and top.head.pos_ in ("PROPN", "PRON", "NOUN"):
        return (top.head,)
    if top.dep_ in ("xcomp", "obj", "obl") and top.head.lemma_.lower() in (
        "become",
        "remain",
        "be",
        "stay",
        "rank",
    ):
        return surface_subject(top.head)
    if not any(child.dep_ == "cop" for child in top.children):
        return ()
    return tuple(antecedent(child) for child in top.children if child.dep_ in SUBJECTS)


def _is_told_behind_copula(noun: Token) -> bool:
    """'The countries that recalled their envoys are Norway and Italy', 'among those that have are Norway and Italy'."""
    crowd = noun.lower_ == "those" or noun.lemma_.lower() in vocabulary().counted_states
    told = noun.dep_ in SUBJECTS or (noun.dep_ == "obl" and preposition_of(noun) == "among")
    named = noun.head.pos_ == "PROPN" and noun.head.i > noun.i
    return crowd and told and named and any(child.dep_ == "cop" for child in noun.head.children)


def _told_apart(noun: Token) -> tuple[Token, ...]:
    """'Countries that recognise it include Peru', 'joined the countries recognising it'."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "include":
        return tuple(child for child in verb.children if child.dep_ == "obj")
    if noun.dep_ == "obj" and verb.lemma_ == "join":
        return surface_subject(verb)
    return ()


def is_newly_of(verb: Token) -> bool:
    """'Has joined the list of states that recognise it': who joins them does so from now on."""
    noun = verb.head
    of_row = noun.dep_ == "nmod" and noun.head.lower_ in vocabulary().rows and verb.dep_ == "acl:relcl"
    return of_row and bool(_who_joins(noun.head))


def _who_joins(row: Token) -> tuple[Token, ...]:
    """'Spain added its name to the list of states that recognise it', 'joined the ranks of those that …'."""
    verb = row.head
    joining = verb.lemma_.lower() in (
        "join",
        "add",
        "enter",
        "swell",
        "expand",
        "lengthen",
        "enlarge",
        "extend",
    )
    return surface_subject(verb) if joining and row.dep_ in ("obj", "obl") else ()
