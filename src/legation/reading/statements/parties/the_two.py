"""The two sides of which alone a text has spoken by a word, together in one sentence before.

In:  a word, and the document's mentions.
Out: the two; None where a third has been spoken of, or nothing has brought the two together.
"""

from __future__ import annotations

from collections.abc import Iterable

from legation.lists.organisations import organisations
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.parties.pair import Pair
from legation.record.actor import Actor

PLACES = frozenset({"city"})  # where they met is not who they are


def the_two(trigger: Token, material: Material, *, bodies: bool) -> Pair | None:
    """The two sides that a text has spoken of up to the end of a word's sentence, else since the one before began.

    With `bodies` an organisation counts for a side as well: it too may have done what is told of nobody.
    """
    before = [one for one in material.mentions.all if one.root < trigger.sent.end]
    spoken = _sides(before, material, bodies=bodies)
    if len(spoken) > 2:
        near = trigger.sent_before.start
        before = [one for one in before if one.root >= near]
        spoken = _sides(before, material, bodies=bodies)
    told = (one for one in before if one.root < trigger.sent.start)
    if len(spoken) != 2 or not _are_together(told, spoken.keys(), material):
        return None
    first, second = spoken.values()
    return first, second


def those_between(trigger: Token, material: Material) -> Pair | None:
    """'She spoke of relations between Cairo and Amman. Talks are frozen': the two of the sentence before."""
    for word in trigger.sent_before:
        if word.i >= trigger.sent.start:
            return None  # nothing stands before the first sentence
        if word.lower_ == "between" and word.dep_ == "case":
            found = [actor for actor in material.mentions.of_phrase(word.head) if actor.id]
            if len({side_of(actor.id) for actor in found}) == len(found) == 2:
                return found[0], found[1]
    return None


def _sides(mentions: Iterable[Mention], material: Material, *, bodies: bool) -> dict[str | None, Actor]:
    sides = dict[str | None, Actor]()
    for mention in mentions:
        if mention.kind in PLACES or material.mentions.in_dateline(material.doc[mention.root]):
            continue
        for actor in mention.actors:
            if actor.id and (bodies or actor.id not in organisations()):
                sides.setdefault(side_of(actor.id), actor)
    return sides


def _are_together(mentions: Iterable[Mention], sides: Iterable[str | None], material: Material) -> bool:
    """Whether one sentence speaks of both: 'Norway has changed its policy towards Syria'."""
    named = dict[int, set[str | None]]()
    for mention in mentions:
        here = named.setdefault(material.doc[mention.root].sent.start, set())
        here.update(side_of(actor.id) for actor in mention.actors)
    return any(found.issuperset(sides) for found in named.values())
