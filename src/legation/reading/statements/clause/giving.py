"""Who is given something, where a verb of giving or a parse hides it among the objects.

In:  the nouns around a verb of giving.
Out: who receives, apart from what is given.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.clause.voice import is_passive


def receives(noun: Token) -> bool:
    """Whether a noun can be given something: a name, a pronoun, a country; 'aid with the help of' gives nothing."""
    return noun.pos_ in ("PROPN", "PRON") or noun.lemma_.lower() in vocabulary().receivers


def handed_to(thing: Token) -> Iterator[Token]:
    """'A copy of his credentials to the minister': to whom letters are given, hung on the letters by the parse."""
    if thing.lemma_.lower() not in load_nouns()["credentials"] | vocabulary().letters:
        return
    for child in thing.children:
        if child.dep_ == "nmod" and preposition_of(child) == "to":
            yield child
        elif child.dep_ == "nmod" and preposition_of(child) == "of":
            yield from handed_to(child)


def gift_apart(noun: Token) -> tuple[list[Token], list[Token]] | None:
    """'Gave the Republic of Northern Cyprus observer status': a gift that a parse hung on the name before it."""
    for child in noun.children:
        if (
            noun.pos_ == "PROPN"
            and child.dep_ == "nmod"
            and child.pos_ == "NOUN"
            and child.left_edge.i > noun.i
        ):
            if not preposition_of(child):  # a bare noun behind a name belongs to no name
                return [noun], [child]
        if child.dep_ != "nmod" or child.pos_ != "NOUN" or not preposition_of(child):
            continue
        case = next((word for word in child.children if word.dep_ == "case"), None)
        names = [word for word in child.children if word.dep_ == "compound" and word.pos_ == "PROPN"]
        if case is not None and any(name.i - case.i in (1, 2) for name in names):
            return [noun], [child]
    behind = _apposed_gift(noun)
    if behind is not None:
        return [noun], [behind]
    return _compound_apart(noun)


def _apposed_gift(noun: Token) -> Token | None:
    """'Gave the premier, Mohammad Mustafa, the paper': a gift that a parse took for one more name of the receiver."""
    for child in noun.children:
        if child.dep_ != "appos" or child.i < noun.i:
            continue
        for one in (child, *child.children):
            handed = (
                one.dep_ == "appos" and one.pos_ == "NOUN" and one.lemma_.lower() in load_nouns()["handed"]
            )
            if handed and one.left_edge.i > child.i and noun.pos_ in ("NOUN", "PROPN"):
                return one
    return None


def _compound_apart(noun: Token) -> tuple[list[Token], list[Token]] | None:
    """'Sold Vietnam twelve aircraft': a name right behind the verb, which the parse takes for a part of the gift's.

    'Gave Chad access to its ports' names nobody else who is given it.
    """
    verb = noun.head
    if any(preposition_of(child) == "to" and receives(child) for child in (*noun.children, *verb.children)):
        return None
    for child in noun.children:
        named = child.dep_ == "compound" and child.pos_ == "PROPN" and not child.text.isupper()
        if named and child.left_edge.i == verb.i + 1:
            return [child], [noun]
    return None


def given_so(verb: Token) -> list[Token]:
    """'Was granted recognition by Nauru': what is given, which a parse takes for what the receiver becomes."""
    if verb.lemma_ not in vocabulary().giving or not is_passive(verb):
        return []
    return [child for child in verb.children if child.dep_ == "xcomp" and child.pos_ == "NOUN"]
