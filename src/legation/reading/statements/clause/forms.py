"""Verb forms, by Universal Dependencies' features, which every pipeline that reading takes has.

>>> from spacy.tokens import Doc
>>> from spacy.vocab import Vocab
>>> from legation.parser.parsed import parsed
>>> doc = parsed(Doc(Vocab(), ["recognising"], pos=["VERB"], morphs=["VerbForm=Ger"]))
>>> is_gerund(doc[0]), is_past(doc[0])
(True, False)
"""

from __future__ import annotations

from legation.parser.parsed import Token


def is_infinitive(token: Token) -> bool:
    """'To recognise', 'will recognise'."""
    return token.morph.get("VerbForm", []) == ["Inf"]


def is_gerund(token: Token) -> bool:
    """'Recognising', as a noun or as a present participle."""
    form = token.morph.get("VerbForm", [])
    return form == ["Ger"] or (form == ["Part"] and token.morph.get("Tense", []) != ["Past"])


def is_past_participle(token: Token) -> bool:
    """'Recognised' after 'has' or 'was', or after a noun."""
    return token.morph.get("VerbForm", []) == ["Part"] and token.morph.get("Tense", []) == ["Past"]


def is_past(token: Token) -> bool:
    """'Recognised', of itself or with an auxiliary."""
    return token.morph.get("Tense", []) == ["Past"]


def is_finite(token: Token) -> bool:
    """A form that can stand alone as a clause's verb."""
    return token.morph.get("VerbForm", []) == ["Fin"]


def has_done(token: Token) -> bool:
    """'Has recognised', 'have sent': a perfect with an auxiliary of its own."""
    return any(child.dep_ == "aux" and child.lower_ in ("has", "have", "had") for child in token.children)
