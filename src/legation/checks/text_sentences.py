"""The sentences of a text, by its punctuation alone."""

from __future__ import annotations

import re
from functools import lru_cache

from legation.record.span import Span

# a full stop after these ends no sentence
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|Sgt|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
)
_LONGEST = max(map(len, _ABBREVIATIONS.split("|")))
_SENTENCE_END = re.compile(r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(]*[A-Z0-9])|\n+")
_WORD = re.compile(r"\w+")
_NO_END = re.compile(rf"(?:\b[A-Z]|\b(?:{_ABBREVIATIONS}))$")


# every check of a document asks for those of the same text
@lru_cache(maxsize=1)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text as characters from and to; a line break ends one.

    >>> text = "He left the U.S. on 5 May. Then he came."
    >>> [text[start:end] for start, end in sentences(text)]
    ['He left the U.S. on 5 May.', 'Then he came.']
    """
    found: list[tuple[int, int]] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if text[end.start()] == "." and _NO_END.search(text, max(start, end.start() - _LONGEST), end.start()):
            continue
        if text[start : end.start()].strip():
            found.append((start, end.end()))
        start = end.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return tuple((a, a + len(text[a:b].rstrip())) for a, b in found)


@lru_cache(maxsize=1)
def words_by_sentence(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence, as they are written and in their order.

    >>> words_by_sentence("He left. So did X.")
    (('He', 'left'), ('So', 'did', 'X'))
    """
    return tuple(tuple(_WORD.findall(text, *bounds)) for bounds in sentences(text))


def sentence_of(text: str, span: Span) -> tuple[int, int]:
    """The sentence that a span begins in."""
    return next((bounds for bounds in sentences(text) if bounds[0] <= span.start < bounds[1]), (0, len(text)))
