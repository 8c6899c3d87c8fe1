"""Which way something went, told before its two numbers: 'Output climbed: 888,000 barrels in May, after 910,000'.

In:  the text.
Out: a Check where the two numbers go the other way.
Law: a verb of moving stands in the clause or sentence right before, which holds no number of its own; the two numbers
     are the only ones of the next, of one unit, and 'after', 'against' or 'compared with' tells which was first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.checks.arithmetic.bound import between, contradicted, off, with_units, wrong
from legation.checks.arithmetic.told_directions import WAYS, moved
from legation.checks.arithmetic.told_growth import MEASURED, ends_told
from legation.checks.text_sentences import sentences
from legation.checks.wording import range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check
from legation.record.span import Span

_MORE_VERBS = {
    "slipped": -1,
    "eased": -1,
    "edged up": 1,
    "edged down": -1,
    "picked up": 1,
    "went up": 1,
    "went down": -1,
}
_OPPOSITE = {
    "slipped": "climbed", "eased": "rose", "edged up": "edged down", "edged down": "edged up", "picked up": "slipped",
    "went up": "went down", "went down": "went up",
}  # fmt: skip
_WORDS = sorted((*(one for one in WAYS if one not in ("up", "down")), *_MORE_VERBS), key=len, reverse=True)
_VERB = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_BASE_BEHIND = re.compile(
    r"(?:,| -| –|^)?[^.;:]{0,40}\b(?:after|against|compared with|compared to|versus|from)"
    r"(?: about| some| only| just| the)?$"
)
_IN_THE_ONE_BEFORE = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:(?:in|of) the (?:one|year|season|month) before|a year (?:earlier|before|ago)"
    r"|the year before|in the previous)\b"
)
_NOT = re.compile(
    r"\b(?:not|never|would|could|although|though|despite|but|while|whereas|if|forecast|expected)\b|n['’]t\b"
)


def told_trend(text: str) -> Iterator[Check]:
    """The moves that the two numbers behind them do not make."""
    amounts, bounds = read_amounts(text), sentences(text)
    for place, (start, end) in enumerate(bounds):
        here = with_units([one for one in amounts if start <= one.span.start < end])
        colon = text.find(": ", start, end)
        behind = [
            one for one in here if one.span.start > colon >= 0 and one.kind in MEASURED and ends_told(one)
        ]
        if len(behind) == 2 and _comparable(*behind) and _is_earlier(text, *behind):
            yield from _size(text, (start, colon), behind[0], behind[1], here)
        known = [one for one in here if one.kind in (*MEASURED, "share", "number") and ends_told(one)]
        if len(known) != 2 or len(here) > 3 or not _comparable(*known):
            continue
        now, earlier = known
        if not _BASE_BEHIND.search(between(text, now, earlier)):
            continue
        colon = text.find(": ", start, now.span.start)
        if colon >= 0:
            yield from _checked(text, (start, colon), now, earlier)
        elif place and "\n" not in text[bounds[place - 1][1] : start]:
            before = bounds[place - 1]
            if not any(before[0] <= one.span.start < before[1] for one in amounts):
                yield from _checked(text, before, now, earlier)


def _is_earlier(text: str, now: Amount, earlier: Amount) -> bool:
    """Whether the second number is that of before."""
    before = _BASE_BEHIND.search(between(text, now, earlier))
    return before is not None or _IN_THE_ONE_BEFORE.match(text, earlier.span.end) is not None


def _comparable(now: Amount, earlier: Amount) -> bool:
    """Whether two numbers count the same; the second may leave unsaid what it counts."""
    if now.kind == "number":
        return False
    bare = now.kind == "count" and earlier.kind == "number"
    return bare or (now.kind == earlier.kind and now.interval.unit == earlier.interval.unit)


def _size(
    text: str, lead: tuple[int, int], now: Amount, earlier: Amount, amounts: Sequence[Amount]
) -> Iterator[Check]:
    """'Purchases have fallen by half: 1.4 million tonnes crossed, 2.8 million in the year before': how far it went."""
    sizes = [one for one in amounts if lead[0] <= one.span.start < lead[1] and one.kind in ("ratio", "share")]
    if len(sizes) != 1 or _NOT.search(text, *lead) or not text[: sizes[0].span.start].endswith(" by "):
        return
    implied = off(sizes[0], earlier, now)
    if implied is not None:
        ends = f"‘{earlier.span.quote}’ to ‘{now.span.quote}’"
        words = f"From {ends} is {range_words(*implied, '1')} times as much, and the text says ‘{sizes[0].span.quote}’."
        check = wrong(sizes[0], (now, earlier), implied, words)
        if check is not None:
            yield check


def _checked(text: str, lead: tuple[int, int], now: Amount, earlier: Amount) -> Iterator[Check]:
    verbs = list(_VERB.finditer(text, *lead))
    if len(verbs) != 1 or _NOT.search(text, *lead) or _VERB.search(text, lead[1], earlier.span.start):
        return
    word = verbs[0].group().lower()
    told = _MORE_VERBS.get(word) or moved(word)[0]
    before, after = ends_told(earlier), ends_told(now)
    if before is None or after is None:
        return
    fell = after[1] <= before[0] and now.value < earlier.value
    rose = after[0] >= before[1] and now.value > earlier.value
    if (told > 0 and fell) or (told < 0 and rose):
        way = Span.of(text, *verbs[0].span())
        unit = now.interval.unit if now.kind != "share" else "1"
        words = (
            f"‘{way.quote}’ is the other way round: {range_words(*before, unit)} before, "
            f"{range_words(*after, unit)} after."
        )
        yield contradicted(way, [now.span, earlier.span], words, _OPPOSITE.get(word) or moved(word)[1])
