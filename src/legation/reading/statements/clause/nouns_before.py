"""Bare nouns before a verb that a parse left without a subject.

In:  a finite verb of a parsed document.
Out: the nouns right before it that are its subjects, whatever the parse calls them.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.clause.voice import has_auxiliary

LOOSE = frozenset("vocative appos nmod dislocated list dep obl:unmarked advmod amod conj nummod".split())


def standing_before(verb: Token) -> Iterator[Token]:
    """The bare noun before a finite verb that has no subject: where a name misled the parse, it is the subject."""
    if verb.morph.get("VerbForm", []) != ["Fin"] and not has_auxiliary(verb):
        return
    left = [child for child in verb.children if child.i < verb.i]
    near = [
        grandchild
        for child in left
        for grandchild in child.children
        if grandchild.dep_ == "appos" and grandchild.i < verb.i
    ]
    if not near:
        # 'as instructed by President Tokayev, Minister Zhumangarin visited': hung deeper, and goes up to the verb
        near = [
            one
            for child in left
            for one in child.subtree
            if one.dep_ in ("appos", "nmod") and one.i < verb.i and _ends_at(one, verb)
            if one.dep_ == "appos" or not preposition_of(one)
        ][:1]
    for noun in sorted([*left, *near], key=lambda token: token.i):
        named = (
            noun.pos_ in ("NOUN", "PROPN", "PRON") or noun.lower_ in ("neither", "none") or is_counted(noun)
        )
        bare = named and not preposition_of(noun)
        if bare and noun.dep_ in LOOSE:
            yield noun
            return


def is_counted(number: Token) -> bool:
    """'The two intend to open embassies': how many they are, which a parse takes for a number of what they do."""
    told = number.dep_ == "nummod" and number.head.pos_ in ("VERB", "AUX")
    return told and any(child.dep_ == "det" for child in number.children)


def names_before(verb: Token) -> tuple[Token, ...]:
    """'Somalia called it a blow, Egypt and Djibouti condemned it': names right before a verb that is told last.

    A verb of a list would have a comma or a conjunction before it.
    """
    if verb.dep_ != "conj" or any(child.dep_ in ("cc", "aux", "aux:pass", "mark") for child in verb.children):
        return ()
    place = verb.i - 1
    while place > verb.head.i and (verb.doc[place].pos_ == "PROPN" or verb.doc[place].lower_ in (",", "and")):
        place -= 1
    row = list(verb.doc[place + 1 : verb.i])
    if len(row) < 2 or row[0].text != "," or row[-1].pos_ != "PROPN":
        return ()
    return tuple(word for word in row if word.pos_ == "PROPN" and word.dep_ not in ("flat", "compound"))


def _ends_at(noun: Token, verb: Token) -> bool:
    """Whether a noun phrase goes right up to a verb or to its first auxiliary."""
    first = min((child.i for child in verb.children if child.dep_ in ("aux", "aux:pass")), default=verb.i)
    return max(token.i for token in noun.subtree) == min(first, verb.i) - 1
