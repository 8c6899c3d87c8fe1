"""Words whose part a parse misses, known by the words around them.

In:  a verb of a parsed document, and a word that hangs on it.
Out: the part that the word plays after all.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_finite, is_infinitive, is_past_participle
from legation.reading.statements.clause.syntax import OBLIQUES, preposition_of

JOINING = frozenset({"after", "before", "since", "until", "as", "once"})
LEFT = frozenset({"leave", "remain"})


def subject_behind_conjunction(verb: Token, prepositions: dict[str, list[Token]]) -> Token | None:
    """'Hours after Britain and Canada imposed sanctions': who acts, taken for what 'after' goes with.

    It is taken out of what goes with a preposition.
    """
    if not is_finite(verb) or is_infinitive(verb) or any(child.dep_ == "cop" for child in verb.children):
        return None
    for word in JOINING & prepositions.keys():
        for noun in prepositions[word]:
            led = noun.doc[noun.left_edge.i].lower_ == word and noun.head.i == verb.i
            if led and noun.pos_ in ("PROPN", "NOUN") and max(t.i for t in noun.subtree) == verb.i - 1:
                prepositions[word] = [other for other in prepositions[word] if other.i != noun.i]
                return noun
    return None


def what_is_left(pronoun: Token) -> Token | None:
    """'What is left of the sanctions', 'what remains of its embassy': the thing itself."""
    for clause in pronoun.children:
        if clause.dep_ == "acl:relcl" and clause.lemma_.lower() in LEFT:
            for child in clause.children:
                if child.dep_ in OBLIQUES and preposition_of(child) == "of":
                    return child
    return None


def kept_so(verb: Token) -> Iterator[Token]:
    """'Kept its crossings closed': what the object is kept as, hung on the object."""
    if verb.lemma_.lower() not in vocabulary().leaving_so:
        return
    for noun in verb.children:
        if noun.dep_ == "obj":
            for child in noun.children:
                if child.dep_ in ("acl", "amod") and child.i > noun.i and child.pos_ in ("VERB", "ADJ"):
                    yield child


def headed_list(verb: Token, noun: Token) -> bool:
    """'Handed over: a second batch of medicines': under a participle as a heading, what it was done to."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i < verb.i or not is_heading(verb):
        return False
    return any(word.text == ":" for word in verb.doc[verb.i : noun.left_edge.i + 1])


def is_heading(verb: Token) -> bool:
    """A participle that opens its sentence, with a colon right behind it: 'Promised: …', 'Handed over: …'."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    opened = verb.i == verb.sent.start and any(word.text == ":" for word in after)
    return opened and (is_past_participle(verb) or verb.lower_.endswith("ed"))
