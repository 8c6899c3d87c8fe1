"""Persons of the list of terms, where a text names them in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from legation.lists.phrases import Phrases, either
from legation.lists.terms import Term, terms, terms_by_name
from legation.record.span import Span

_WORD = re.compile(r"\w+")


def persons_named(text: str, start: int, end: int) -> Iterator[tuple[Span, tuple[Term, ...]]]:
    """The full names between two places of a text, each with the terms of its bearer.

    >>> [(span.quote, len(terms)) for span, terms in persons_named("Olaf Scholz met her.", 0, 20)]
    [('Olaf Scholz', 1)]
    """
    sought = _names().within(_WORD.findall(text, start, end))
    for found in _any_of(sought).finditer(text, start, end) if sought else ():
        yield Span.of(text, *found.span()), terms_by_name()[found.group().lower()]


@cache
def last_names() -> frozenset[str]:
    """The last word of every full name."""
    return frozenset(_WORD.findall(name)[-1] for term in terms() for name in term.names if " " in name)


@cache
def _names() -> Phrases:
    return Phrases(name for term in terms() for name in term.names if " " in name)


@lru_cache(maxsize=256)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(names)})(?![\w-])")
