"""Subjects that a parse hung on the clause before their own: 'days after a team under X had been in town'.

In:  a verb or predicate of a parsed document.
Out: the noun that is its subject, or the first of its subjects; None where the parse lost none.
Law: it stands right before the clause, behind a word that opens one ('after', 'as'), or behind a colon as a bare name.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.parser.parsed import Token
from legation.reading.statements.clause.dates import is_day_or_month
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, preposition_of

OPENING = frozenset({"after", "before", "as", "since", "until", "once", "while", "when", "though", "because"})


def hung_beside(verb: Token) -> Token | None:
    """The subject of a clause that a parse hung on the clause before: 'days after a team under X had been in town',
    'further still: on May 27 Sergei Shoigu, the secretary, received him'.
    """
    if verb.dep_ not in ("advcl", "ccomp", "conj", "parataxis") or not _is_finite_clause(verb):
        return None
    own = [
        child
        for child in verb.children
        if child.i < verb.i and child.dep_ not in ("punct", "obl:unmarked", "nmod:unmarked")
    ]
    if any(child.dep_ in ("mark", "cc") or child.dep_ in ANY_SUBJECTS for child in own):
        return None
    first = min((child.left_edge.i for child in own), default=verb.i)
    for noun in verb.head.children:
        if (
            not verb.head.i < noun.i < verb.i
            or noun.dep_ not in ("obl", "nmod")
            or noun.pos_ not in ("NOUN", "PROPN")
        ):
            continue
        ends = max(token.i for token in noun.subtree) + 1
        between = noun.doc[ends:first]
        if ends <= first and all(token.is_punct for token in between):
            word = preposition_of(noun)
            fits = word in OPENING if verb.dep_ in ("advcl", "ccomp") else not word and noun.pos_ == "PROPN"
            return noun if fits else None
    return None


def is_behind_day(name: Token, verb: Token) -> bool:
    """'On Sunday Mali, Niger and Togo withdrew': a name that a parse takes for a part of the day before it."""
    if (
        name.dep_ != "obl"
        or name.pos_ != "PROPN"
        or name.i > verb.i
        or preposition_of(name) not in ("on", "in")
    ):
        return False
    before = name.nbor(-1) if name.i else name
    return before.dep_ == "compound" and before.head.i == name.i and is_day_or_month(before.lower_)


def in_row_before(verb: Token) -> Token | None:
    """The first subject of a row that a parse hung on the clause before: 'the day after Pakistan's minister, Khawaja
    Asif, and its intelligence chief had come'.
    """
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i), None)
    joined = next((child for child in verb.children if child.dep_ == "cc"), None)
    if verb.dep_ != "conj" or subject is None or joined is None or joined.i != subject.left_edge.i - 1:
        return None
    for noun in verb.head.children:
        if (
            noun.dep_ in ("obl", "nmod")
            and noun.pos_ in ("NOUN", "PROPN")
            and verb.head.i < noun.i < joined.i
        ):
            end = max(token.i for token in noun.subtree) + 1
            between = noun.doc[end : joined.i]
            if end <= joined.i and all(word.is_punct for word in between) and preposition_of(noun) in OPENING:
                return noun
    return None


def joined_before(verb: Token) -> Token | None:
    """'Shut it because of the floods and two states withdrew their envoys': who acts in the second clause, taken for
    a second reason. The 'and' that joins the clauses hangs on him, and the verb has none.
    """
    if verb.dep_ != "conj" or not _is_finite_clause(verb):
        return None
    own = [child for child in verb.children if child.i < verb.i]
    if any(child.dep_ in ANY_SUBJECTS | {"cc", "mark"} for child in own):
        return None
    first = min((child.left_edge.i for child in own), default=verb.i)
    last = verb.doc[first - 1] if first > verb.sent.start else verb
    if last.i <= verb.head.i:
        return None
    found = None
    for noun in (last, *last.ancestors):
        if noun.i <= verb.head.i:
            break
        joined = any(child.dep_ == "cc" and child.lower_ == "and" for child in noun.children)
        hung = noun.head.i > verb.head.i and noun.head.dep_ in ("obl", "nmod") and noun.dep_ == "conj"
        if joined and hung and noun.pos_ in ("NOUN", "PROPN"):
            found = noun
    return found


def signed_thing(noun: Token) -> Token:
    """'A road map of 60 points that was signed', 'a memorandum on energy initialled in March': the paper."""
    papers, current = load_nouns()["agreement_strict"], noun
    while current.lemma_.lower() not in papers and current.dep_ == "nmod" and current.head.i < current.i:
        current = current.head
        before = current.nbor(-1).lower_ if current.i else ""
        if current.lemma_.lower() in papers or f"{before} {current.lemma_.lower()}" in papers:
            return current
    return noun


def _is_finite_clause(verb: Token) -> bool:
    helpers = [
        child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop") and child.i < verb.i
    ]
    return any(word.morph.get("VerbForm", []) == ["Fin"] for word in (verb, *helpers))
