"""One paper or event that a text dates twice, a digit apart: 'a letter of March 14 … the letter of March 24'.

In:  the text and its dates.
Out: a Misdating for the second date.
Law: the same noun stands right before both dates, first with any article, then with 'the', and with no third date. The
     days are of one month, or the months of neighbouring years, and differ by one digit. Words that count or set apart
     ('a second letter', 'both letters', 'another') mean two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legation.checks.chronology.said.dates_said import DateSaid, Misdating
from legation.checks.slips import edits

_NOUNS = (
    "letter", "note", "raid", "attack", "bombing", "massacre", "agreement", "treaty", "accord", "pact", "memorandum",
    "decree", "summit", "coup", "putsch", "declaration", "ceasefire", "truce", "resolution", "ruling", "judgment",
    "referendum", "election", "vote", "ceremony", "signing", "visit", "speech", "statement", "invasion", "siege",
    "earthquake", "handover", "meeting", "plebiscite", "constitution", "communiqué", "protocol", "assault",
    "charter",
)  # fmt: skip
_SEVERAL = (
    r"\b(?:another|second|third|two|three|both|earlier|previous|later|next|new|other|former|latter|last|first)"
    r"\s{}\b"
)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LONGEST = 50


def told_twice(text: str, said: Sequence[DateSaid]) -> Iterator[Misdating]:
    """The second of two dates of one thing that differ by a digit."""
    by_noun: dict[str, list[tuple[str, DateSaid]]] = {}
    for one in said:
        found = _form().search(text, max(one.sentence[0], one.span.start - _LONGEST), one.span.start)
        if found is not None:
            by_noun.setdefault(found["noun"].lower(), []).append((found["how"].lower(), one))
    for noun, dated in by_noun.items():
        if len(dated) != 2 or dated[1][0] not in ("the", "that"):
            continue
        (_, first), (_, second) = dated
        if re.search(rf"\b{noun}s\b", text) or re.search(_SEVERAL.format(noun), text, re.IGNORECASE):
            continue
        meant = _meant(first, second)
        if meant is not None:
            reason = f"the {noun} of ‘{first.span.quote}’ is dated ‘{second.span.quote}’ here"
            yield Misdating(second.span, reason, meant, (first.span,))


def _meant(first: DateSaid, second: DateSaid) -> str | None:
    """The first date, where one digit alone sets the second apart."""
    one, other = first.period.start, second.period.start
    if one is None or other is None or first.period.precision != second.period.precision:
        return None
    if first.period.precision == "day" and (one.year, one.month) == (other.year, other.month):
        number = _DAY.search(second.span.quote)
        slips = {meant for meant, cost in edits(number.group()) if cost <= 2} if number else set()
        if number and str(one.day) in {slip.lstrip("0") for slip in slips}:
            return first.span.quote
    if first.period.precision == "month" and first.year and second.year and one.month == other.month:
        slips = {meant for meant, cost in edits(second.year.quote) if cost <= 2}
        if first.year.quote in slips:
            return first.span.quote
    return None


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<how>the|a|an|his|her|its|their|this|that)\s(?:[\w’'-]+\s)?(?P<noun>{'|'.join(_NOUNS)})"
        r"\s(?:of|dated|from|on|in)\s(?:the\s)?$",
        re.IGNORECASE,
    )
