"""From two sides to pairs: each with each, among themselves, with the one who asked them, and turned the right way.

In:  what is asked of a candidate, and both sides as they are known in the end.
Out: pairs (actor, counterpart), each with the government that is meant.
"""

from __future__ import annotations

from collections.abc import Iterable

from legation.codebook.traits import traits
from legation.lists.contested import contested
from legation.lists.sides import same_side, side_of
from legation.reading.material import Material
from legation.reading.statements.parties.flows import turned
from legation.reading.statements.parties.granting import granted
from legation.reading.statements.parties.hosting import abroad
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.seated import seated
from legation.reading.statements.parties.sides import Asked, Sides
from legation.reading.statements.parties.unnamed import is_about_two, other_party
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL

MOST_TOGETHER = 4  # who have all met each other where a text says only that they met


def crossed(asked: Asked, sides: Sides) -> list[Pair]:
    """'Ireland and Norway recognised Palestine': every pair of both sides, as the act goes between them."""
    candidate, material = asked.candidate, asked.material
    if candidate.act in SYMMETRICAL or candidate.phrasing.mutual:
        pairs = _together(asked, sides)
    else:
        apart = _each_with_each(sides.actors, _at_issue(sides, candidate))
        pairs = turned(apart, sides.actors, candidate, material, asked.talk)
        pairs = abroad(pairs, candidate, material)
    pronoun = any(token.pos_ == "PRON" for token in candidate.arguments.subject)
    if candidate.act in traits().ladder and pronoun and ("subject",) in candidate.phrasing.actor:
        pairs = [granted(a, c) for a, c in pairs]  # 'it' is rather who grants than who is at issue
    return in_power_of(pairs, candidate, material)


def in_power_of(pairs: list[Pair], candidate: Candidate, material: Material) -> list[Pair]:
    """'Kabul opened an embassy': the pairs with the government that a state's capital or officials stand for."""
    if not pairs or (candidate.act == "mission" and candidate.phrasing.ending):
        return pairs  # whose embassy closes may be the government's before
    always = candidate.act == "recognize"
    sentence = candidate.trigger.sent.text
    return [
        (seated(a, material, sentence, always=False), seated(c, material, sentence, always=always))
        for a, c in pairs
    ]


def _at_issue(sides: Sides, candidate: Candidate) -> list[Actor]:
    """'Kenya recognised Kosovo in March, and Sudan in April': beside one at issue a state that is not does likewise."""
    counterparts = sides.counterparts
    if candidate.act != "recognize" or counterparts == sides.actors:  # 'recognised one another'
        return counterparts
    return [one for one in counterparts if one.id in contested()] or counterparts


def _each_with_each(actors: Iterable[Actor], counterparts: Iterable[Actor]) -> list[Pair]:
    others = list(counterparts)
    return [(a, c) for a in actors for c in others if c.id and not same_side(a.id, c.id)]


def _together(asked: Asked, sides: Sides) -> list[Pair]:
    """'Kenya and Chad met': pairs of an act that two or more do together, with whom or among themselves."""
    actors, counterparts, candidate = sides.actors, sides.counterparts, asked.candidate
    if not actors and len(counterparts) > 1 and _has_a_doer_of_its_own(candidate):
        return []
    pairs = _each_with_each(actors, counterparts)
    together = list({side_of(actor.id): actor for actor in [*actors, *counterparts]}.values())
    if not counterparts and len(together) > MOST_TOGETHER:
        return _with_other(actors, asked)  # not each with each: with who had asked them
    if not pairs or min(len({side_of(one.id) for one in side}) for side in (actors, counterparts)) > 1:
        pairs = [(a, b) for n, a in enumerate(together) for b in together[n + 1 :] if a.id and b.id]
    if not pairs and len(together) == 1 and ("other",) in candidate.phrasing.counterpart:
        pairs = _with_other(together, asked)
    if candidate.phrasing.mutual and candidate.act not in SYMMETRICAL:
        pairs = pairs + [(b, a) for a, b in pairs]
    return pairs


def _has_a_doer_of_its_own(candidate: Candidate) -> bool:
    """'The fund signed contracts with Egyptian and Turkish firms': these did it with the fund, not with each other."""
    found = candidate.arguments
    return candidate.trigger.pos_ == "VERB" and bool(found.subject) and not found.passive


def _with_other(actors: list[Actor], asked: Asked) -> list[Pair]:
    """Each with the party that the words leave out: who came alone, or many who came to one host."""
    candidate, material = asked.candidate, asked.material
    far = candidate.act in traits().diplomatic or is_about_two(material)
    other = other_party(actors, candidate.trigger, material, at_issue=False, far=far)
    return [(actor, one) for actor in actors for one in other]
