"""A case to choices: the deeds that a report tells, and what is right of the time, rank, speaker and sums of each.

In:  a case, and the pipeline.
Out: a CircumstanceExample. Its arrays are those that `legation.reading.statements.choosing` makes of the same report.

What phrasings chose is what they say where they read the same deed; elsewhere what reading finds by rules for a deed
that is sensed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from deed_cases import Case, Told
from deed_examples import material_of_case
from figure_examples import alike_periods
from numpy.typing import NDArray
from spacy.language import Language

from legation.codebook.traits import traits
from legation.parser.parsed import Token
from legation.reading.amounts import Amount
from legation.reading.material import Material
from legation.reading.sensing.sensed import Sensed
from legation.reading.sensing.senses import Between, Senses, senses_of
from legation.reading.statements.choosing.choice import CIRCUMSTANCES, Choice, Circumstance, Deed, Talk
from legation.reading.statements.choosing.dates import dates_to_choose
from legation.reading.statements.choosing.ranks import ranks_to_choose
from legation.reading.statements.choosing.speakers import is_person, speakers_to_choose
from legation.reading.statements.choosing.sums import sums_to_choose
from legation.reading.statements.explained import Explained
from legation.reading.statements.read import read_statements
from legation.reading.statements.weighing.telling import statements_of_sensed
from legation.record.actor import Actor
from legation.record.period import Period
from legation.record.statement import RANKS

Indexes = NDArray[np.int64]
Halves = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Owed:
    """What is right for the deeds: which things [deeds, size + 1], and how much each deed counts [deeds]."""

    right: NDArray[np.bool_]
    counts: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Chosen:
    """One circumstance of the deeds of a report: what may be chosen, the words that tell it, what is right."""

    choice: Choice
    words: Halves
    between: Between
    owed: Owed

    def without_asking(self) -> Chosen:
        """The same as if phrasings had chosen nothing that is known."""
        features = self.choice.features.copy()
        features[..., -1:] = 0
        return replace(
            self,
            choice=replace(
                self.choice, features=features, asked=np.zeros_like(self.choice.asked), known=False
            ),
        )


@dataclass(frozen=True, slots=True)
class CircumstanceExample:
    """A report: the states of its deeds, their acts and statuses, and each circumstance of them."""

    id: str
    states: Halves
    acts: Indexes
    statuses: Indexes
    chosen: Mapping[Circumstance, Chosen]
    unasked: bool
    """What phrasings say teaches nothing here: they were made on it."""


def circumstance_example_of(case: Case, pipeline: Language) -> CircumstanceExample | None:
    """The example that a case is; None where it tells no deed, or speaks of nobody."""
    material = material_of_case(case, pipeline)
    senses = senses_of(material)
    if senses is None or not case.told:
        return None
    rows = list(_deeds(case.told, material, senses))
    talk = Talk.of([deed for deed, _ in rows], senses, material)
    kept = {id(deed) for deed in talk.deeds}
    told = [one for deed, one in rows if id(deed) in kept]
    if not told:
        return None
    return CircumstanceExample(
        case.id,
        senses.states[talk.places].astype(np.float16),
        talk.acts,
        talk.statuses,
        dict(zip(CIRCUMSTANCES, _circumstances(told, talk), strict=True)),
        unasked=case.origin == "gold",
    )


def _deeds(told: Sequence[Told], material: Material, senses: Senses) -> Iterator[tuple[Deed, Told]]:
    """The annotated deeds, each as the phrasings leave it."""
    said = read_statements(material)
    words = [_word(one, said, material) for one in told]
    deeds = {word.i for word in words if word is not None}
    for one, word in zip(told, words, strict=True):
        if word is None:
            continue
        row = _said(one, word, said) or _by_rule(one, word, deeds, material)
        if row is not None:
            yield Deed(row.statement, word), one


def _word(one: Told, said: Sequence[Explained], material: Material) -> Token | None:
    """The word that tells a deed: the case's own, or that by which a phrasing reads the same act in the evidence."""
    if one.word is not None:
        span = material.doc.char_span(one.word.start, one.word.end)
        return span[-1] if span is not None and len(span) else material.token_at(one.word.start)
    for row in said:
        if row.statement.act == one.act and one.evidence.start <= row.trigger.start < one.evidence.end:
            return material.token_at(row.trigger.start)
    return None


def _said(one: Told, word: Token, said: Sequence[Explained]) -> Explained | None:
    """What a phrasing says of the same deed: of the same sides if it can."""
    rows = [
        row
        for row in said
        if row.statement.act == one.act
        and row.statement.status == one.status
        and row.trigger.start <= word.idx < row.trigger.end
    ]
    same = [row for row in rows if row.statement.actor.id in one.actors]
    return next(iter([*same, *rows]), None)


def _by_rule(one: Told, word: Token, deeds: set[int], material: Material) -> Explained | None:
    sides = [Actor(name, name or "nobody") for name in (one.actors[0], one.counterparts[0])]
    ending = one.ending or one.status == "ended"
    deed = Sensed(one.act, one.status, ending, None, word, *sides, sure=1.0, first=True, beside=1.0)
    return next(statements_of_sensed(deed, 1.0, deeds, material), None)


def _circumstances(told: Sequence[Told], talk: Talk) -> Iterator[Chosen]:
    dates, choice = dates_to_choose(talk)
    periods = [one.period for one in dates]
    yield _chosen(choice, talk, _rights(choice, [_days(one, periods) for one in told]))
    choice = ranks_to_choose(talk)
    yield _chosen(choice, talk, _rights(choice, [_rank(one) for one in told]))
    names, choice = speakers_to_choose(talk)
    yield _chosen(choice, talk, _rights(choice, [_speaker(one, names) for one in told]))
    sums, choice = sums_to_choose(talk)
    yield _chosen(choice, talk, _rights(choice, [_sums(one, sums.amounts) for one in told]))


def _chosen(choice: Choice, talk: Talk, owed: Owed) -> Chosen:
    senses = talk.senses
    return Chosen(
        choice, senses.states[choice.at].astype(np.float16), senses.between(talk.places, choice.at), owed
    )


Rights = tuple[tuple[int, ...], float]
"""What is right of a deed, -1 for nothing, and how much that counts."""

NOTHING = -1
UNTOLD = 0.4
"""How much it counts that nothing is annotated: annotators leave something out more readily than they invent it."""


def _rights(choice: Choice, rows: Sequence[Rights]) -> Owed:
    right = np.zeros((len(rows), choice.size + 1), dtype=np.bool_)
    for row, (numbers, _) in enumerate(rows):
        right[row, list(numbers)] = True
    return Owed(right, np.asarray([counts for _, counts in rows], dtype=np.float32))


def _days(one: Told, periods: Sequence[Period]) -> Rights:
    if one.when is None:
        return (NOTHING,), UNTOLD
    numbers = alike_periods(one.when, periods)
    return numbers, float(bool(numbers))


def _rank(one: Told) -> Rights:
    if one.rank is not None:
        return (RANKS.index(one.rank),), 1.0
    of_persons = one.act in traits().of_envoys | traits().of_persons
    return (NOTHING,), UNTOLD if of_persons else 0.0


def _speaker(one: Told, names: Sequence[str]) -> Rights:
    if one.speaker is None:
        return (NOTHING,), UNTOLD
    numbers = tuple(number for number, name in enumerate(names) if is_person(name, one.speaker))
    return numbers, float(bool(numbers))


def _sums(one: Told, amounts: Sequence[Amount]) -> Rights:
    if one.sums is None or one.act not in traits().measured:
        return (), 0.0
    near = one.evidence.start
    found = list[int]()
    for words in one.sums:
        places = [n for n, amount in enumerate(amounts) if _is_said(amount, words)]
        if not places:
            return (), 0.0
        found.append(min(places, key=lambda n: abs(amounts[n].span.start - near)))
    return tuple(found), 1.0


def _is_said(amount: Amount, words: str | tuple[float | None, float | None]) -> bool:
    if isinstance(words, str):
        said = amount.span.quote
        return said in words or words in said
    mine = (amount.interval.low, amount.interval.high)
    low, high = (-np.inf if words[0] is None else words[0], np.inf if words[1] is None else words[1])
    return (mine[0] is None or float(mine[0]) <= high) and (mine[1] is None or low <= float(mine[1]))
