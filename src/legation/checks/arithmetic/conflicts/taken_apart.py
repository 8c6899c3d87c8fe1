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

from legation.checks.text_sentences import sentences
from legation.record.check import Check

_BY = re.compile(r"[”\"]?(?:\s[\w’'-]+){0,2}?\s(?:by|in)\s(?:the\s)?[A-Z]")
# 'about 3.2 billion more are to follow': beside the number, and no part of it
_FURTHER = re.compile(r"\s(?:[a-z]+\s)?more\b(?!\sthan)")
_ANOTHER = re.compile(r"\b(?:another|a further|an additional)\s(?:about\s|some\s)?$")
_OF_A_TOTAL = re.compile(
    r"^\s(?:out\s)?of\s(?:a|the|its|an overall)\s(?:total|sum|whole|overall)\s?(?:of\s)?$"
)


# goods or sources that one number leaves out and another counts
_LEFT_OUT = re.compile(
    r"\b(?:apart from|other than|aside from|excluding|except(?:ing| for)?|without|not counting|non-oil|non-energy"
    r"|(?:does|do|did) not (?:include|count)|leav(?:es?|ing) out|as (?:it|they) includes?)\b",
    re.IGNORECASE,
)


def not_taken_back(text: str, checks: Iterable[Check]) -> tuple[Check, ...]:
    """The checks whose numbers are neither two sources' nor a part and its whole."""
    return tuple(check for check in checks if not _is_taken_back(text, check))


def _is_taken_back(text: str, check: Check) -> bool:
    if len(check.evidence) != 2:
        return False
    out = [_LEFT_OUT.search(text, *_sentence_of(text, one.start)) is not None for one in check.evidence]
    if any(out) and not all(out) and check.suggestion is None:
        return True
    first, second = sorted(check.evidence)
    if any(_FURTHER.match(text, one.end) or _ANOTHER.search(text, 0, one.start) for one in (first, second)):
        return True
    between = text[first.end : second.start]
    if _OF_A_TOTAL.match(between):
        return True
    both = _by_somebody(text, first.end) and _by_somebody(text, second.end)
    return both and len(between) < 60 and re.search(r"[.;\n]", between) is None


def _sentence_of(text: str, place: int) -> tuple[int, int]:
    return next((one for one in sentences(text) if one[0] <= place < one[1]), (place, place))


def _by_somebody(text: str, end: int) -> bool:
    found = _BY.match(text, end)
    return found is not None and " by " in found.group()
