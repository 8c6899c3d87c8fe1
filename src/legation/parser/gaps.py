"""What stands before a word: nothing, a space, the end of a line, or the end of a paragraph.

An empty line ends a paragraph. So does the end of a line, for titles, captions and the points of a list stand on lines
of their own, save in a text whose lines are wrapped, as mail programs do, or where the next line goes on in small
letters: there it is only a sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

NOTHING, SPACE, LINE, PARAGRAPH = range(4)
KINDS = 4

LONGEST_WRAPPED = 110
SHORTEST_WRAPPED = 45
FEWEST_WRAPPED = 3
WRAPPED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a doc, its tokens of mere white space left out."""

    places: NDArray[np.int64]
    """The token's place in the doc."""
    texts: list[str]
    gaps: NDArray[np.int64]
    """What stands before each word."""


def words_of(doc: Doc) -> Words:
    """Return the words of a doc with the gaps before them; the first begins a paragraph."""
    places: list[int] = []
    texts: list[str] = []
    gaps: list[int] = []
    gap = PARAGRAPH
    wrapped = is_wrapped(doc.text)
    for place, token in enumerate(doc):
        text = token.text
        if text.isspace():
            gap = max(gap, kind_of(text))
            continue
        if gap == LINE and not wrapped and not text[0].islower():
            gap = PARAGRAPH
        places.append(place)
        texts.append(text)
        gaps.append(gap)
        gap = SPACE if token.whitespace_ else NOTHING
    return Words(np.asarray(places, dtype=np.int64), texts, np.asarray(gaps, dtype=np.int64))


def kind_of(white: str) -> int:
    """Return the kind of a stretch of white space."""
    lines = white.count("\n") + white.count("\u2029") * 2 + white.count("\x0c") * 2
    if lines >= 2:
        return PARAGRAPH
    if lines == 1 or "\r" in white:
        return LINE
    return SPACE if white else NOTHING


def is_wrapped(text: str) -> bool:
    """Whether the lines of a text are cut by their length: none is long, and most that go on are not short."""
    lines = [len(line.strip()) for line in text.split("\n")]
    if max(lines) > LONGEST_WRAPPED:
        return False
    going_on = [size for size, following in pairwise(lines) if size and following]
    enough = sum(size >= SHORTEST_WRAPPED for size in going_on)
    return len(going_on) >= FEWEST_WRAPPED and enough >= WRAPPED_SHARE * len(going_on)
