"""What phrasings say weighed against what the network senses: deeds that no phrasing tells, or tells of the wrong pair.

In:  the explained statements of a document, and what the network makes of it.
Out: the statements that it leaves, and those that it adds; it has learnt from annotated reports.
Law: where the two differ on who does an act to whom, or on its status, the network has to be sure; that one recognises
another is told as a fact on the word of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from legation.codebook.phrasing import Phrasing
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.sensed import Sensed, sensed
from legation.reading.sensing.senses import Senses
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.clause.syntax import carrier_of
from legation.reading.statements.composing import told
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import Verdict
from legation.reading.statements.triggers.candidates import Candidate
from legation.reading.statements.triggers.special_classes import ENVOYS
from legation.record.actor import Actor
from legation.record.period import Period
from legation.record.statement import SYMMETRICAL, Act, Rank, Statement, Status

LEAST_TOLD = 0.5
LEAST_SURE = 0.3
"""A statement more raises F1 where it is likelier right than half of what F1 is."""
LEAST_AGAINST = 0.5
"""So sure the network has to be of another pair, or another status, to go before a phrasing."""

FACTS = frozenset[Status]({"occurred", "ongoing"})
LEAST_BORNE_OUT = 0.2
LEAST_FACT = 0.3
"""Of 89 recognitions rightly told of pages that nobody had learnt from, 86 are so likely; of 10 wrongly told, 5."""
OUT_OF_THE_QUESTION = 0.01
"""The act of a phrasing that the network knows is not told where no word of the sentence is likelier to tell it."""


IMPLIED: dict[Act, Rank] = {"credentials": "ambassador"}


@dataclass(slots=True)
class Weighing:
    """What the network takes a document to tell, by the sentence and the act."""

    senses: Senses
    material: Material
    deeds: dict[tuple[int, Act], list[Sensed]] = field(default_factory=dict)

    @classmethod
    def of(cls, senses: Senses, material: Material) -> Weighing:
        """The weighing of one document."""
        found = cls(senses, material)
        for one in sensed(senses):
            if not _is_recognition(one.act, one.status):
                found.deeds.setdefault((one.word.sent.start, one.act), []).append(one)
        return found

    def weighed(self, found: Sequence[Explained]) -> Iterator[Explained]:
        """The statements that are left of those found, then what is sensed where none of its act is left."""
        said = set[tuple[int, Act]]()
        for row in found:
            word, act = self.material.token_at(row.trigger.start), row.statement.act
            place = (-1 if word is None else word.sent.start), act
            if word is None or self._is_left(row.statement, word, self.deeds.get(place, ())):
                said.add(place)
                yield row
        for place, deeds in self.deeds.items():
            for one in deeds:
                if place not in said and one.told >= LEAST_TOLD and one.sure >= LEAST_SURE:
                    yield from _statement(one, self.material)

    def _is_left(self, statement: Statement, word: Token, deeds: Sequence[Sensed]) -> bool:
        if statement.counterpart is None:
            return True
        if _is_told_otherwise(statement, statement.counterpart, deeds):
            return False
        if _is_recognition(statement.act, statement.status):
            return self._is_borne_out(statement, statement.counterpart, word)
        known = f"{statement.act} {word.lemma_.lower()}" in self.senses.parts.triggers
        return not known or self.senses.told(word, statement.act) >= OUT_OF_THE_QUESTION

    def _is_borne_out(self, statement: Statement, counterpart: Actor, word: Token) -> bool:
        """Whether the network takes the sentence to tell of recognition, as a fact, by these two."""
        return (
            self.senses.told(word, statement.act) >= LEAST_BORNE_OUT
            and self.senses.has_status(word, statement.act, FACTS) >= LEAST_FACT
            and min(self.senses.on_sides(word, statement.act, statement.actor, counterpart))
            >= LEAST_BORNE_OUT
        )


def _is_told_otherwise(statement: Statement, counterpart: Actor, deeds: Sequence[Sensed]) -> bool:
    """Whether the network tells the act of that sentence, is sure of it, and not of this pair and status."""
    if not any(one.sure > LEAST_AGAINST for one in deeds):
        return False
    mine = _key(statement.act, statement.status, statement.actor, counterpart)
    return all(_key(one.act, one.status, one.actor, one.counterpart) != mine for one in deeds)


def _is_recognition(act: Act, status: Status) -> bool:
    return act == "recognize" and status in FACTS


def _key(act: Act, status: Status, actor: Actor, counterpart: Actor) -> tuple[object, ...]:
    sides = (side_of(actor.id), side_of(counterpart.id))
    return act, status, frozenset(sides) if act in SYMMETRICAL else sides


def _statement(one: Sensed, material: Material) -> Iterator[Explained]:
    word = one.word
    candidate = Candidate(
        one.act, Phrasing(word.pos_, (word.lemma_,), actor=(), counterpart=()), word, arguments(word)
    )
    ground = f"what was learnt from annotated reports, {one.sure:.0%} sure"
    decided, pairs = Verdict(one.status, one.ending, ()), [(one.actor, one.counterpart)]
    for row in told(candidate, decided, pairs, attribution_of(word, material), material, ground=ground):
        statement = row.statement
        when = statement.when or _dated_by_its_verb(one, material)
        rank = statement.rank or _rank_near(one, material)
        yield replace(row, statement=replace(statement, when=when, rank=rank, confidence=round(one.sure, 2)))


def _dated_by_its_verb(one: Sensed, material: Material) -> Period | None:
    """'Paid a visit on Monday': what a noun tells is dated with its verb."""
    verb = carrier_of(one.word) if one.word.pos_ in ("NOUN", "PROPN") else None
    return dated(verb, one.status, material)[0] if verb is not None else None


def _rank_near(one: Sensed, material: Material) -> Rank | None:
    """The rank that stands nearest to the deed in its sentence: an envoy's, or of who acts for the actor."""
    of_envoys = one.act in traits().of_envoys
    if not of_envoys and one.act not in traits().of_persons:
        return None
    sentence, side = one.word.sent, side_of(one.actor.id)
    ranks = [
        (abs(mention.root - one.word.i), mention.rank)
        for mention in material.mentions.all
        if sentence.start <= mention.root < sentence.end
        and mention.rank is not None
        and (mention.rank in ENVOYS if of_envoys else any(side_of(a.id) == side for a in mention.actors))
    ]
    return min(ranks, key=lambda row: row[0])[1] if ranks else IMPLIED.get(one.act)
