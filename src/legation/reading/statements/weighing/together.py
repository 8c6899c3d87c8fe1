"""The members of an enumeration that is sensed: told together where all of it is likely.

In:  what is sensed and told by no phrasing, with how sure each claim is; what phrasings tell; the document's material.
Out: the claims to tell, each with how sure it is.
Law: 'declared unwelcome by Denmark, Italy and Spain' is right of all three or of none, and a network is surest of the
first; what a phrasing tells of one of them is weighed by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.sensed import Key, Sensed
from legation.record.actor import Actor

LEAST_SENSED = 0.5
"""What no phrasing tells is told where it is likelier right than wrong, an enumeration where that is so on average."""

Claim = tuple[Sensed, float]


def told_together(claims: Sequence[Claim], said: AbstractSet[Key], material: Material) -> tuple[Claim, ...]:
    """The claims that are likely enough, by themselves or as members of an enumeration."""
    sure_of = {one.key: sure for one, sure in claims}
    told = {one.key: (one, sure) for one, sure in claims if sure >= LEAST_SENSED}
    for members in _enumerations([one for one, _ in told.values()], material):
        likely = sum(sure_of.get(member.key, 0.0) for member in members) / len(members)
        if likely >= LEAST_SENSED and not any(member.key in said for member in members):
            for member in members:
                told.setdefault(member.key, (member, likely))
    return tuple(told.values())


def _enumerations(claims: Sequence[Sensed], material: Material) -> Iterator[tuple[Sensed, ...]]:
    """The claims that differ in one side alone, whose sides there are enumerated in the sentence; each once."""
    met = set[frozenset[Key]]()
    for one in claims:
        rows = tuple(_rows(one.word, material))
        for actors in (True, False):
            here, there = (one.actor, one.counterpart) if actors else (one.counterpart, one.actor)
            members = tuple(_beside(one, _row_of(here, rows), there, actors=actors))
            keys = frozenset(member.key for member in members)
            if len(keys) > 1 and keys not in met:
                met.add(keys)
                yield members


def _beside(one: Sensed, row: tuple[Actor, ...], there: Actor, *, actors: bool) -> Iterator[Sensed]:
    """The claim with each of a row in place of its actor, or of its counterpart."""
    own = side_of((one.actor if actors else one.counterpart).id)
    for other in row:
        side = side_of(other.id)
        if side == own:
            yield one
        elif side != side_of(there.id):
            yield (
                replace(one, actor=other, first=False)
                if actors
                else replace(one, counterpart=other, first=False)
            )


def _rows(word: Token, material: Material) -> Iterator[tuple[Actor, ...]]:
    """Whoever is enumerated in a word's sentence."""
    sentence = word.sent
    for mention in material.mentions.all:
        if sentence.start <= mention.root < sentence.end:
            yield material.mentions.of_phrase(material.doc[mention.root])


def _row_of(actor: Actor, rows: Sequence[tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """The longest enumeration that an actor's side is part of."""
    side = side_of(actor.id)
    own = (row for row in rows if any(side_of(one.id) == side for one in row))
    return max(own, key=len, default=())
