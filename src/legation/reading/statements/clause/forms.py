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


def is_acronym(token: Token) -> bool:
    """'ECOWAS lifted …': a name in capitals, which is no auxiliary, whatever a parse says."""
    return token.dep_ in ("aux", "aux:pass") and len(token.text) > 2 and token.text.isupper()


def is_past(token: Token) -> bool:
    """'Recognised', of itself or with an auxiliary."""
    return token.morph.get("Tense", []) == ["Past"]


def is_finite(token: Token) -> bool:
    """A form that can stand alone as a clause's verb."""
    return token.morph.get("VerbForm", []) == ["Fin"]


def has_finite_helper(token: Token) -> bool:
    """'Is shutting', 'has recalled', 'is to travel': a verb that an auxiliary or copula makes finite."""
    return any(
        child.dep_ in ("aux", "aux:pass", "cop") and child.morph.get("VerbForm", []) == ["Fin"]
        for child in token.children
    )
