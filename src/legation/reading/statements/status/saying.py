"""Verbs by which somebody says something, as the codebook lists them."""

from __future__ import annotations

from legation.codebook.status_cues import status_cues
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.syntax import preposition_of


@once_per_word
def verbs_of_saying(first: Token) -> tuple[Token, ...]:
    """The verbs of saying in the sentence of its first word."""
    return tuple(token for token in first.sent if is_saying(token))


@once_per_word
def is_saying(token: Token) -> bool:
    """Whether a token is a verb of saying: 'said', 'ruled out', 'made clear', 'let it be known'."""
    if token.pos_ != "VERB":
        return False
    plain = lemma(token)
    if plain == "quote":  # 'was quoted as saying'
        return any(lemma(child) in ("say", "tell") for child in token.children)
    if plain in ("speak", "talk"):  # 'spoke of an agreement'
        return any(child.dep_ == "obl" and preposition_of(child) == "of" for child in token.children)
    if plain == "go" and token.dep_ == "parataxis":  # ', he went on,'
        return any(child.lower_ == "on" for child in token.children)
    if plain in ("make", "let"):
        near = {word.lower_ for word in token.doc[token.i + 1 : token.i + 4]}
        return bool(near & {"clear", "known", "plain", "public"})
    return plain in status_cues().saying or lemma_with_particle(token) in status_cues().saying
