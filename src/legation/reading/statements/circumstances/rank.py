"""At what rank: that of who acts, or of the envoy whom an act is about.

In:  a candidate and the document's material.
Out: a Rank, or None where the text names nobody's.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.paths import through, words_at
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.triggers.candidates import Candidate
from legation.reading.statements.triggers.special_classes import ENVOYS
from legation.record.statement import Rank


def rank_of(candidate: Candidate, material: Material) -> Rank | None:
    """The rank of who acts for the actor; for accreditation and the like the envoy's."""
    paths = candidate.phrasing.rank
    if not paths:
        if candidate.act in traits().of_envoys:
            paths = (("object",), ("of",), ("subject",), ("self",))
        elif candidate.act in traits().of_persons:
            paths = candidate.phrasing.actor
        else:
            return None
    for path in paths:
        for token in words_at(path, candidate.trigger, candidate.arguments):
            for noun in through(token):
                rank = _rank_at(noun, material)
                if rank is not None and (candidate.act not in traits().of_envoys or rank in ENVOYS):
                    return rank
    return candidate.phrasing.implied_rank


def _rank_at(noun: Token, material: Material) -> Rank | None:
    """The rank of the person at a noun; a delegation has that of who leads it."""
    mention = material.mentions.headed_by(noun) or material.mentions.at(noun)
    is_group = noun.lemma_.lower() in load_nouns()["delegation"] or noun.lower_ in load_nouns()["delegation"]
    if mention is not None and mention.rank is not None and not is_group:
        return mention.rank
    for child in noun.children:
        if is_group and (
            (child.dep_ == "acl" and child.lemma_.lower() in ("lead", "head"))
            or preposition_of(child) in ("under", "of")
        ):
            led = [
                child,
                *(grandchild for grandchild in child.children if grandchild.dep_ in ("obl", "obl:agent")),
            ]
            ranks = [
                m.rank
                for token in led
                if (m := material.mentions.headed_by(token)) is not None and m.rank is not None
            ]
            if ranks:
                return ranks[0]
        if child.dep_ in ("nmod", "appos", "nmod:desc") and preposition_of(child) in ("of", "as", ""):
            inner = material.mentions.headed_by(child)
            if inner is not None and inner.rank is not None:
                return inner.rank
    return "delegation" if is_group else None
