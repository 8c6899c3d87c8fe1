"""The numbers of a report as the network sees them, and what each word is to the amounts and times of the report.

In:  the words of a report, its amounts and times.
Out: Numbers: every amount that may be a figure, with its words; and flags of words that say amounts and times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from legation.parser.lstm import Floats, Indexes
from legation.reading.amounts import Amount
from legation.reading.sensing.places import Places
from legation.reading.times import TimeMention

KINDS = ("money", "mass", "volume", "energy", "ratio", "share", "points", "number", "count", "other")
"""The kinds of amounts that are told apart."""

NEVER = frozenset({"duration", "temperature"})
"""Kinds of amounts that are no figures."""

OF_TIMES = ("begins", "times", "compared", "anchored")
WIDTH_OF_FLAGS = len(KINDS) + len(OF_TIMES)
"""Of each word: the kind of amount it says; whether it begins one, says a time, one for comparison, one that leans
on another."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The amounts that may be figures, in the order of the text; first and last word, and kind, of each."""

    amounts: tuple[Amount, ...]
    first: Indexes
    last: Indexes
    kinds: Indexes


def numbers_of(places: Places, amounts: Sequence[Amount], times: Sequence[TimeMention]) -> Numbers:
    """The amounts that may be figures; what stands in a time is none."""
    timed = {place for time in times for place in places.of(time.span)}
    rows = [
        (amount, where)
        for amount in amounts
        if (where := places.of(amount.span)) and amount.kind not in NEVER and not timed.issuperset(where)
    ]
    return Numbers(
        tuple(amount for amount, _ in rows),
        np.asarray([where[0] for _, where in rows], dtype=np.int64),
        np.asarray([where[-1] for _, where in rows], dtype=np.int64),
        np.asarray([kind_of(amount) for amount, _ in rows], dtype=np.int64),
    )


def flags_of(size: int, places: Places, amounts: Sequence[Amount], times: Sequence[TimeMention]) -> Floats:
    """The flags of the words of a report that has `size` of them [words, WIDTH_OF_FLAGS]."""
    flags = np.zeros((size, WIDTH_OF_FLAGS), dtype=np.float32)
    begins, said, compared, anchored = range(len(KINDS), WIDTH_OF_FLAGS)
    for time in times:
        of_time = _slice(places.of(time.span))
        flags[of_time, said] = 1
        flags[of_time, compared] = time.compared
        flags[of_time, anchored] = time.anchored
    for amount in amounts:
        where = places.of(amount.span)
        flags[_slice(where), kind_of(amount)] = 1
        flags[_slice(where[:1]), begins] = 1
    return flags


def kind_of(amount: Amount) -> int:
    """The number of an amount's kind among those that are told apart."""
    return KINDS.index(amount.kind) if amount.kind in KINDS else KINDS.index("other")


def sentences_between(sentence: Indexes, places: Indexes, others: Indexes) -> Indexes:
    """How many sentences on each of `others` stands from each of `places` [places, others]."""
    apart: Indexes = sentence[others][None, :] - sentence[places][:, None]
    return apart


def _slice(where: range) -> slice:
    return slice(where.start, where.stop)
