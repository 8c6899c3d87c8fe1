"""Whom the recall of an ambassador answers: who has recognised another, and not who was recognised.

In:  what is asked of a candidate, and the sides known so far.
Out: the sides with those who had recognised; no pairs where they are too many to be meant each.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import side_of
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.sides import Asked, Sides

MOST = 1  # of several, an ambassador may have been recalled from some


def who_had_recognised(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'Serbia expels envoy after Montenegro recognises Kosovo': the envoy is of who recognised, not of Kosovo."""
    candidate, material = asked.candidate, asked.material
    answering = candidate.act == "expel" or (candidate.act == "appoint" and candidate.phrasing.ending)
    if not answering or sides.counterparts or not sides.actors:
        return sides
    known = {side_of(actor.id) for actor in sides.actors}
    for verb in candidate.trigger.sent:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in vocabulary().recognising:
            continue
        named = {
            side_of(actor.id): actor
            for noun in surface_subject(verb)
            for actor in material.mentions.of_phrase(noun)
            if actor.id and side_of(actor.id) not in known
        }
        return Sides(sides.actors, list(named.values())) if 0 < len(named) <= MOST else []
    return sides
