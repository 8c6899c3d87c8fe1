"""A figure as a sentence: whose trade with whom, how much, in which period, beside what, on whose word."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from legation.brief.amounts import amount_in_words
from legation.brief.counts import opened
from legation.brief.dates import day_in_words, span_in_words
from legation.brief.names import name_of
from legation.brief.speakers import source_in_words
from legation.record.figure import Figure, Measure, Relation
from legation.record.interval import Interval
from legation.record.period import Period

_MEASURES: Final[dict[Measure, tuple[str, str]]] = {
    "turnover": ("trade", "with"),
    "exports": ("exports", "to"),
    "imports": ("imports", "from"),
    "balance": ("trade balance", "with"),
    "aid": ("aid", "to"),
    "investment": ("investment", "in"),
    "debt": ("debt", "to"),
    "population": ("population", "in"),
    "price": ("price", "in"),
    "quantity": ("quantity", "to"),
}
_PLURAL: Final = frozenset({"exports", "imports"})
# The codebook's fractions, and how far they reach either way.
_FRACTIONS: Final = {
    Decimal(1) / 2: "about half",
    Decimal(1) / 3: "about a third",
    Decimal(2) / 3: "about two thirds",
    Decimal(1) / 4: "about a quarter",
    Decimal(3) / 4: "about three quarters",
    Decimal(1) / 5: "about a fifth",
    Decimal(1) / 10: "about a tenth",
}
_POINTS: Final = Decimal("0.025")
_ROUNDING: Final = Decimal("0.001")
_TIMES: Final = {
    Decimal(2): "twice",
    Decimal(3): "three times",
    Decimal(4): "four times",
    Decimal(5): "five times",
}


def figure_in_words(figure: Figure, year: int) -> str:
    """The figure as a whole sentence.

    >>> from legation.record.actor import Actor
    >>> from legation.record.span import Span
    >>> from datetime import date
    >>> value = Interval(Decimal("52650000"), Decimal("52750000"), "USD")
    >>> half = Period(date(2022, 1, 1), date(2022, 6, 30), "month")
    >>> said = Figure("f", "turnover", Actor("TJK", "x"), Actor("AFG", "y"), half, Span(0, 1, "x"), value=value)
    >>> figure_in_words(said, 2023)
    "Tajikistan's trade with Afghanistan in January to June 2022 came to $52.7 million."
    """
    subject = f"{_subject(figure)}{_in(figure.period, year)}"
    if figure.value is not None:
        told = f"{subject} came to {amount_in_words(figure.value)}"
    elif figure.relation is not None:
        told = f"{subject} {'were' if figure.measure in _PLURAL else 'was'} {_relation(figure, figure.relation, year)}"
    else:
        told = f"{subject} {'are' if figure.measure in _PLURAL else 'is'} spoken of without a number"
    speaker = source_in_words(figure.attribution)
    return opened(told + (f", according to {speaker}." if speaker else "."))


def _subject(figure: Figure) -> str:
    noun, link = _MEASURES[figure.measure]
    words = f"{noun} of {figure.product}" if figure.product else noun
    words = f"{name_of(figure.reporter).possessive if figure.reporter else 'the'} {words}"
    return f"{words} {link} {name_of(figure.partner).text}" if figure.partner is not None else words


def _relation(figure: Figure, relation: Relation, year: int) -> str:
    low, high = relation.low, relation.high
    other = _other(figure, relation, year)
    if relation.kind == "share":
        hundred = Decimal(100)
        cap = None if high == 1 and low else high
        share = Interval(None if low is None else low * hundred, None if cap is None else cap * hundred, "%")
        return f"{_fraction(low, high) or amount_in_words(share)} of {other}"
    if relation.kind == "ratio":
        growth = _growth(figure, relation, year)
        if growth is not None:
            return growth
        times = amount_in_words(Interval(low, high, "1"))
        whole = next((word for number, word in _TIMES.items() if times == str(number)), f"{times} times")
        return f"{whole} {_that(figure, other)}"
    unit = figure.value.unit if figure.value is not None else "1"
    if high is not None and high <= 0:
        less = Interval(-high, None if low is None else -low, unit)
        return f"{amount_in_words(less)} less than {_that(figure, other)}"
    return f"{amount_in_words(Interval(low, high, unit))} more than {_that(figure, other)}"


def _growth(figure: Figure, relation: Relation, year: int) -> str | None:
    """A ratio below two to another period of the same figure, as one says it: so many percent higher or lower."""
    low, high, of = relation.low, relation.high, relation.of
    if low is None or high is None or high >= 2 or of.measure or of.product or of.period is None:
        return None
    hundred, one = Decimal(100), Decimal(1)
    if low < one < high:
        return None
    ends = (low - one, high - one) if low >= one else (one - high, one - low)
    percent = amount_in_words(Interval(ends[0] * hundred, ends[1] * hundred, "%"))
    part = _fraction(*ends)
    percent = part if part is not None and part.startswith("about a ") else percent
    return f"{percent} {'higher' if low >= one else 'lower'} than{_in(of.period, year)}"


def _fraction(low: Decimal | None, high: Decimal | None) -> str | None:
    """A share that was told as a fraction, which spans two and a half points either way: 'about a third'."""
    if low is None or high is None or abs(high - low - 2 * _POINTS) > _ROUNDING:
        return None
    middle = (low + high) / 2
    return next((words for share, words in _FRACTIONS.items() if abs(middle - share) < _ROUNDING), None)


def _that(figure: Figure, other: str) -> str:
    """What stands for the figure itself in a comparison: 'those of 2021'."""
    return (
        f"{'those' if figure.measure in _PLURAL else 'that'} {other}"
        if other.startswith(("of ", "on "))
        else other
    )


def _other(figure: Figure, relation: Relation, year: int) -> str:
    of = relation.of
    if of.measure is None and of.product is None:
        if of.period is None:
            return "another figure" if relation.kind != "share" else "the whole"
        words = _in(of.period, year).strip()
        return words.replace("in ", "of ", 1) if words.startswith("in ") else words
    measure = next((noun for name, (noun, _) in _MEASURES.items() if name == of.measure), "")
    noun = measure or _MEASURES[figure.measure][0]
    if of.measure in (None, figure.measure) and of.product is None:
        words = _whole_of(figure, noun)
    else:
        words = f"the {noun}" + (f" of {of.product}" if of.product else "")
    return words + (_in(of.period, year) if of.period else "")


def _whole_of(figure: Figure, noun: str) -> str:
    """All of which a figure is a share: 'of the flour that it exported' is all flour, to whomever, and 'half of those
    exports are flour' all that went to the same partner.
    """
    its = name_of(figure.reporter).its if figure.reporter is not None else "the"
    if figure.product is None or figure.partner is None:
        return f"all {its} {noun}"
    product = re.escape(figure.product)
    of_product = re.compile(rf"\bof (?:\w+ ){{0,3}}{product}\b|{product} exports\b", re.IGNORECASE)
    if of_product.search(figure.evidence.quote):
        return f"all {its} {noun} of {figure.product}"
    return f"all {its} {noun} {_MEASURES[figure.measure][1]} {name_of(figure.partner).text}"


def _in(period: Period | None, year: int) -> str:
    if period is None:
        return ""
    start, end = period.start, period.end
    if start is None or end is None:
        return f" since {day_in_words(start)}" if start else f" by {day_in_words(end)}" if end else ""
    if start == end:
        return f" on {day_in_words(start, year)}"
    named = span_in_words(start, end)
    return f" in {named}" if named else f" between {day_in_words(start)} and {day_in_words(end)}"
