"""Which way goods and help go between two, where the words leave it open: 'the two signed a contract for 2 TWh'.

In:  the pairs read for a deed of giving or selling, and what the talk has been of so far.
Out: the pairs, turned round where the report has told, or names the goods by, who delivers.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.reading.material import Material
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.so_far import Talk
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor


def turned(
    pairs: list[Pair], actors: Sequence[Actor], candidate: Candidate, material: Material, talk: Talk
) -> list[Pair]:
    """The pairs as the goods go: as told before, else from whose goods they are called.

    Of two who act together, and nobody else, one delivers, if it is known which.
    """
    if candidate.act not in traits().gifts or candidate.trigger.pos_ not in ("NOUN", "PROPN"):
        return pairs
    if not pairs and len(actors) == 2:
        both = [(actors[0], actors[1]), (actors[1], actors[0])]
        ways = {(side_of(a.id), side_of(c.id)) for a, c in talk.same} or _ways_of_goods(both, material)
        return [pair for pair in both if _way(pair) in ways][:1]
    told = {(side_of(a.id), side_of(c.id)) for a, c in talk.same}
    ways = told or _ways_of_goods(pairs, material)
    if not ways:
        return pairs
    kept = [pair for pair in pairs if _way(pair) in ways]
    return kept or [(c, a) if (side_of(c.id), side_of(a.id)) in ways else (a, c) for a, c in pairs]


def _way(pair: Pair) -> tuple[str | None, str | None]:
    return side_of(pair[0].id), side_of(pair[1].id)


def _ways_of_goods(pairs: Sequence[Pair], material: Material) -> set[tuple[str | None, str | None]]:
    """'Russian fuel for Bamako': whose goods the report speaks of, if of one side's alone."""
    goods = load_nouns()["goods"] | load_nouns()["energy_goods"] | load_nouns()["arms"]
    sides = {side_of(actor.id) for pair in pairs for actor in pair}
    owning = set[str | None]()
    for mention in material.mentions.all:
        noun = material.doc[mention.root]
        named = mention.kind == "demonym" and noun.dep_ in ("amod", "compound")
        if named and noun.head.lemma_.lower() in goods:
            owning |= {side_of(actor.id) for actor in mention.actors} & sides
    if len(owning) != 1 or len(sides) != 2:
        return set()
    (giver,) = owning
    return {(giver, other) for other in sides - owning}
