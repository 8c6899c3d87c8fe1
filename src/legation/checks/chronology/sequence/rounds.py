"""Rounds that are told out of order: 'the first round on 21 April … in the run-off on 14 April', 'the fifth in March'.

In:  the text and its dates.
Out: a Misdating for each later round that lies before an earlier one.
Law: the words for a round stand right beside its date, in one sentence or in two that follow one another. A run-off
     comes behind the first round, and what is counted comes in the order of its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from legation.checks.chronology.said.dates_said import DateSaid, Misdating
from legation.checks.chronology.sequence.order import Pair, is_backwards, misdated_pair
from legation.checks.text_sentences import sentences

_NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_ROUND = re.compile(
    r"\b(?P<run_off>run-?off|second (?:round|ballot))\b"
    r"|\b(?P<first>(?:first|opening) (?:round|ballot)|came first|led the field)\b"
    rf"|\bthe (?P<number>{'|'.join(_NUMBERS)})(?: (?:one|round|meeting|phase|session))?(?=[ ,])",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?: of (?:\w+ ){1,4}| was(?: held)?| followed| came| opened| took place| in (?:the )?[A-Z]\w+"
    r"| held in [A-Z]\w+)?,? ?(?:on|of|in|from)? ?"
)
_RUN_OFF = 100
_WEEKS = timedelta(days=200)
"""A run-off follows within months."""


def rounds(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The rounds whose dates run backwards."""
    if _ROUND.search(text) is None:
        return
    bounds = sentences(text)
    for place, (start, end) in enumerate(bounds):
        stop = bounds[place + 1][1] if place + 1 < len(bounds) else end
        told = list(_dated_rounds(text, (start, stop), said))
        for (one, first), (other, second) in pairwise(told):
            if first is second or not start <= first.span.start < end:
                continue
            pair = Pair(first, second) if one < other else Pair(second, first)
            if one != other and is_backwards(pair) and _may_be_compared(pair, max(one, other)):
                yield misdated_pair(pair, published)


def _dated_rounds(
    text: str, place: tuple[int, int], said: Sequence[DateSaid]
) -> Iterator[tuple[int, DateSaid]]:
    """The rounds of a passage that have a date right behind them, with their numbers."""
    for found in _ROUND.finditer(text, *place):
        dated = next((one for one in said if one.span.start >= found.end()), None)
        if dated is None or _BESIDE.fullmatch(text[found.end() : dated.span.start]) is None:
            continue
        if dated.period.precision not in ("day", "month"):
            continue
        if found["number"]:
            yield _NUMBERS.index(found["number"].lower()) + 1, dated
        else:
            yield (_RUN_OFF if found["run_off"] else 1), dated


def _may_be_compared(pair: Pair, later: int) -> bool:
    first, second = pair.first.period.start, pair.second.period.start
    if first is None or second is None:
        return False
    same = (pair.first.year is None) == (pair.second.year is None)
    return same if later < _RUN_OFF else abs(first - second) <= _WEEKS
