"""A case to numbers: the words of a report as the network sees them, and the deeds that they tell.

In:  a case, and the pipeline.
Out: an Example. Its arrays are those that `legation.reading.sensing` makes of the same report.

Where the case names the word of a deed, the deed is told there. Elsewhere it is told by the word by which the phrasings
of the codebook read the same act inside the evidence, and lacking that by any word of the evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
from deed_cases import Case, Origin, Told
from numpy.typing import NDArray
from runs import HasId
from spacy.language import Language

from legation.errors import ModelError
from legation.parser.parsed import parsed
from legation.reading.assembly import material_of
from legation.reading.material import Material
from legation.reading.sensing.paths import path_between
from legation.reading.sensing.words import Words, words_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.read import read_statements
from legation.record.record import Document
from legation.record.span import Span
from legation.record.statement import ACTS, RANKS, STATUSES, Rank, Status

Indexes = NDArray[np.int64]
Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

OF_ENDINGS: tuple[Status, ...] = (
    "agreed", "pledged", "planned", "requested", "possible", "denied", "occurred",
)  # fmt: skip
STATUSES_OF_DEEDS: tuple[tuple[Status, bool], ...] = (
    *((status, status == "ended") for status in STATUSES),
    *((status, True) for status in OF_ENDINGS),
)
"""What the status of a deed can be, and whether it is that of an ending; what is 'ended' always is."""

RANKS_OF_DEEDS: tuple[Rank | None, ...] = (None, *RANKS)
"""The rank of who does a deed, or of the envoy whom it is about."""

KNOWN = 12
"""So much is known of a word that denotes an actor: the width of `Denoting.known`."""

MOST_PATHS = 2000
LEAST_MET = 4
"""A way through the parse that was met less often is learnt as one that is not known."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act that some words of a sentence tell, with whoever may stand on each side."""

    sentence: int
    places: tuple[int, ...]
    """The words that tell it: the case's own, or all words of the evidence."""
    place: int | None
    """The word that tells it; None where that may be any of the places."""
    exact: bool
    """Whether the case names the word."""
    act: int
    status: int
    rank: int
    actors: frozenset[str | None]
    counterparts: frozenset[str | None]
    optional: bool


@dataclass(frozen=True, slots=True)
class Sensed:
    """A deed as the teacher sees it: the word that tells it, its act, and how likely each status and side is."""

    place: int
    act: int
    statuses: Floats
    sides: Floats
    """How likely each actor of the report does it, and is whom it faces [actors, 2]."""
    nobody: Floats


@dataclass(frozen=True, slots=True)
class Soft:
    """What the teacher sees in a report: how likely each word tells each act [words, acts], and the deeds."""

    acts: Halves
    deeds: tuple[Sensed, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A report: its words, those that denote actors, and its deeds."""

    id: str
    origin: Origin
    words: tuple[str, ...]
    sentence: Indexes
    lengths: tuple[int, ...]
    """How many words each sentence has."""
    states: Halves
    flags: Floats
    actors: tuple[str, ...]
    at: Indexes
    """The place of each word that denotes an actor, once for each that it denotes; the next three are as long."""
    whom: Indexes
    known: Floats
    kinds: Indexes
    paths: Mapping[tuple[int, int], str]
    """The way through the parse from each word that may tell a deed to those of its sentence that denote actors."""
    deeds: tuple[Deed, ...]
    soft: Soft | None = None
    """Of a report that nobody annotated, what is learnt from instead."""


def example_of(case: Case, pipeline: Language) -> Example:
    """The example that a case is."""
    material = material_of_case(case, pipeline)
    states = material.doc.states
    assert states is not None  # material_of_case has refused it
    said = read_statements(material)
    words = words_of(material)
    told = tuple(map(_as_told, said)) if case.told is None else case.told
    deeds = tuple(_deeds(told, words, said))
    actors = sorted({one.actor.id for one in words.denoting if one.actor.id is not None})
    number = {actor: i for i, actor in enumerate(actors)}
    return Example(
        id=case.id,
        origin=case.origin,
        words=tuple(token.text for token in words.tokens),
        sentence=words.sentence,
        lengths=tuple(map(len, words.sentences)),
        states=states[[token.i for token in words.tokens]].astype(np.float16),
        flags=words.flags,
        actors=tuple(actors),
        at=np.asarray([one.place for one in words.denoting], dtype=np.int64),
        whom=np.asarray([number[one.actor.id or ""] for one in words.denoting], dtype=np.int64),
        known=np.asarray([one.known for one in words.denoting], dtype=np.float32).reshape(-1, KNOWN),
        kinds=np.asarray([one.kind for one in words.denoting], dtype=np.int64),
        paths=dict(_paths(_telling(case, deeds, words), words)),
        deeds=deeds,
    )


def paths_met(examples: Sequence[Example]) -> list[str]:
    """The ways through the parse that are met often enough to be learnt, the most frequent first."""
    met = Counter[str]()
    for example in examples:
        for deed in example.deeds:
            if deed.place is not None:
                met.update(filter(None, (example.paths.get((deed.place, at)) for at in example.at.tolist())))
    return [path for path, count in met.most_common(MOST_PATHS) if count >= LEAST_MET]


class HasText(HasId, Protocol):
    """A report as it was published."""

    @property
    def published(self) -> date | None:
        """The day on which it was published."""

    @property
    def title(self) -> str | None:
        """Its title, with which its text begins."""

    @property
    def source(self) -> str | None:
        """Who published it."""

    @property
    def text(self) -> str:
        """Its text."""


def material_of_case(case: HasText, pipeline: Language) -> Material:
    """What the earlier parts of reading find in the case's text."""
    document = Document(Document.id_of(case.text), case.text, case.title, case.source, None, case.published)
    material = material_of(document, parsed(pipeline(case.text)))
    if material.doc.states is None:
        raise ModelError(
            f"case {case.id!r}: the pipeline gives no states of words. Learn with the shipped one."
        )
    return material


def _as_told(row: Explained) -> Told:
    """What a phrasing read, as a case would tell it."""
    statement = row.statement
    counterpart = statement.counterpart.id if statement.counterpart is not None else None
    return Told(
        statement.act,
        statement.status,
        statement.ending,
        (statement.actor.id,),
        (counterpart,),
        statement.evidence,
        row.trigger,
        rank=statement.rank,
    )


def _deeds(told: Sequence[Told], words: Words, said: Sequence[Explained]) -> Iterator[Deed]:
    """The deeds, those of several pairs together."""
    groups = dict[tuple[int, tuple[int, ...], int, int], list[Told]]()
    for one in told:
        status = (one.status, one.ending or one.status == "ended")
        sentence = _sentence_at((one.word or one.evidence).start, words)
        places = _places(one.word or one.evidence, sentence, words)
        if places and status in STATUSES_OF_DEEDS:
            key = (sentence, places, ACTS.index(one.act), STATUSES_OF_DEEDS.index(status))
            groups.setdefault(key, []).append(one)
    for (sentence, places, act, status_number), rows in groups.items():
        exact = rows[0].word is not None
        yield Deed(
            sentence,
            places,
            places[-1] if exact else _by_phrasing(rows[0], sentence, words, said),
            exact,
            act,
            status_number,
            RANKS_OF_DEEDS.index(next((row.rank for row in rows if row.rank is not None), None)),
            frozenset(actor for row in rows for actor in row.actors),
            frozenset(other for row in rows for other in row.counterparts),
            all(row.optional for row in rows),
        )


def _sentence_at(offset: int, words: Words) -> int:
    """The number of the sentence that a character stands in, or before."""
    ends = [words.tokens[places[-1]].idx + len(words.tokens[places[-1]].text) for places in words.sentences]
    return min(int(np.searchsorted(ends, offset, side="right")), len(ends) - 1)


def _places(span: Span, sentence: int, words: Words) -> tuple[int, ...]:
    """The words of a sentence that a span touches."""
    return tuple(
        place
        for place in words.sentences[sentence]
        if (token := words.tokens[place]).idx < span.end and token.idx + len(token.text) > span.start
    )


def _by_phrasing(one: Told, sentence: int, words: Words, said: Sequence[Explained]) -> int | None:
    """The word by which a phrasing reads the same act inside the evidence."""
    for row in said:
        if row.statement.act == one.act and one.evidence.start <= row.trigger.start < one.evidence.end:
            if places := _places(row.trigger, sentence, words):
                return places[-1]
    return None


def _telling(case: Case, deeds: Sequence[Deed], words: Words) -> Iterator[int]:
    """The words that may tell a deed; of a variant nobody knows which."""
    if case.origin == "variant":
        yield from (place for place, token in enumerate(words.tokens) if token.is_alpha)
    for deed in deeds:
        yield from deed.places if deed.place is None else (deed.place,)


def _paths(places: Iterable[int], words: Words) -> Iterator[tuple[tuple[int, int], str]]:
    for place in places:
        for one in words.denoting:
            if words.sentence[one.place] == words.sentence[place]:
                yield (place, one.place), path_between(words.tokens[place], words.tokens[one.place])
