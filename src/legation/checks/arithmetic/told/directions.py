"""Moves told the wrong way round: 'rose to $1.5 billion from $1.7 billion', '$3.1 billion, up from $3.4 billion'.

In:  the text.
Out: a Check where a verb or 'up' and 'down' tell the opposite of what the two numbers do.
Law: both numbers stand in one sentence, in one unit, bound by 'from' and 'to', 'up from' or 'down from', or by words of
     comparison behind 'to'. What rounding or a hedge leaves open is left alone, as is a fall or rise that is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from legation.checks.arithmetic.amounts.bound import amounts_by_sentence, between, contradicted
from legation.checks.arithmetic.amounts.company import comparable
from legation.checks.arithmetic.amounts.ranges import MEASURED, ends_told
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check
from legation.record.span import Span

_UP = {
    "rose": "fell", "risen": "fallen", "rises": "falls", "rising": "falling", "grew": "shrank", "grown": "shrunk",
    "climbed": "dropped", "climbing": "dropping", "jumped": "dropped", "increased": "decreased",
    "increasing": "decreasing", "surged": "plunged", "soared": "plunged", "swelled": "shrank", "expanded": "shrank",
    "gained": "lost",
}  # fmt: skip
_DOWN = {
    "fell": "rose", "fallen": "risen", "falls": "rises", "falling": "rising", "shrank": "grew", "shrunk": "grown",
    "dropped": "climbed", "dropping": "climbing", "declined": "increased", "declining": "increasing",
    "decreased": "increased", "decreasing": "increasing", "slumped": "jumped", "plunged": "jumped",
    "plummeted": "soared", "slid": "climbed", "tumbled": "jumped", "dipped": "climbed", "contracted": "expanded",
    "dwindled": "grew", "sank": "rose",
}  # fmt: skip
WAYS = {**dict.fromkeys(_UP, 1), **dict.fromkeys(_DOWN, -1), "up": 1, "down": -1}
_RISES = {"rise": "fall", "increase": "decrease", "gain": "loss", "growth": "decline"}
_FALLS = {"fall": "rise", "drop": "rise", "decline": "increase", "decrease": "increase", "loss": "gain"}
_NOUNS = {**dict.fromkeys(_RISES, 1), **dict.fromkeys(_FALLS, -1)}
_OPPOSITES = {**_UP, **_DOWN, **_RISES, **_FALLS, "up": "down", "down": "up"}
_HEDGE = r"(?: about| some| only| just| nearly| almost| the)?"
# from the first number to the second; 'in 2023' and 'a year earlier' may stand between
_FROM_TO = re.compile(rf"^(?:[^;:,]{{0,40}} )?to{_HEDGE}$")
_TO_FROM = re.compile(rf"^(?:[^;:]{{0,40}}?,? )?(?:from|compared with|compared to|against|after){_HEDGE}$")
_BESIDE = re.compile(
    rf"^[^;:]{{0,40}}?,? \(?(?:(?P<way>up|down) (?:from|on)|an? (?:[\w-]+ ){{0,2}}?(?P<noun>{'|'.join(_NOUNS)}) from)"
    rf"{_HEDGE}$"
)
_LEADING_FROM = re.compile(rf" from{_HEDGE} ?$")
_LEADING_TO = re.compile(rf" to{_HEDGE} ?$")
# the verb nearest before the numbers, with no other clause and no denial between
_VERB = re.compile(
    rf"^.*\b(?P<verb>{'|'.join(word for word in WAYS if word not in ('up', 'down'))})\b(?P<gap>[^.;:]*)$",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:and|but|while|which|when|after|before|from|to|than|planned|target|pledg\w+|goal|forecast)\b"
)
_DENIED = re.compile(r"\b(?:not|never|neither|nor|hardly|would|could|if)\b|n['’]t\b", re.IGNORECASE)
# a currency that falls costs more of itself: 'the pound fell from 30.9 to 49.5 per dollar'
_RATE_OF_EXCHANGE = re.compile(
    r"\s(?:per|to|for|against|on)(?: the| a| one)?(?: US| U\.S\.)? (?:dollar|euro|greenback)\b"
)
_ON_TO = re.compile(r"\s(?:[^\W\d]+ ){0,3}?to\s(?:about |some |only |just )?[\d$€£A-Z]")
_LEAST_COUNT = 1000
"""A smaller bare number may be a rate, of exchange or of an index."""

_PLANNED = re.compile(r"\s(?:planned|targeted|expected|forecast|promised|pledged|hoped|that had been)\b")


def told_directions(text: str) -> Iterator[Check]:
    """The moves that go the other way than they are told."""
    for (start, _), amounts in amounts_by_sentence(text):
        known = [one for one in amounts if one.kind in (*MEASURED, "share", "number")]
        for one, other in pairwise(known):
            alike = one.kind == other.kind and one.interval.unit == other.interval.unit
            if (
                alike
                and (one.kind == "share" or comparable(one, other))
                and not _is_a_rate(text, start, one, other)
            ):
                yield from _move(text, start, one, other)


def _is_a_rate(text: str, start: int, one: Amount, other: Amount) -> bool:
    """'The naira fell from 13.9 to 24.4', 'the rial rose from 600,000 to 447,000 rials': what costs more has fallen."""
    if one.kind == "number":
        return max(one.value, other.value) < _LEAST_COUNT
    unit = other.span.quote.rpartition(" ")[2].lower().rstrip("s")
    return one.kind == "money" and unit.isalpha() and unit in text[start : one.span.start].lower().split()


def _move(text: str, start: int, one: Amount, other: Amount) -> Iterator[Check]:
    joint, before = between(text, one, other), " ".join(text[start : one.span.start].split(" "))
    beside = _BESIDE.match(joint)
    if beside is not None and _ON_TO.match(text, other.span.end):
        return  # '$712 billion, so that the surplus went down from $14 billion to $9 billion'
    if beside is not None:
        way = beside["way"] or beside["noun"]
        place = text.lower().rfind(way, one.span.end, other.span.start)
        yield from _checked(text, Span.of(text, place, place + len(way)), other, one)
        return
    if _FROM_TO.match(joint) and _LEADING_FROM.search(before):
        base, result = one, other
    elif _TO_FROM.match(joint) and _LEADING_TO.search(before) and not _PLANNED.match(text, other.span.end):
        base, result = other, one
    else:
        return
    if _RATE_OF_EXCHANGE.match(text, other.span.end):
        return
    verb = _VERB.search(before)
    if verb is None or _OTHER_CLAUSE.search(_without_lead(verb["gap"])) or _DENIED.search(before):
        return
    yield from _checked(
        text, Span.of(text, start + verb.start("verb"), start + verb.end("verb")), base, result
    )


def moved(way: str) -> tuple[int, str]:
    """Which way a word moves what it tells of, and the word that moves it the other way.

    >>> moved("Fell")
    (-1, 'rose')
    """
    return WAYS[way.lower()], _OPPOSITES[way.lower()]


def _without_lead(gap: str) -> str:
    """The words between the verb and the first number, without the 'from' or 'to' that leads to it."""
    return re.sub(rf" (?:from|to){_HEDGE} ?$", "", gap.lower())


def _checked(text: str, way: Span, base: Amount, result: Amount) -> Iterator[Check]:
    told, start, end = (WAYS | _NOUNS)[way.quote.lower()], ends_told(base), ends_told(result)
    if start is None or end is None:
        return
    # ranges that only touch are told apart by the numbers as they are written
    fell = end[1] <= start[0] and result.value < base.value
    rose = end[0] >= start[1] and result.value > base.value
    if (told > 0 and fell) or (told < 0 and rose):
        unit = base.interval.unit if base.kind != "share" else "1"
        words = (
            f"‘{way.quote}’ from ‘{base.span.quote}’ to ‘{result.span.quote}’ is the other way round: "
            f"{range_words(*start, unit)} before, {range_words(*end, unit)} after."
        )
        yield contradicted(way, [base.span, result.span], words, _OPPOSITES[way.quote.lower()])
