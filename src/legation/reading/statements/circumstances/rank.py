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
from legation.reading.statements.clause.syntax import GENITIVE, preposition_of
from legation.reading.statements.triggers.candidates import Candidate
from legation.reading.statements.triggers.special_classes import ENVOYS
from legation.record.statement import Rank

STAND_INS = frozenset({"one", "ones", "own", "theirs", "his", "hers", "ours"})


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
    if candidate.act in traits().of_persons:
        return _rank_of_leader(candidate, material) or _rank_of_several(candidate, material)
    meant = _rank_meant(candidate, material) if candidate.act in traits().of_envoys else None
    return meant or candidate.phrasing.implied_rank


def _rank_of_leader(candidate: Candidate, material: Material) -> Rank | None:
    """'Entrepreneurs came, led by the commerce minister': theirs who leads them."""
    for clause in candidate.trigger.children:
        if clause.dep_ in ("advcl", "acl") and clause.lemma_.lower() in ("lead", "head"):
            for child in clause.children:
                leader = material.mentions.headed_by(child) if preposition_of(child) == "by" else None
                if leader is not None and leader.rank is not None:
                    return leader.rank
    return None


def _rank_of_several(candidate: Candidate, material: Material) -> Rank | None:
    """'The two met': that of the first of those who were named last, and together."""
    trigger = candidate.trigger
    near = trigger.sent_before.start
    for token in candidate.arguments.subject:
        mention = material.mentions.headed_by(token)
        if mention is None or mention.named or len(mention.actors) != 2:
            continue
        for before in material.mentions.all:
            named = before.kind in ("person", "office") and near <= before.root < token.i
            if (
                named
                and before.rank is not None
                and before.actors[:1]
                and before.actors[0].id == mention.actors[0].id
            ):
                return before.rank
    return None


def _rank_meant(candidate: Candidate, material: Material) -> Rank | None:
    """'Withdrew their ambassadors. Algeria has recalled its own', 'expelled the Ethiopian one': who is meant."""
    trigger = candidate.trigger
    near = trigger.sent_before.start
    if not any(_stands_for_another(token) for token in candidate.arguments.object):
        return None
    ranks = [
        mention.rank
        for mention in material.mentions.all
        if near <= mention.root < trigger.i and mention.rank in ENVOYS
    ]
    return ranks[-1] if ranks else None


def _stands_for_another(token: Token) -> bool:
    """'One', 'its own', 'theirs', 'about 25', "Ethiopia's" without a noun."""
    if token.lower_ in STAND_INS or token.pos_ == "NUM":
        return True
    owned = any(child.dep_ == "case" and child.lower_ in GENITIVE for child in token.children)
    return owned and token.dep_ == "obj"


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
