"""What the words before a time make of it: since it, until it, compared with it, long before it."""

from __future__ import annotations

from datetime import date, timedelta

from legation.lists.time_cues import time_cues
from legation.reading.times.mention import Direction
from legation.reading.times.numerals import ONES
from legation.reading.times.words import Words
from legation.record.period import Period

# the last and first days that have one after and before them
LAST, FIRST = date.max - timedelta(days=1), date.min + timedelta(days=1)
_BOUNDING = frozenset({"than", "above", "below", "exceeding"})
_MULTIPLIED = frozenset(
    {"doubled", "tripled", "trebled", "quadrupled", "halved", "double", "triple", "half", "twice"}
)
DIRECTIONS: dict[str, Direction] = {
    "since": "since", "until": "until", "till": "until", "through": "until",
    "before": "before", "after": "after", "by": "by", "following": "after", "starting": "since",
    "beginning": "since",
}  # fmt: skip


def direction_of(words: Words, i: int, end: int) -> Direction:
    """Which way the time from token i to `end` points: 'since', 'by', … or 'at' for the time itself."""
    if words.at(end) in ("onward", "onwards") or (
        words.at(end) in ("or", "and") and words.at(end + 1) == "later"
    ):
        return "since"
    k = i - 1
    while k >= 0 and i - k < 4 and words.at(k) in time_cues().soft:
        k -= 1
    before = words.at(k - 1)
    if words.at(k) == "to" and before in ("prior", "up"):
        return "before" if before == "prior" else "until"
    if words.at(k) == "than" and before in ("later", "earlier"):
        return "before" if before == "earlier" else "by" if words.at(k - 2) == "no" else "after"
    if words.at(i - 1) == "the" and words.at(end).isalpha() and words.at(k) in ("before", "after"):
        return "at"  # 'after the 2014 referendum' is about an event of 2014
    return DIRECTIONS.get(words.at(k), "at")


def compared(words: Words, i: int) -> bool:
    """Whether the time at token i only says what something is compared with: 'more than in 2021'."""
    for k in range(i - 1, max(-1, i - 10), -1):
        word = words.at(k)
        if word == "than" and words.at(k - 1) in ("later", "earlier"):
            return False
        as_in = (
            word == "as"
            and i - k <= 3
            and {"in", "on", "at", "for", "during"}.issuperset(words.low[k + 1 : i])
        )
        following = words.at(k + 1)
        if word in _BOUNDING and k < i - 1 and _is_bounded(following):
            continue  # 'more than $4 million in 2024', 'more than doubled in 2024'
        apart = word in ("level", "levels") and "," in words.low[k:i]  # 'their highest level, $3m, in 2024'
        if (word in time_cues().comparing or as_in) and not apart:
            return True
        if word in ("from", "after") and k < i - 1 and _is_amount(following):
            return word == "after" or not _reaches(words, k + 1, i)
        if word in (";", "(", ")") or words.ends_sentence(k):
            return False
    return False


def _reaches(words: Words, k: int, i: int) -> bool:
    """'From $151 million to $252 million in the first quarter': a time behind the level that was reached."""
    levels = (place for place in range(k, i - 1) if words.at(place) == "to")
    return any(_is_amount(words.at(place + 1)) for place in levels)


def _is_amount(word: str) -> bool:
    """Whether a word is a number or the sign of a currency."""
    return word in "$€£¥" or word[:1].isdigit()


def _is_bounded(word: str) -> bool:
    """Whether a word behind 'than' or 'above' is a number or a multiple: these bound it and compare no times."""
    return _is_amount(word) or word in _MULTIPLIED


def amount_before(words: Words, i: int) -> bool:
    """Whether an amount stands right before token i: 'from $3 million a year ago', '12 cents a share, a year ago'."""
    k = i - 2 if words.at(i - 1) == "," else i - 1
    if words.at(k - 1) in ("a", "per") and words.at(k).isalpha():
        k -= 2
    near = words.at(k), words.at(k - 1)
    return any(word[:1].isdigit() or word in time_cues().counted or word in ONES for word in near)


def attributed(words: Words, i: int) -> bool:
    """Whether the time at token i is when something was said, not when it happened."""
    return any(word in time_cues().reporting for word in words.low[max(0, i - 4) : i])


def background(words: Words, i: int, sentence: int) -> bool:
    """Whether the time at token i stands in the past perfect, which tells what lay behind the story."""
    for k in range(i - 1, max(sentence, i - 12) - 1, -1):
        if words.at(k) == "had" and words.at(k + 1) not in ("a", "an", "the", "no"):
            return True
        if words.at(k) in (",", ";", "was", "were", "said"):
            return False
    return False


def directed(named: Period | None, direction: Direction, published: date | None) -> Period | None:
    """What a preposition makes of a period: since it begins, until it ends, before and after it."""
    if named is None or named.start is None or named.end is None or direction == "at":
        return named
    if direction == "since":
        return Period(named.start, None, "open")
    if direction == "after":
        return Period(min(named.end, LAST) + timedelta(days=1), None, "open")
    if direction == "before":
        return Period(None, max(named.start, FIRST) - timedelta(days=1), "open")
    start = published if published and published <= named.end else None
    return Period(start if direction == "by" else None, named.end, "open")
