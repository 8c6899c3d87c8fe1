"""Who is meant where a sentence goes on about what was told: 'they resumed', 'was eased too', 'the ban was lifted'.

In:  a candidate, what it names of its sides, and what the talk has been of so far.
Out: the actors, paths or pairs that are left.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.codebook.noun_classes import load_nouns
from legation.codebook.phrasing import Path
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.actors.syntax import is_plural
from legation.reading.material import Material
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.so_far import Talk
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL

MOST = 6  # pairs of one deed that 'the sanctions' may all mean


def apart_from_thing(actors: list[Actor], candidate: Candidate, material: Material) -> list[Actor]:
    """'They resumed on Monday': what 'they' takes up as a thing acts for nobody."""
    subjects = candidate.arguments.subject
    if not subjects or any(one.lower_ != "they" for one in subjects) or candidate.arguments.object:
        return actors
    named = {actor.id for one in subjects for actor in material.mentions.of_phrase(one)}
    return [actor for actor in actors if actor.id not in named]


def besides_thing(candidate: Candidate) -> tuple[Path, ...]:
    """The paths to the other side that do not lead through the pronoun that takes up a thing."""
    paths = candidate.phrasing.counterpart
    if candidate.thing is None:
        return paths
    return tuple(path for path in paths if path[0] not in ("object", "subject"))


def still_acting(candidate: Candidate, counterparts: list[Actor], talk: Talk) -> list[Actor]:
    """'Restrictions on Mali were eased too': where nobody is named, who did the same before."""
    found = candidate.arguments
    asked = candidate.phrasing.status == "requested" and ("subject",) in candidate.phrasing.counterpart
    unsaid = found.passive or asked or candidate.trigger.pos_ in ("ADJ", "NOUN")
    if (
        not counterparts
        or not unsaid
        or candidate.act in SYMMETRICAL
        or ("other",) not in candidate.phrasing.actor
    ):
        return []
    acting = {side_of(actor.id): actor for actor, _ in talk.same}
    facing = {side_of(actor.id) for actor in counterparts}
    return list(acting.values()) if len(acting) == 1 and not acting.keys() & facing else []


def told_again(candidate: Candidate, talk: Talk) -> list[Pair]:
    """'The sanctions were lifted', 'shipped 50,000 tonnes under these contracts': between those told of before."""
    if candidate.act not in traits().recurring or len(talk.same) > MOST:
        return []
    found = candidate.arguments
    things = (*found.object, *found.subject, *found.at("under"))
    pointed = any(
        child.dep_ == "det" and child.lower_ in ("the", "these", "this", "those", "that")
        for noun in things
        if noun.pos_ == "NOUN"
        for child in noun.children
    )
    return list(talk.same) if pointed else []


def the_mission_told(candidate: Candidate, material: Material, talk: Talk) -> list[Pair]:
    """'Both ministers took part in the inauguration of the embassy': that of which was told before, whoever opens it.

    Whoever is named as the one who opens or shuts it has to be one of the two whose it was.
    """
    if candidate.act not in traits().held or len(talk.same) != 1:
        return []
    found, kinds = candidate.arguments, load_nouns()["mission_strict"] | load_nouns()["office_strict"]
    things = [one for one in (*found.object, *found.subject, *found.at("of")) if one.lemma_.lower() in kinds]
    if len(things) != 1 or not _is_the_one(things[0]):
        return []
    doers = () if found.passive or candidate.trigger.pos_ != "VERB" else found.subject
    sides = {side_of(actor.id) for pair in talk.same for actor in pair}
    acting = {side_of(one.id) for noun in doers for one in material.mentions.of_phrase(noun)}
    return list(talk.same) if acting <= sides else []


def _is_the_one(thing: Token) -> bool:
    """'The embassy', singular, of which nothing is said that tells whose or where it is."""
    children = list(thing.children)
    pointed = any(child.dep_ == "det" and child.lower_ == "the" for child in children)
    told_of = any(
        child.dep_ in ("nmod:poss", "nmod", "amod", "compound", "acl:relcl", "conj") for child in children
    )
    return pointed and not told_of and not is_plural(thing)


def joined_by_hyphen(candidate: Candidate, material: Material) -> list[Actor]:
    """The two of 'the Tajik-Kyrgyz border', 'the India-Oman corridor': names with a hyphen before a way."""
    found = candidate.arguments
    for noun in (*found.object, *found.subject, *found.at("of"), candidate.trigger):
        words = [one for child in noun.children for one in (*child.children, child) if child.i < noun.i]
        names = [one for word in words if (one := material.mentions.headed_by(word)) is not None]
        if len(names) == 2 and [w.text for w in noun.doc[names[0].end : names[1].start]] in (["-"], ["–"]):
            return [actor for name in names for actor in name.actors if actor.id]
    return []


def going_on(actors: list[Actor], talk: Talk) -> list[Actor]:
    """'Kyrgyzstan gave 150 tonnes': in a list of what each did, towards whom those before did the same.

    Towards several it goes on only where the same one acts.
    """
    sides = {side_of(actor.id) for actor in actors}
    facing = {side_of(other.id): other for _, other in talk.same}
    if len(facing) != 1 and not sides <= {side_of(actor.id) for actor, _ in talk.same}:
        return []
    return list(facing.values()) if actors and not sides & facing.keys() else []


def as_told(actors: list[Actor], counterparts: list[Actor], told: Sequence[Pair]) -> list[Pair]:
    """The pairs of a deed told before; who is named now takes the same side as then."""
    acting, facing = ({side_of(actor.id) for actor in named} for named in (actors, counterparts))
    return [
        pair
        for pair in told
        if (not acting or side_of(pair[0].id) in acting) and (not facing or side_of(pair[1].id) in facing)
    ]
