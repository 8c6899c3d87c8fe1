"""A word's lemma, checked against the codebook's own verbs: 'accredited' is of 'accredit', whatever a lemmatiser says.

A statistical lemmatiser guesses at rare verbs ('deporte', 'expelle'), and the rare verbs are the ones that
the codebook is about. Their regular forms are few and known, so they are looked up first.
"""

from __future__ import annotations

from functools import cache

from legation.codebook.inflection import irregular, regular_forms
from legation.codebook.load import load_acts
from legation.codebook.status_cues import status_cues
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import particle_objects

PARTICLES = frozenset(
    "up out off over back away down short home together forward aside apart through".split()
)
"""Words behind a verb that make another verb of it: 'call off'."""
SAID_OF = frozenset({"short", "available", "aside"})
"""Words that a verb takes along and a parse says of its object: 'made available'."""


@once_per_word
def lemma(token: Token) -> str:
    """The lemma of a token in lower case.

    Verbs of the codebook are recognised by their forms; of any other word it is what the pipeline says.
    """
    lower = token.lower_
    known = _forms().get(lower) or irregular().missed.get(lower)
    if known is not None and token.pos_ != "ADJ":
        if token.pos_ in ("VERB", "AUX") or token.morph.get("VerbForm", []):
            return known
    plain = token.lemma_.lower()
    cut = token.pos_ == "VERB" and plain != lower and lower.startswith(plain) and lower in _codebook_verbs()
    return lower if cut and plain not in _codebook_verbs() else plain  # 'ope' is no lemma of 'open'


@cache
def _forms() -> dict[str, str]:
    table = dict[str, str]()
    words = _codebook_verbs()
    for word in sorted(words):
        for form in regular_forms(word):
            if form not in words:
                table.setdefault(form, word)
    return table


@cache
def _codebook_verbs() -> frozenset[str]:
    words = set[str]()
    for entry in load_acts().values():
        for phrasing in entry.phrasings:
            if phrasing.pos == "VERB":
                words.update(word.split()[0] for word in phrasing.trigger)
    cued = (word for pos, word in status_cues().cues if pos == "verb" and "_" not in word)
    words.update(word.split()[0] for word in (*cued, *status_cues().saying))
    return frozenset(word for word in words if word.isalpha() and len(word) > 3)


@once_per_word
def lemma_with_particle(token: Token) -> str:
    """A token's lemma in lower case, with its particle: 'set up', 'rule out'."""
    plain = lemma(token)
    if particle_objects(token):
        return f"{plain} {token.nbor().lower_}"
    if _leads_out_of(token):
        return f"{plain} out"
    for child in token.children:
        if (child.dep_ == "compound:prt" or (child.dep_ == "xcomp" and child.lower_ in SAID_OF)) or (
            child.dep_ in ("advmod", "obj", "obl:unmarked") and child.lower_ in PARTICLES
        ):
            return f"{plain} {child.lower_}"
    return plain


def _leads_out_of(verb: Token) -> bool:
    """'Pulled out of the project', whose 'out' the parse ties to 'of'."""
    words = verb.doc[verb.i + 1 : verb.i + 3]
    return [word.lower_ for word in words] == ["out", "of"] and words[0].dep_ == "case"
