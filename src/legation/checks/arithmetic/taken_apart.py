"""Conflicts of figures that the words around them take back: '$538 million by Islamabad and $600 million by Kabul'.

In:  the text, and the contradictions found among its figures.
Out: the contradictions that stand.
Law: two numbers, each with 'by' and a name behind it, are two sources' counts of one thing; '1.4 million tonnes of a
     total of 2 million' is a part and its whole, whatever the second was read to be a figure of; '3.2 billion more'
     comes on top of what was told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.record.check import Check

_BY = re.compile(r"[”\"]?(?:\s[\w’'-]+){0,2}?\s(?:by|in)\s(?:the\s)?[A-Z]")
# 'about 3.2 billion more are to follow': beside the number, and no part of it
_FURTHER = re.compile(r"\s(?:[a-z]+\s)?more\b(?!\sthan)")
_ANOTHER = re.compile(r"\b(?:another|a further|an additional)\s(?:about\s|some\s)?$")
_OF_A_TOTAL = re.compile(
    r"^\s(?:out\s)?of\s(?:a|the|its|an overall)\s(?:total|sum|whole|overall)\s?(?:of\s)?$"
)


def not_taken_back(text: str, checks: Iterable[Check]) -> tuple[Check, ...]:
    """The checks whose numbers are neither two sources' nor a part and its whole."""
    return tuple(check for check in checks if not _is_taken_back(text, check))


def _is_taken_back(text: str, check: Check) -> bool:
    if len(check.evidence) != 2:
        return False
    first, second = sorted(check.evidence)
    if any(_FURTHER.match(text, one.end) or _ANOTHER.search(text, 0, one.start) for one in (first, second)):
        return True
    between = text[first.end : second.start]
    if _OF_A_TOTAL.match(between):
        return True
    both = _by_somebody(text, first.end) and _by_somebody(text, second.end)
    return both and len(between) < 60 and re.search(r"[.;\n]", between) is None


def _by_somebody(text: str, end: int) -> bool:
    found = _BY.match(text, end)
    return found is not None and " by " in found.group()
