"""The intervals of a conflict that cannot meet, ready to be drawn.

In:  a record, and a check of its figures.
Out: a Picture: what the text says of one quantity, and what its other numbers leave to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from legation.checks.arithmetic.conflicts.finding import find_in, snippet
from legation.checks.arithmetic.conflicts.settled import settled
from legation.checks.arithmetic.quantities.claims import Claim, read_claims
from legation.checks.arithmetic.quantities.quantity_words import comparison_words, quantity_words
from legation.checks.arithmetic.solving.solver import Range
from legation.checks.wording import range_words
from legation.record.check import Check
from legation.record.record import Record


@dataclass(frozen=True, slots=True)
class Bar:
    """One interval: who says it, its ends, and how it reads; None is an open end."""

    label: str
    low: Fraction | None
    high: Fraction | None
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars of the same quantity, named by `title` and counted in `unit`, that have no number in common."""

    title: str
    unit: str
    bars: tuple[Bar, ...]

    @property
    def scale(self) -> tuple[Fraction, Fraction]:
        """From where to where to draw, with room at both sides."""
        ends = [end for bar in self.bars for end in (bar.low, bar.high) if end is not None]
        low, high = min(ends), max(ends)
        room = (high - low) / 6 or abs(high) / 6 or Fraction(1)
        return low - room, high + room


def picture_of(record: Record, check: Check) -> Picture | None:
    """The picture of an arithmetic contradiction; None where there is nothing to draw."""
    if check.kind != "arithmetic" or len(check.about) < 2:
        return None
    claims = {
        claim.figure.id: claim for claim in read_claims(settled(record.figures, record.document.published))
    }
    conflict = [claims[name] for name in check.about if name in claims]
    if len(conflict) < len(check.about):
        return None
    finding = find_in(conflict)
    unit = _unit(finding.target, finding.stated)
    bars = [
        _bar(f"the text: {snippet(finding.target)}", finding.stated, unit),
        _bar("its other figures", finding.implied, unit),
    ]
    drawn = tuple(bar for bar in bars if bar.low is not None or bar.high is not None)
    return Picture(_title(finding.target), unit, drawn) if len(drawn) == 2 else None


def _unit(target: Claim, stated: Range) -> str:
    """What the bars count: a relation is counted as the text does, in percent or in times."""
    relation = target.figure.relation if target.whole is not None else None
    if relation is None or relation.kind == "change":
        return target.part.unit
    if relation.kind == "share":
        return "percent"
    if "%" not in snippet(target) and "per" not in snippet(target):
        return "times"
    return "percent less" if stated[1] is not None and stated[1] < 1 else "percent more"


def _bar(label: str, ends: Range, unit: str) -> Bar:
    low, high = ends
    if unit == "percent more":
        low, high = (None if end is None else (end - 1) * 100 for end in (low, high))
    elif unit == "percent less":
        low, high = (None if end is None else (1 - end) * 100 for end in (high, low))
    elif unit == "percent":
        low, high = (None if end is None else end * 100 for end in (low, high))
    return Bar(label, low, high, range_words(low, high, unit))


def _title(target: Claim) -> str:
    if target.whole is None:
        words = quantity_words(target.part)
    else:
        kind = target.figure.relation.kind if target.figure.relation else "ratio"
        part, other = comparison_words(target.part, target.whole, kind)
        words = (
            f"{part} {other}"
            if kind == "share"
            else f"{part}, compared with {other.removeprefix('in ').removeprefix('from ')}"
        )
    return words[0].upper() + words[1:]
