"""Persons of the list of terms, where a text names them in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from legation.lists.terms import Term, terms, terms_by_name
from legation.record.span import Span

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"[\w-]")


def persons_named(text: str, start: int, end: int) -> Iterator[tuple[Span, tuple[Term, ...]]]:
    """The full names between two places of a text, each with the terms of its bearer.

    >>> [(span.quote, len(terms)) for span, terms in persons_named("Olaf Scholz met her.", 0, 20)]
    [('Olaf Scholz', 1)]
    """
    found = sorted(_ending(text, start, end), key=lambda place: (place[0], -place[1]))
    behind = start
    for first, last in found:
        if first >= behind:  # a name within a longer one is none of its own
            behind = last
            yield Span.of(text, first, last), terms_by_name()[text[first:last].lower()]


def _ending(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Every name between two places: few words are the last of any."""
    for word in _WORD.finditer(text, start, end):
        for name, before in _by_last_name().get(word.group(), ()):
            first = word.start() - before
            last = first + len(name)
            if first >= start and last <= end and text.startswith(name, first) and _stands(text, first, last):
                yield first, last


def _stands(text: str, first: int, last: int) -> bool:
    """Whether no word goes on before or behind."""
    return not _JOINED.match(text[first - 1 : first]) and not _JOINED.match(text[last : last + 1])


def last_names() -> AbstractSet[str]:
    """The last word of every full name."""
    return _by_last_name().keys()


@cache
def _by_last_name() -> dict[str, list[tuple[str, int]]]:
    """The full names by their last word, with the characters before it."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in sorted({name for term in terms() for name in term.names if " " in name}):
        *_, last = _WORD.finditer(name)
        found.setdefault(last.group(), []).append((name, last.start()))
    return found
