"""Who is named: the actors that stand where a phrasing's role looks for them.

In:  a trigger's arguments, a path ('object.owner', 'to'), and the document's mentions.
Out: actors, in the order of the text.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.phrasing import Path
from legation.codebook.vocabulary import vocabulary
from legation.lists.organisations import groups
from legation.lists.sides import are_rivals, side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.arguments import Arguments
from legation.reading.statements.clause.conjuncts import with_conjuncts
from legation.reading.statements.clause.paths import through, words_at
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.parties.crowds import (
    examples_of,
    is_crowd,
    is_told_behind_colon,
    is_unnamed,
    row_from,
    torn_row,
)
from legation.reading.statements.parties.shares import is_one_of_listed, listed_beside
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor

IMPLICIT: frozenset[Path] = frozenset({("other",), ("speaker",), ("doer",), ("asker",), ("house",)})


def actors_at(path: Path, trigger: Token, found: Arguments, material: Material) -> list[Actor]:
    """The actors whom a path names; 'other' and 'speaker' are resolved by the caller."""
    actors = list[Actor]()
    for token in words_at(path, trigger, found):
        if is_one_of_listed(token, material) or _mediates(token):
            continue
        behind = _behind_dateline(token, material)
        for noun in through(behind) if behind is not None and not is_foe(behind) else ():
            reached = material.mentions.of_phrase(noun)
            if len(reached) > 1 and (apart := listed_beside(noun, material)):
                reached = tuple(actor for actor in reached if actor.id not in apart)
            if not reached and (is_crowd(noun) or _are_envoys(noun)):
                reached = tuple(examples_of(noun, material))
            elif not reached and is_told_behind_colon(noun):
                reached = tuple(row_from(noun.i + 2, noun.sent.end, material))
            if reached:
                reached = (*reached, *torn_row(noun, material)) if path == ("subject",) else reached
                actors.extend(actor for actor in reached if actor.id not in {a.id for a in actors})
                break
    return actors


def is_foe(noun: Token) -> bool:
    """'Somaliland's rivals': whose rivals they are is not who they are."""
    return noun.lemma_.lower() in vocabulary().foes and any(
        child.dep_ == "nmod:poss" for child in noun.children
    )


def _mediates(noun: Token) -> bool:
    """'With Qatar and Egypt as the mediators': who brings two together is none of them."""
    if preposition_of(noun) != "with":
        return False
    behind = max(one.i for one in with_conjuncts(noun)) + 1
    words = noun.doc[behind : min(behind + 5, noun.sent.end)]
    mediating = any(word.lemma_.lower() in vocabulary().mediating for word in words)
    return mediating and words[0].lower_ == "as"


def _are_envoys(noun: Token) -> bool:
    """'Five ambassadors, among them those of Malta and Qatar'."""
    return noun.lemma_.lower() in load_nouns()["envoy_strict"] and noun.morph.get("Number", []) == ["Plur"]


def _behind_dateline(token: Token, material: Material) -> Token | None:
    """The word meant where a parse takes a dateline's place for it: 'NAIROBI - Kenya' is Kenya, named behind it."""
    if not material.mentions.in_dateline(token):
        return token
    named = (t for t in token.children if t.dep_ in ("flat", "appos", "list", "conj", "parataxis"))
    return next((t for t in named if not material.mentions.in_dateline(t)), None)


def named_at(
    paths: tuple[Path, ...], candidate: Candidate, material: Material, *, apart_from: list[Actor]
) -> list[Actor]:
    """The actors at the first path that names any besides those of the other side."""
    sides = {side_of(actor.id) for actor in apart_from if actor.id}
    for path in paths:
        if path in IMPLICIT:
            continue
        found = [
            actor for actor in actors_at(path, candidate.trigger, candidate.arguments, material) if actor.id
        ]
        apart = [
            actor
            for actor in found
            if side_of(actor.id) not in sides or any(are_rivals(actor.id, one.id) for one in apart_from)
        ]
        if apart:
            return _unnamed(apart)
        if not found and is_left_unnamed((path,), candidate, material):
            return []
    return []


def is_left_unnamed(paths: tuple[Path, ...], candidate: Candidate, material: Material) -> bool:
    """Whether a text says that it was somebody, and not who: 'the withdrawal of third countries' recognition'."""
    for path in paths:
        if path in IMPLICIT:
            continue
        for token in words_at(path, candidate.trigger, candidate.arguments):
            if is_unnamed(token) and not material.mentions.of_phrase(token):
                return True
    return False


def _unnamed(actors: list[Actor]) -> list[Actor]:
    """'The West' names nobody: one actor without an id, instead of those whom it is likely to mean."""
    ids, names = {actor.id for actor in actors}, {actor.name for actor in actors}
    together = len(actors) > 1 and len(names) == 1  # 'the United States and the Union' are named
    if together and any(not group.owed and ids == set(group.members) for group in groups().values()):
        return [Actor(None, actors[0].name)]
    return actors


def some_to_the_other(
    actors: list[Actor], candidate: Candidate, material: Material
) -> tuple[list[Actor], list[Actor]]:
    """'Chad's and Sudan's negotiators will return to N'Djamena': who is named as the goal does not come himself."""
    facing = named_at(candidate.phrasing.counterpart, candidate, material, apart_from=[])
    sides = {side_of(one.id) for one in facing}
    return [actor for actor in actors if side_of(actor.id) not in sides], facing


def faces_strangers(candidate: Candidate, material: Material) -> bool:
    """'Signed an agreement with the union': with whom it is is said, and is nobody known."""
    if candidate.act not in ("agree", "negotiate"):
        return False
    facing = [
        noun
        for path in (("with",), ("object", "with"), ("subject", "with"))
        for noun in words_at(path, candidate.trigger, candidate.arguments)
        if not material.mentions.of_phrase(noun)
    ]
    if candidate.act == "negotiate":  # one negotiates with somebody, whoever that is
        governments = load_nouns()["government"]  # 'with a regime of that kind'
        return any(
            noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() not in governments for noun in facing
        )
    strangers = load_nouns()["private_body"] | vocabulary().strangers
    return any(noun.lemma_.lower() in strangers for noun in facing)
