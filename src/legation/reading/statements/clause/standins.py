"""Words that stand for an embassy, office, crossing or agreement named before: 'open one in Mazar', 'closed it again'.

In:  a pronoun of a parsed document.
Out: the noun that it stands for, sought backwards in its sentence and the two before.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import GENITIVE, PASSIVE_SUBJECTS, preposition_of

ANOTHER = frozenset(
    {"one", "ones", "another", "counterpart", "theirs", "hers"}
)  # of the same kind, not the same
OWNED = frozenset({"theirs", "hers", "ours"})
THE_SAME = frozenset({"it", "them"})
THINGS = ("mission_strict", "office_strict", "crossing_strict", "agreement_strict")
REACH = 60  # words; farther back the noun is no longer what a reader has in mind
PLACES_OF = frozenset({"obj", "nsubj:pass"}) | PASSIVE_SUBJECTS


def stood_for(token: Token, *, same: bool = False) -> Iterator[Token]:
    """The noun that an object or subject pronoun stands for; with `same` only where it is the very thing."""
    word = token.lower_
    if _is_number_alone(token):
        noun = _thing_before(token, ("envoy_strict",))
        if noun is not None:
            yield noun
    elif (word in THE_SAME and token.dep_ in PLACES_OF) or (
        not same and word in ANOTHER and token.dep_ in PLACES_OF | {"nsubj", "nsubj:outer"}
    ):
        noun = _thing_before(token, _kinds(token))
        if noun is not None and not (word == "them" and _is_single(noun)):
            yield noun
    elif not same:
        yield from of_the_same_kind(token)


def _is_single(noun: Token) -> bool:
    """'Has a border with the rebels and does not recognise them': one border is no 'them', two crossings are."""
    several = any(child.dep_ == "conj" for child in noun.children) or noun.dep_ == "conj"
    return noun.pos_ == "NOUN" and noun.morph.get("Number", []) == ["Sing"] and not several


def _is_number_alone(token: Token) -> bool:
    """'It would send away about 25': so many of those spoken of."""
    if token.pos_ != "NUM" or token.dep_ not in PLACES_OF | {"obl"}:
        return False
    return not any(child.dep_ in ("nmod", "nummod", "compound") for child in token.children)


def _kinds(token: Token) -> tuple[str, ...]:
    """'Restored them' may be ties; 'the last one was called back' an ambassador."""
    if token.lower_ == "it" and token.head.lemma_.lower() in vocabulary().withdrawing:
        return (*THINGS, "recognition")
    if token.lower_ == "them":
        return (*THINGS, "ties")
    return (*THINGS, "envoy_strict") if token.lower_ in OWNED | {"one", "ones"} else THINGS


def of_the_same_kind(token: Token) -> Iterator[Token]:
    """The embassy that 'theirs', 'its own', 'Kazakhstan's', 'those of Germany' is another of."""
    if is_genitive_alone(token) or is_another(token):
        noun = _thing_before(token, (*THINGS, "envoy_strict"))
        if noun is not None:
            yield noun


def is_another(token: Token) -> bool:
    """'Theirs', 'its own', 'those of Germany': another thing of the kind spoken of, with its owner beside it."""
    word = token.lower_
    if word in OWNED:
        return token.dep_ in PLACES_OF | {"nsubj", "conj"}
    if word == "own":
        return any(child.dep_ == "nmod:poss" for child in token.children)
    return word in ("that", "those") and any(
        child.dep_ == "nmod" and child.i > token.i and preposition_of(child) in ("of", "in")
        for child in token.children
    )


def is_genitive_alone(token: Token) -> bool:
    """'Kazakhstan's has not closed': whose it is, for the thing itself."""
    if token.pos_ != "PROPN" or token.dep_ not in PLACES_OF | {"nsubj", "iobj"}:
        return False
    return any(child.dep_ == "case" and child.lower_ in GENITIVE for child in token.children)


def _thing_before(token: Token, things: tuple[str, ...]) -> Token | None:
    for candidate in reversed(token.doc[max(0, token.i - REACH) : token.i]):
        if candidate.pos_ not in ("NOUN", "PROPN"):
            continue
        lemma = candidate.lemma_.lower()
        joined = f"{candidate.nbor(-1).lower_} {lemma}" if candidate.i > 0 else lemma
        if any(lemma in load_nouns()[name] or joined in load_nouns()[name] for name in things):
            return candidate
    return None
