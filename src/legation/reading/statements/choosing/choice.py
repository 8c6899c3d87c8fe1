"""What may be chosen for the deeds of a report: the words that tell it, what each means, what phrasings chose.

In:  the deeds of a report, with what the network of deeds makes of its words.
Out: Deeds and Choice, as arrays: the form in which the network that chooses sees them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from legation.parser.lstm import Floats, Indexes
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.places import Places
from legation.reading.sensing.senses import Senses
from legation.record.statement import Statement

Circumstance = Literal["when", "rank", "speaker", "sums"]
Marks = NDArray[np.bool_]
CIRCUMSTANCES: tuple[Circumstance, ...] = ("when", "rank", "speaker", "sums")


@dataclass(frozen=True, slots=True)
class Deed:
    """A statement as phrasings leave it, and the word that tells it."""

    statement: Statement
    word: Token


@dataclass(frozen=True, slots=True)
class Talk:
    """A report and the deeds that it tells, each with the numbers of its word's place, its act and its status."""

    material: Material
    senses: Senses
    where: Places
    deeds: tuple[Deed, ...]
    places: Indexes
    acts: Indexes
    statuses: Indexes

    @classmethod
    def of(cls, deeds: Sequence[Deed], senses: Senses, material: Material) -> Talk:
        """The deeds with their numbers; those that the network has no name for are left out."""
        acts = {act: number for number, act in enumerate(senses.parts.acts)}
        statuses = {status: number for number, status in enumerate(senses.parts.statuses)}
        known = [
            one
            for one in deeds
            if one.statement.act in acts and (one.statement.status, one.statement.ending) in statuses
        ]
        return cls(
            material,
            senses,
            Places(senses.words),
            tuple(known),
            _indexes([senses.place_of(one.word) for one in known]),
            _indexes([acts[one.statement.act] for one in known]),
            _indexes([statuses[one.statement.status, one.statement.ending] for one in known]),
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be chosen: at each of some words stands one of `size` things; nothing is one more."""

    size: int
    at: Indexes
    """The place of each word."""
    which: Indexes
    """What each word tells."""
    features: Floats
    """What is known of each word for each deed [deeds, words, features]; last whether phrasings chose what it tells."""
    asked: Marks
    """What phrasings chose for each deed [deeds, size]."""
    known: bool = True
    """Whether it is known what they chose."""

    @classmethod
    def of(
        cls,
        size: int,
        rows: Sequence[tuple[int, int]],
        known: Sequence[Sequence[float]],
        for_deeds: Sequence[Sequence[Sequence[float]]],
        asked: Sequence[Collection[int]],
    ) -> Choice:
        """From each word's place and what it tells; what is known of it, and what of it for each deed."""
        which, here = _indexes([number for _, number in rows]), (len(asked), len(rows))
        chosen = np.zeros((len(asked), size), dtype=np.bool_)
        for deed, numbers in enumerate(asked):
            chosen[deed, list(numbers)] = True
        features = np.zeros((*here, 0), dtype=np.float32)
        if all(here):
            of_words = _floats(known)
            features = np.concatenate(
                [
                    np.broadcast_to(of_words, (*here, of_words.shape[-1])),
                    _floats(for_deeds),
                    chosen[:, which, None].astype(np.float32),
                ],
                axis=2,
            )
        return cls(size, _indexes([place for place, _ in rows]), which, features, chosen)


def _floats(rows: Sequence[object]) -> Floats:
    return np.asarray(rows, dtype=np.float32)


def _indexes(numbers: Sequence[int]) -> Indexes:
    return np.asarray(numbers, dtype=np.int64)
