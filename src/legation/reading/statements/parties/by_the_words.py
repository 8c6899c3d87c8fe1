"""The sides that the words name: who acts, whom it faces, and where they say only that it was somebody.

In:  what is asked of a candidate, and the sides known so far.
Out: the sides with those named; no pairs where the words name a side and nobody knows who that is.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.lists.organisations import organisations
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.actors.syntax import is_plural
from legation.reading.material import Material
from legation.reading.statements.clause.conjuncts import with_conjuncts
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.parties.asking import asking
from legation.reading.statements.parties.companions import companions
from legation.reading.statements.parties.crowds import examples_of, is_crowd
from legation.reading.statements.parties.granting import granting_paths
from legation.reading.statements.parties.mutual import each_to_the_other, lies_between
from legation.reading.statements.parties.named import (
    faces_strangers,
    is_left_unnamed,
    named_at,
    some_to_the_other,
)
from legation.reading.statements.parties.nobody import nobody_faced, nobody_of
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.sides import Asked, Sides
from legation.reading.statements.parties.told_before import (
    apart_from_thing,
    besides_thing,
    joined_by_hyphen,
    the_mission_told,
)
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL

ANYBODY = frozenset({"you", "anyone", "anybody", "everyone", "everybody", "someone", "somebody"})
"""Words for whoever it may be."""


def of_the_mission_told(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'Officials of both sides opened the embassy': of the one told before, the sides are those told before."""
    return the_mission_told(asked.candidate, asked.material, asked.talk) or sides


def who_acts(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'No country', 'members such as Hungary', 'Kenya together with Chad': who acts by the words.

    A crowd of which nobody is named settles it: 'fifty-odd countries'.
    """
    candidate, material = asked.candidate, asked.material
    nobody = nobody_of(candidate, material)
    if nobody:
        return Sides(nobody, sides.counterparts)
    crowd = _crowd(candidate, material)
    if crowd == []:
        return []
    actors = crowd or named_at(granting_paths(candidate, material), candidate, material, apart_from=[])
    alone = candidate.act in SYMMETRICAL and candidate.act != "relations"
    if not actors or alone or ("subject",) not in candidate.phrasing.actor:
        return Sides(actors, sides.counterparts)
    beside = companions(candidate.trigger, candidate.arguments.subject, material)
    known = {side_of(actor.id) for actor in actors}
    actors = [*actors, *(actor for actor in beside if side_of(actor.id) not in known)]
    return Sides(actors, sides.counterparts)


def whom_it_faces(asked: Asked, sides: Sides) -> Sides:
    """'Recognised Kosovo', 'an envoy to Chad': towards whom it is by the words, apart from who acts."""
    candidate, material, actors = asked.candidate, asked.material, sides.actors
    paths = candidate.phrasing.counterpart
    if asked.talk.told:
        paths = besides_thing(candidate)
        actors = actors if candidate.thing is None else apart_from_thing(actors, candidate, material)
    faced = named_at(paths, candidate, material, apart_from=actors)
    borne = _borne_by(actors, candidate, material)
    return Sides([], borne) if borne else Sides(actors, faced)


def nobody_at_all(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'Has no ties with any nation': who has none, has them with nobody."""
    if sides.counterparts or asked.candidate.act != "relations":
        return sides
    nobody = nobody_faced(asked.candidate)
    return [(actor, one) for actor in sides.actors for one in nobody] or sides


def _borne_by(actors: list[Actor], candidate: Candidate, material: Material) -> list[Actor]:
    """'He will discuss the lifting of the sanctions on his country': on whom it lies does not do it."""
    ends = {"on", "against"}
    if candidate.act in ("mission", "office") and any(
        one.lower_ == "we" for one in candidate.arguments.subject
    ):
        ends = {"host"}  # '"We will open our office in Lomé," she said': nobody has one at home
    paths = tuple(path for path in candidate.phrasing.counterpart if path[-1] in ends)
    borne = named_at(paths, candidate, material, apart_from=[]) if actors and paths else []
    acting = {side_of(actor.id) for actor in actors}
    return borne if {side_of(actor.id) for actor in borne} == acting else []


def recognised_by_itself(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'They seek to get recognition of their state': nobody recognises himself, and who would do it is not said."""
    candidate = asked.candidate
    if candidate.act != "recognize" or not sides.actors or sides.counterparts:
        return sides
    paths = tuple(path for path in candidate.phrasing.counterpart if path[-1] in ("of", "for"))
    named = named_at(paths, candidate, asked.material, apart_from=[])
    acting = {side_of(actor.id) for actor in sides.actors}
    return [] if named and {side_of(actor.id) for actor in named} <= acting else sides


def recognised_as_told(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'Their countries would recognise on 28 May': whom, where nothing says it, is whom others are to."""
    candidate = asked.candidate
    alone = candidate.phrasing.counterpart == (("other",),) and candidate.trigger.pos_ == "VERB"
    if candidate.act != "recognize" or not alone or sides.counterparts or len(sides.actors) < 2:
        return sides
    known = {side_of(actor.id) for actor in sides.actors}
    told = {side_of(other.id): other for _, other in asked.talk.same if side_of(other.id) not in known}
    return Sides(sides.actors, list(told.values())) if len(told) == 1 else []


def of_missions_of_many(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'They denounced the opening of consulates in the region': of several nobody says whose they are."""
    candidate = asked.candidate
    if candidate.act not in traits().held or sides.actors:
        return sides
    found, kinds = candidate.arguments, load_nouns()["mission_strict"] | load_nouns()["office_strict"]
    things = found.at("of") if candidate.trigger.pos_ == "NOUN" else (*found.object, *found.subject)
    many = any(
        one.lemma_.lower() in kinds and is_plural(one) and _is_of_nobody(one, candidate) for one in things
    )
    return [] if many else sides


def _is_of_nobody(missions: Token, candidate: Candidate) -> bool:
    """'Consulates', 'almost all embassies': several of which nothing tells whose they are."""
    told = [
        child for child in missions.children if child.dep_ in ("nmod:poss", "det", "nmod", "amod", "compound")
    ]
    counted = any(child.lower_ in ("all", "most", "many", "several") for child in told)
    hosted = any(child.dep_ == "nmod" and preposition_of(child) == "in" for child in told)
    if hosted and not any(child.dep_ in ("nmod:poss", "amod", "compound") for child in told):
        return True  # 'the reopening of the embassies in Kabul'
    return counted or (
        candidate.trigger.pos_ == "NOUN" and not any(c.dep_ in ("nmod:poss", "det") for c in told)
    )


def who_asks_for_it(asked: Asked, sides: Sides) -> Sides:
    """'Syria asked its guest for the lifting of sanctions': who asks has it done to him, by whom he asks."""
    candidate, material = asked.candidate, asked.material
    if candidate.act not in traits().recurring:
        return sides
    askers, whom = asking(candidate.trigger)
    theirs = [actor for noun in askers for actor in material.mentions.of_phrase(noun) if actor.id]
    if not theirs:
        return sides
    known = {side_of(actor.id) for actor in theirs}
    doing = [actor for noun in whom for actor in material.mentions.of_phrase(noun) if actor.id]
    actors = [actor for actor in (sides.actors or doing) if side_of(actor.id) not in known]
    actors = actors or [actor for actor in doing if side_of(actor.id) not in known]
    return Sides(actors, sides.counterparts or theirs)


def one_to_the_other(asked: Asked, sides: Sides) -> Sides:
    """'Chad's and Sudan's negotiators will return to N'Djamena': of two who act one is whom it faces too."""
    act = asked.candidate.act
    if sides.counterparts or len(sides.actors) < 2 or act not in traits().gifts | traits().staying:
        return sides
    return Sides(*some_to_the_other(sides.actors, asked.candidate, asked.material))


def among_themselves(asked: Asked, sides: Sides) -> Sides:
    """'The two will exchange ambassadors', 'flights between Turkey and Libya': those who act face one another."""
    candidate, actors = asked.candidate, sides.actors
    if sides.counterparts or len(actors) < 2 or candidate.act in SYMMETRICAL:
        return sides
    if each_to_the_other(actors, candidate, asked.material):
        return Sides(actors, actors)
    if lies_between(candidate):
        both = candidate.act == "transit"  # a way is open from either end
        return Sides(actors, actors) if both else Sides(actors[:1], actors[1:])
    return sides


def ends_of_a_way(asked: Asked, sides: Sides) -> Sides:
    """'The Tajik-Kyrgyz border was reopened': two names joined before a way are its two ends."""
    candidate = asked.candidate
    known = sides.actors and sides.counterparts and not candidate.arguments.passive
    if candidate.act != "transit" or known:
        return sides
    ends = joined_by_hyphen(candidate, asked.material)
    return Sides(ends, ends) if len(ends) == 2 else sides


def somebody_unnamed(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'The withdrawal of third countries' recognition': the words say that it was somebody, and not who."""
    candidate, phrasing = asked.candidate, asked.candidate.phrasing
    if not sides.actors and any(one.lower_ in ANYBODY for one in candidate.arguments.subject):
        return []  # 'if you have reached an agreement, you must keep it'
    if not sides.counterparts and is_left_unnamed(phrasing.counterpart, candidate, asked.material):
        return []
    if not sides.actors and is_left_unnamed(phrasing.actor, candidate, asked.material):
        return []
    return sides


def strangers(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'Break off relations with governments that follow it', 'a deal with the union': faced is nobody known."""
    candidate, material = asked.candidate, asked.material
    if not sides.counterparts and (_faces_a_crowd(candidate) or faces_strangers(candidate, material)):
        return []
    return sides


def names_somebody(candidate: Candidate, material: Material) -> bool:
    """'Stood by the Socialist leader': towards whom is said, though nobody here knows who that is."""
    for path in candidate.phrasing.counterpart:
        for token in words_at(path, candidate.trigger, candidate.arguments) if len(path) == 1 else ():
            mention = material.mentions.headed_by(token)
            if mention is not None and mention.kind in ("person", "office") and not mention.actors:
                return True
    return False


def _crowd(candidate: Candidate, material: Material) -> list[Actor] | None:
    """'Fifty-odd countries', 'members such as Hungary': of a crowd of states those that are named; None without one."""
    for token in candidate.arguments.subject:
        if (
            is_crowd(token)
            and len(material.mentions.of_phrase(token)) < 2
            and not _of_one_state(token, material)
        ):
            beside = (noun for noun in with_conjuncts(token) if noun.i != token.i)
            return examples_of(token, material) or [  # 'all member states and the Union itself'
                actor for noun in beside for actor in material.mentions.of_phrase(noun)
            ]
    return None


def _of_one_state(noun: Token, material: Material) -> bool:
    """'Four members of the Lithuanian parliament': counted people of one state, and no crowd of states."""
    actors = material.mentions.of_phrase(noun)
    return noun.lemma_.lower() == "member" and any(actor.id not in organisations() for actor in actors)


def _faces_a_crowd(candidate: Candidate) -> bool:
    """Whether the words name as the other side only so many states, or such as do this or that."""
    paths = (path for path in candidate.phrasing.counterpart if path[-1] in ("with", "to", "from", "of"))
    facing = [token for path in paths for token in words_at(path, candidate.trigger, candidate.arguments)]
    return any(
        is_crowd(token) and any(child.dep_ in ("acl", "acl:relcl") for child in token.children)
        for token in facing
    )
