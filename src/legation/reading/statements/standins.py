"""Words that stand for an embassy, office, crossing or agreement named before: 'open one in Mazar', 'closed it again'.

In:  a pronoun of a parsed document.
Out: the noun that it stands for, sought backwards in its sentence and the two before.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.codebook.load import load_nouns
from legation.reading.statements.syntax import PASSIVE_SUBJECTS

ANOTHER = frozenset({"one", "ones", "another", "counterpart"})  # of the same kind, not the same
THE_SAME = frozenset({"it", "them"})
THINGS = ("mission_strict", "office_strict", "crossing_strict", "agreement_strict")
REACH = 60  # words; farther back the noun is no longer what a reader has in mind
PLACES_OF = frozenset({"obj", "nsubj:pass"}) | PASSIVE_SUBJECTS


def stood_for(token: Token, *, same: bool = False) -> Iterator[Token]:
    """The noun that an object or subject pronoun stands for; with `same` only where it is the very thing."""
    word = token.lower_
    if (word in THE_SAME and token.dep_ in PLACES_OF) or (
        not same and word in ANOTHER and token.dep_ in PLACES_OF | {"nsubj"}
    ):
        noun = _thing_before(token)
        if noun is not None:
            yield noun


def _thing_before(token: Token) -> Token | None:
    for candidate in reversed(token.doc[max(0, token.i - REACH) : token.i]):
        if candidate.pos_ not in ("NOUN", "PROPN"):
            continue
        lemma = candidate.lemma_.lower()
        joined = f"{candidate.nbor(-1).lower_} {lemma}" if candidate.i > 0 else lemma
        if any(lemma in load_nouns()[name] or joined in load_nouns()[name] for name in THINGS):
            return candidate
    return None
