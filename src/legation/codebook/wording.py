"""The record's terms in plain English, for whoever has not read the codebook."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from decimal import Decimal

from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.record.actor import Actor
from legation.record.figure import Figure, Measure, Relation
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.statement import Attribution, Rank, Statement

RANKS: dict[Rank, str] = {
    "head-of-state": "head of state",
    "head-of-government": "head of government",
    "minister": "minister",
    "ambassador": "ambassador",
    "charge": "chargé d'affaires",
    "envoy": "envoy",
    "consul": "consul",
    "diplomats": "diplomats",
    "delegation": "delegation",
}
MEASURES: dict[Measure, str] = {
    "turnover": "trade turnover",
    "exports": "exports",
    "imports": "imports",
    "balance": "trade balance",
    "aid": "aid",
    "investment": "investment",
    "debt": "debt",
    "population": "population",
    "price": "price",
    "quantity": "quantity",
}
# Who is nobody's state: totals with everybody, and with the region.
_TOGETHER = {"WLD": "the whole world", "CAS": "the five Central Asian states"}
# Signs by their Unicode category: controls and line ends, marks of direction, halves of pairs.
_SHOWN_AS = {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": "", "Cs": "\N{REPLACEMENT CHARACTER}"}
_UNITS = {"t": "tons", "1": ""}
_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))


def actor_in_words(actor: Actor | None) -> str:
    """Who: a state, government or organisation by name, with the person where one is named.

    >>> actor_in_words(Actor("KAZ", "Astana"))
    'Kazakhstan'
    >>> actor_in_words(Actor(None, "No country"))
    'No country'
    """
    if actor is None:
        return "nobody named"
    known = actor.id or ""
    if known in states():
        return states()[known].name
    if known in governments():
        government = governments()[known]
        return f"{government.name} ({states()[government.state].name})"
    if known in organisations():
        return organisations()[known].name
    return _TOGETHER.get(known) or printable(actor.name) or "nobody named"


def details_in_words(statement: Statement) -> str:
    """The rank of who acts or is sent, and what it is about."""
    details = [RANKS[statement.rank]] if statement.rank else []
    details += [printable(statement.object)] if statement.object else []
    return f"({', '.join(details)})" if details else ""


def attribution_in_words(attribution: Attribution | None) -> str | None:
    """On whose word; None where the report says it in its own voice."""
    if attribution is None:
        return None
    who = [printable(part) for part in (attribution.speaker, attribution.office) if part]
    if attribution.actor is not None and not attribution.speaker:
        who.append(actor_in_words(attribution.actor))
    elif attribution.actor is not None:
        who.append(f"for {actor_in_words(attribution.actor)}")
    words = ", ".join(who) or "somebody unnamed"
    if attribution.medium:
        words += f", through {printable(attribution.medium)}"
    if attribution.said_on:
        words += f", {period_in_words(attribution.said_on)}"
    return words + (", in so many words" if attribution.quoted else "")


def period_in_words(period: Period) -> str:
    """When.

    >>> period_in_words(Period(date(2023, 4, 1), date(2023, 4, 30), "month"))
    'April 2023'
    >>> period_in_words(Period(date(2021, 8, 15), None, "open"))
    'since 15 August 2021'
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return (
            f"since {day_in_words(start)}"
            if start
            else f"until {day_in_words(end)}"
            if end
            else "at some time"
        )
    if start == end:
        return day_in_words(start)
    after = end + timedelta(days=1) if end < date.max else end
    if start.day == 1 and after.day == 1:
        if (start.month, after.month, after.year) == (1, 1, start.year + 1):
            return str(start.year)
        if (after.year - start.year) * 12 + after.month - start.month == 1:
            return f"{start:%B} {start.year}"
    return f"{day_in_words(start)} to {day_in_words(end)}"


def day_in_words(day: date) -> str:
    """A day as it is written in the middle of a sentence.

    >>> day_in_words(date(2023, 4, 7))
    '7 April 2023'
    """
    return f"{day.day} {day:%B} {day.year}"


def interval_in_words(low: Decimal | None, high: Decimal | None, unit: str = "1") -> str:
    """How much, with both its ends.

    >>> interval_in_words(Decimal("900000000"), Decimal("1000000000"), "USD")
    '900 million to 1 billion USD'
    >>> interval_in_words(None, Decimal("5000"), "t")
    'at most 5,000 tons'
    """
    name = _UNITS.get(unit, printable(unit))
    if high is None:
        words = "an unknown amount of" if low is None else f"at least {_amount(low)}"
    elif low is None or (low == 0 and high > 1):
        words = f"at most {_amount(high)}"
    else:
        words = _amount(low) if low == high else f"{_amount(low)} to {_amount(high)}"
    return f"{words} {name}".rstrip()


def figure_in_words(figure: Figure) -> str:
    """What a figure is of: its measure, who reports on whom, the product."""
    words = MEASURES[figure.measure]
    if figure.product:
        words += f" of {printable(figure.product)}"
    sides = actor_in_words(figure.reporter) if figure.reporter else ""
    if figure.partner:
        link = {"exports": "to", "imports": "from", "aid": "to"}.get(figure.measure, "with")
        sides += f" {link} {actor_in_words(figure.partner)}"
    return f"{sides.strip()}: {words}" if sides else words


def relation_in_words(relation: Relation) -> str:
    """A number beside another one.

    >>> from legation.record.figure import Reference
    >>> relation_in_words(Relation("share", Decimal("0.5"), Decimal(1), Reference(measure="exports")))
    'at least 50 % of exports'
    """
    of = [relation.of.measure or "", f"of {printable(relation.of.product)}" if relation.of.product else ""]
    if relation.of.period:
        of += ["on" if relation.of.period.precision == "day" else "in", period_in_words(relation.of.period)]
    other = " ".join(filter(None, of)) or "another figure"
    low, high = relation.low, relation.high
    if relation.kind == "share":
        # A share cannot exceed the whole, so a bound there says nothing.
        high = None if high == 1 and low else high
        low, high = (None if end is None else end * 100 for end in (low, high))
        return f"{interval_in_words(low, high, '%')} of {other}"
    if relation.kind == "ratio":
        return f"{interval_in_words(low, high)} times that {other}"
    if high is not None and high <= 0:
        return f"{interval_in_words(-high, None if low is None else -low)} less than {other}"
    return f"{interval_in_words(low, high)} more than {other}"


def value_in_words(value: Interval) -> str:
    """A quantity as an interval, with the words that said it."""
    words = interval_in_words(value.low, value.high, value.unit)
    return f"{words} (“{printable(value.text)}”)" if value.text else words


def printable(text: str, *, trim: bool = True) -> str:
    r"""A text on one line, without what would steer a terminal; `trim` joins its blanks too.

    >>> printable("a\x1b[31m\nb")
    'a [31m b'
    """
    shown = "".join(_SHOWN_AS.get(unicodedata.category(sign), sign) for sign in text)
    return " ".join(shown.split()) if trim else shown


def _amount(number: Decimal) -> str:
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{_rounded(number / scale)} {name}"
    return _rounded(number)


def _rounded(number: Decimal) -> str:
    """Four digits after the point at most: an interval's end is never known better than that."""
    written = f"{round(number, 4):,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
