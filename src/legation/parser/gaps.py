"""What stands before a word: nothing, a space, the end of a line, or an empty line.

The end of a line is a strong sign of a boundary, for titles, datelines, captions and the points of a list stand on
lines of their own; an empty line always is one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

NOTHING, SPACE, LINE, EMPTY_LINE = range(4)
KINDS = 4


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a doc, its tokens of mere white space left out."""

    places: NDArray[np.int64]
    """The token's place in the doc."""
    texts: list[str]
    gaps: NDArray[np.int64]
    """What stands before each word."""


def words_of(doc: Doc) -> Words:
    """Return the words of a doc with the gaps before them; the first has an empty line before it."""
    places: list[int] = []
    texts: list[str] = []
    gaps: list[int] = []
    gap = EMPTY_LINE
    for place, token in enumerate(doc):
        text = token.text
        if text.isspace():
            gap = max(gap, kind_of(text))
            continue
        places.append(place)
        texts.append(text)
        gaps.append(gap)
        gap = SPACE if token.whitespace_ else NOTHING
    return Words(np.asarray(places, dtype=np.int64), texts, np.asarray(gaps, dtype=np.int64))


def kind_of(white: str) -> int:
    """Return the kind of a stretch of white space."""
    lines = white.count("\n") + white.count("\u2029") * 2 + white.count("\x0c") * 2
    if lines >= 2:
        return EMPTY_LINE
    if lines == 1 or "\r" in white:
        return LINE
    return SPACE if white else NOTHING
