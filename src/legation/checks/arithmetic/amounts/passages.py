"""The sentences of a text with what they count and measure, paragraph by paragraph.

In:  the text.
Out: for each sentence a Told; the sentences of a paragraph follow one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from legation.checks.arithmetic.amounts.bound import sentences_with_amounts, with_units
from legation.checks.arithmetic.amounts.ranges import MEASURED
from legation.reading.amounts import Amount


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence and its amounts; ordinals measure nothing and are left out, bare numbers have the unit before."""

    start: int
    end: int
    amounts: tuple[Amount, ...]


# every check that looks beyond a sentence asks for those of the same text
@lru_cache(maxsize=1)
def passages(text: str) -> tuple[tuple[Told, ...], ...]:
    """The paragraphs of a text, each as its sentences.

    >>> [len(one) for one in passages("Ten came. Two left.\\nNone stayed.")]
    [2, 1]
    """
    found: list[list[Told]] = []
    for start, end, amounts in sentences_with_amounts(text):
        goes_on = bool(found) and "\n" not in text[found[-1][-1].end : start]
        # a bare number with a scale goes on from the sentence before, too
        before = (
            [one for told in found[-1] for one in told.amounts if one.kind in MEASURED][-1:]
            if goes_on
            else []
        )
        told = Told(start, end, tuple(with_units([*before, *amounts], text)[len(before) :]))
        if goes_on:
            found[-1].append(told)
        else:
            found.append([told])
    return tuple(tuple(one) for one in found)


def near(paragraph: Sequence[Told], place: int, *, back: int, ahead: int) -> list[Amount]:
    """The amounts of a sentence, of so many before it and of so many behind."""
    return [one for told in paragraph[max(0, place - back) : place + ahead + 1] for one in told.amounts]
