"""Through whom it came: the outlet or channel that passes somebody's word on.

In:  a word of a parsed document.
Out: the outlet or channel as the text names it, or None.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from legation.codebook.vocabulary import vocabulary
from legation.lists.homographs import homographs
from legation.parser.parsed import Token
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import preposition_of

THROUGH = frozenset({"on", "to", "in", "by", "with", "according_to"})
LONGEST = 5  # words in the name of an outlet


def outlet_at(token: Token) -> str | None:
    """The outlet that a word is part of or the noun for: 'Reuters', 'the newspaper Koha', 'state television'."""
    doc = token.doc
    for start in range(max(token.sent.start, token.i - LONGEST + 1), token.i + 1):
        for end in range(min(token.sent.end, start + LONGEST), token.i, -1):
            if doc[start:end].text in _outlets():
                return doc[start:end].text
    agency = lemma(token) == "agency" and any(c.lower_ in ("news", "press") for c in token.children)
    named_so = token.pos_ == "PROPN" and is_called_a_paper(token)
    if token.pos_ in ("NOUN", "PROPN") and (named_so or lemma(token) in vocabulary().media or agency):
        words = [t.i for t in token.children if t.dep_ in ("amod", "compound", "nmod:poss", "det")]
        behind = doc[token.i + 1 : token.i + 2]
        named = [t.i for t in behind if t.pos_ == "PROPN" and t.head.i in (token.i, token.head.i)]
        return doc[min((*words, token.i)) : max((*named, token.i)) + 1].text
    return None


def is_called_a_paper(name: Token) -> bool:
    """'The daily La Nation': a name before which a word for an outlet stands."""
    before = (
        child
        for child in name.children
        if child.i < name.i and child.dep_ in ("amod", "compound", "nmod:desc")
    )
    return any(lemma(child) in vocabulary().media and not child.text[:1].isupper() for child in before)


def medium_beside(speaker: Token) -> str | None:
    """Where it was said: 'told Reuters', 'in an interview with Euronews', 'in a post on X', 'quoted by Interfax'."""
    verb = speaker.head
    if verb.pos_ != "VERB":
        return None
    for word in _told(verb):
        name = word.text.rstrip(".")
        found = outlet_at(word) or (
            name if name.lower() in vocabulary().networks and word.pos_ == "PROPN" else None
        )
        if found is not None:
            return found
    return None


def _told(verb: Token) -> Iterator[Token]:
    """The words of a reporting clause that may name a medium."""
    for child in verb.children:
        if child.dep_ in ("obj", "iobj") and lemma(verb) in ("tell", "inform"):
            yield child
        if child.dep_ == "advcl" and lemma(child) in ("say", "tell"):  # 'was quoted as saying by the agency'
            yield from (
                c for c in child.children if c.dep_ in ("obl", "obl:agent") and preposition_of(c) == "by"
            )
        if child.dep_ in ("obl", "obl:agent") and preposition_of(child) in THROUGH:
            if preposition_of(child) != "by" or lemma(verb) in vocabulary().passed_on:
                yield child
            if lemma(child) in vocabulary().talks:
                for inner in child.children:
                    if inner.dep_ in ("nmod", "acl", "obl"):
                        yield inner
                        yield from (c for c in inner.children if c.dep_ in ("obl", "obl:agent", "nmod"))


@cache
def _outlets() -> frozenset[str]:
    return frozenset(homographs().outlets)
