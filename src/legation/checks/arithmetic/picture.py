"""The intervals of a conflict that cannot meet, ready to be drawn.

In:  the figures of a record, and a check of them.
Out: a Picture: what the text says of one quantity, and what its other numbers leave to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from legation.checks.arithmetic.claims import Claim, read_claims
from legation.checks.arithmetic.conflict_words import find_in, snippet
from legation.checks.arithmetic.quantity_words import comparison_words, quantity_words
from legation.checks.arithmetic.solver import Range
from legation.checks.wording import percent_words, range_words
from legation.record.check import Check
from legation.record.figure import Figure


@dataclass(frozen=True, slots=True)
class Bar:
    """One interval: who says it, its ends, and how it reads; None is an open end."""

    label: str
    low: Fraction | None
    high: Fraction | None
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars of the same quantity, named by `title`, that have no number in common."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def scale(self) -> tuple[Fraction, Fraction]:
        """From where to where to draw, with room at both sides."""
        ends = [end for bar in self.bars for end in (bar.low, bar.high) if end is not None]
        low, high = min(ends), max(ends)
        room = (high - low) / 6 or abs(high) / 6 or Fraction(1)
        return low - room, high + room


def picture_of(figures: Sequence[Figure], check: Check) -> Picture | None:
    """The picture of an arithmetic contradiction; None where there is nothing to draw."""
    if check.kind != "arithmetic" or len(check.about) < 2:
        return None
    claims = {claim.figure.id: claim for claim in read_claims(figures)}
    conflict = [claims[name] for name in check.about if name in claims]
    if len(conflict) < len(check.about):
        return None
    finding = find_in(conflict)
    bars = [
        _bar(finding.target, f"the text: {snippet(finding.target)}", finding.stated),
        _bar(finding.target, "its other figures", finding.implied),
    ]
    drawn = tuple(bar for bar in bars if bar.low is not None or bar.high is not None)
    return Picture(_title(finding.target), drawn) if len(drawn) == 2 else None


def _title(target: Claim) -> str:
    if target.whole is None:
        words = quantity_words(target.part)
    else:
        kind = target.figure.relation.kind if target.figure.relation else "ratio"
        part, other = comparison_words(target.part, target.whole, kind)
        link = {"share": "", "change": "less that "}.get(kind, "as a multiple of that ")
        words = f"{part} {link}{other}"
    return words[0].upper() + words[1:]


def _bar(target: Claim, label: str, ends: Range) -> Bar:
    kind = target.figure.relation.kind if target.whole is not None and target.figure.relation else None
    if kind is None or kind == "change":
        words = range_words(ends[0], ends[1], target.part.unit)
    elif kind == "share":
        words = percent_words(*ends)
    else:
        words = f"{range_words(*ends, '1')} times"
    return Bar(label, ends[0], ends[1], words)
