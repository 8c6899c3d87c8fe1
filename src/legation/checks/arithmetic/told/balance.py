"""A balance and what it is the balance of, over sentences: 'revenues of 61.9 billion … Spending 52.3 … The surplus …'.

In:  the text.
Out: a Check where the surplus or deficit is not what lies between the two.
Law: each sum is named by the noun before it in its sentence: revenues or exports, spending or imports, surplus or
     deficit. Of each there is one in three sentences; what is 'of which' is a part and has no name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.checks.arithmetic.amounts.bound import fits, with_units, wrong
from legation.checks.arithmetic.amounts.ranges import ends_told
from legation.checks.text_sentences import sentences
from legation.checks.wording import range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_NAMES = {
    "in": r"revenues?|receipts|income|takings|exports|sales",
    "out": r"spending|expenditures?|outlays|costs|imports|purchases",
    "balance": r"surplus|deficit|shortfall",
}
_NAME = re.compile("|".join(rf"\b(?P<{name}>{words})\b" for name, words in _NAMES.items()), re.IGNORECASE)
_PART = re.compile(
    r"\b(?:of which|of it|including|among them|against|compared|than|from|after|earlier|planned|forecast|target)\b"
    r"[^,;.]*$"
)
_LATER = re.compile(
    r"\b(?:year|month|quarter|season) (?:before|earlier|ago)\b|\b(?:in|of|for) (?:19|20)\d\d\b"
)
_BACK = 2
_SHARP = 20  # a balance is no sharper than the two that it is of


def told_balance(text: str) -> Iterator[Check]:
    """The balances that their two sums do not leave."""
    amounts, bounds = read_amounts(text), sentences(text)
    for place, (start, end) in enumerate(bounds):
        first = bounds[max(0, place - _BACK)][0]
        near = with_units([one for one in amounts if first <= one.span.start < end])
        told = [one for one in near if one.span.start >= start and one.kind == "money"]
        if not told or not place or _named(text, (start, end), told[0]) != "balance":
            continue
        near = near[: near.index(told[0]) + 1]
        yield from _checked(text, near[-1], near[:-1], bounds)


def _checked(
    text: str, balance: Amount, before: Sequence[Amount], bounds: Sequence[tuple[int, int]]
) -> Iterator[Check]:
    named: dict[str, list[Amount]] = {"in": [], "out": []}
    for one in before:
        place = next((where for where in bounds if where[0] <= one.span.start < where[1]), None)
        name = _named(text, place, one) if place is not None and one.kind == "money" else None
        if name in named:
            named[name].append(one)
    if len(named["in"]) != 1 or len(named["out"]) != 1:
        return
    came, went = named["in"][0], named["out"][0]
    if len({one.interval.unit for one in (balance, came, went)}) != 1 or _LATER.search(
        text, min(came, went, key=lambda one: one.span).span.end, balance.span.start
    ):
        return
    stated, more, less = ends_told(balance), ends_told(came), ends_told(went)
    if stated is None or more is None or less is None:
        return
    low, high = more[0] - less[1], more[1] - less[0]
    made = (low, high) if high > 0 else (-high, -low)
    if made[0] <= 0 or made[1] > made[0] * _SHARP or fits(stated, made):
        return
    words = (
        f"‘{came.span.quote}’ and ‘{went.span.quote}’ are {range_words(*made, balance.interval.unit)} apart, "
        f"and the text says ‘{balance.span.quote}’."
    )
    check = wrong(balance, (came, went), made, words)
    if check is not None and check.suggestion is not None:
        yield check


def _named(text: str, place: tuple[int, int], amount: Amount) -> str | None:
    """What the last noun before a sum in its sentence names it, where no other sum stands between."""
    before = text[place[0] : amount.span.start]
    if _PART.search(before):
        return None
    names = [found.lastgroup for found in _NAME.finditer(before)]
    return names[-1] if names else None
