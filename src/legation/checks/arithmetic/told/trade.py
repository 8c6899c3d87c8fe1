"""A trade and the exports and imports told beside it: 'Trade came to $1.998 billion. Exports … while imports …'.

In:  the text.
Out: a Check where the two make another sum than the trade.
Law: exports and imports stand in one sentence, a sum of money each and no other; the sentence before tells of the
     trade, with the only sum in it. Whoever sets the two side by side behind their trade tells all of it. Where each
     has a sentence of its own, before the trade or behind it, only a slip of the pen in one of the three is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import fits, with_units, wrong
from legation.checks.arithmetic.amounts.one_digit import is_slip
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import Closed, ends_told
from legation.checks.text_sentences import sentences
from legation.checks.wording import range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_TRADE = re.compile(r"\b(?:trade|turnover|commerce|exchange of goods)\b", re.IGNORECASE)
_NO_TRADE = re.compile(
    r"\b(?:deficit|surplus|balance|gap|exports|imports|target|goal|potential)\b", re.IGNORECASE
)
_NAMES = {
    "exports": re.compile(r"\b(?:exports?|exported|sales|sold|sells?|deliveries to)\b", re.IGNORECASE),
    "imports": re.compile(
        r"\b(?:imports?|imported|purchases?|bought|buys?|deliveries from)\b", re.IGNORECASE
    ),
}
_BACK_AND_FORTH = re.compile(
    r"\b(?:brought in|taken in|came in|in return|in the (?:other|opposite|reverse) direction|the other way"
    r"|in exchange|came back)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:than|against|compared|from (?:\$|€|£)|of which|including|earlier|year before|month|quarter|goods|alone"
    r"|half|target|percent of|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_SCALED = 100_000
_SLIP = (Fraction(1, 3), Fraction(3))


def told_trade(text: str) -> Iterator[Check]:
    """The trades that their two directions do not make."""
    amounts, bounds = read_amounts(text), sentences(text)
    for place, (start, end) in enumerate(bounds):
        here = _money(amounts, (start, end))
        if not place or len(here) != 2 or _APART.search(text, start, end):
            continue
        before = bounds[place - 1]
        there = [one for one in _money(amounts, before) if one.kind == "money"]
        if len(there) != 1 or not _TRADE.search(text, *before) or _NO_TRADE.search(text, *before):
            continue
        if {_name(text, start, here[0]), _name(text, here[0].span.end, here[1])} == {"exports", "imports"}:
            yield from _checked(there[0], here)

    for paragraph in passages(text):
        yield from _over_sentences(text, paragraph)


def _over_sentences(text: str, paragraph: Sequence[Told]) -> Iterator[Check]:
    """A trade with its two ways in sentences of their own, behind it or before it."""
    for place, told in enumerate(paragraph):
        trade = _sums(told)
        if len(trade) != 1 or not _TRADE.search(text, told.start, told.end):
            continue
        if _NO_TRADE.search(text, told.start, told.end) or _APART.search(
            text, told.start, trade[0].span.start
        ):
            continue
        for beside in (paragraph[place + 1 : place + 3], paragraph[max(0, place - 2) : place]):
            ways = [one for one in beside if _sums(one)]
            two = with_units([trade[0], *(one for other in ways for one in _sums(other))])[1:]
            if (
                len(two) != 2
                or len(ways) != 2
                or any(_APART.search(text, one.start, one.end) for one in ways)
            ):
                continue
            names = [_name_in(text, one) for one in ways]
            if set(names) in ({"exports", "imports"}, {"exports", "other"}, {"imports", "other"}):
                yield from _checked(trade[0], two, only_slips=True)


def _sums(told: Told) -> list[Amount]:
    """The sums of money of a sentence; a bare number with a scale may be one."""
    return [
        one
        for one in told.amounts
        if ends_told(one) and (one.kind == "money" or (one.kind == "number" and one.value >= _SCALED))
    ]


def _name_in(text: str, told: Told) -> str | None:
    """Which way the sum of a sentence goes, by all of its words."""
    said = [name for name, words in _NAMES.items() if words.search(text, told.start, told.end)]
    if len(said) == 1:
        return said[0]
    return "other" if not said and _BACK_AND_FORTH.search(text, told.start, told.end) else None


def _money(amounts: Sequence[Amount], place: tuple[int, int]) -> list[Amount]:
    here = with_units([one for one in amounts if place[0] <= one.span.start < place[1]])
    return [one for one in here if one.kind == "money" and ends_told(one)]


def _name(text: str, start: int, amount: Amount) -> str | None:
    """Whether the words before a sum call it exports or imports, and not both."""
    said = [name for name, words in _NAMES.items() if words.search(text, start, amount.span.start)]
    return said[0] if len(said) == 1 else None


def _checked(trade: Amount, two: Sequence[Amount], *, only_slips: bool = False) -> Iterator[Check]:
    if len({one.interval.unit for one in (trade, *two)}) != 1:
        return
    stated, first, second = (ends_told(one) for one in (trade, *two))
    if stated is None or first is None or second is None:
        return
    made: Closed = (first[0] + second[0], first[1] + second[1])
    if fits(stated, made) or not made[0] * _SLIP[0] < stated[1] < made[1] * _SLIP[1]:
        return
    words = (
        f"‘{two[0].span.quote}’ and ‘{two[1].span.quote}’ make {range_words(*made, trade.interval.unit)}, "
        f"and the trade is told as ‘{trade.span.quote}’."
    )
    # of the three any may be wrong; the one that a slip explains is named
    for target, others, implied in (
        (trade, two, made),
        (two[0], (trade, two[1]), (stated[0] - second[1], stated[1] - second[0])),
        (two[1], (trade, two[0]), (stated[0] - first[1], stated[1] - first[0])),
    ):
        if implied[0] > 0:
            check = wrong(target, others, implied, words)
            if check is not None and check.suggestion is not None:
                yield check
                return
    check = wrong(trade, two, made, words)
    if check is not None and (not only_slips or is_slip(trade, made)):
        yield check
