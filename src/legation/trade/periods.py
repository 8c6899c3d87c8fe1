"""What numbers of single periods say about another period: a year from its months, a marketing year across two.

In:  the cells of one teller, flow, product and unit, and the days asked for.
Out: Covered: bounds, how they come about, and which months are missing.
Law: the number of that very period counts as it is. Else parts that leave no day out are summed. Else parts within
     are a lower bound, and what holds the period an upper one. A month that is missing is named, and no sum hides it.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from legation.trade.rows import Cell

# solar years begin on the 20th or the 21st, and reports count a business year from either
_NEAR = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Covered:
    """Bounds of a period's number, from the cells `used`; `missing` names the months that no cell counts."""

    low: Decimal | None
    high: Decimal | None
    used: tuple[Cell, ...]
    how: str = ""
    missing: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the number is known, and not only bounded from one side."""
        return self.low is not None and self.high is not None and not self.missing


def covered(cells: Sequence[Cell], start: date, end: date) -> Covered | None:
    """What the cells say about the days from `start` to `end`; None where they say nothing."""
    same = [cell for cell in cells if _near(cell.start, start) and _near(cell.end, end)]
    if same:
        # several of one teller: a later report, or a second page; the narrowest says most
        best = min(same, key=lambda cell: (_width(cell), cell.start))
        return Covered(best.low, best.high, (best,), best.note or "")
    inside = _row([cell for cell in cells if start - _NEAR <= cell.start and cell.end <= end + _NEAR])
    holding = [cell for cell in cells if cell.start <= start and end <= cell.end and cell.high is not None]
    low = sum((cell.low or Decimal(0) for cell in inside), Decimal(0)) if inside else None
    missing = _missing(inside, start, end)
    if inside and not missing:
        high = None if any(cell.high is None for cell in inside) else _sum(inside)
        return Covered(low, high, tuple(inside), f"the sum of {len(inside)} periods")
    upper = min(holding, key=lambda cell: cell.high or Decimal(0), default=None)
    if not inside and upper is None:
        return None
    used = (*inside, upper) if upper else tuple(inside)
    how = f"{len(inside)} periods within it" if inside else "a longer period that holds it"
    return Covered(low, upper.high if upper else None, used, how, missing)


def months(start: date, end: date) -> tuple[tuple[int, int], ...]:
    """The calendar months that the days touch."""
    found, year, month = [], start.year, start.month
    while (year, month) <= (end.year, end.month):
        found.append((year, month))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(found)


def _near(one: date, other: date) -> bool:
    return abs(one - other) <= _NEAR


def _width(cell: Cell) -> Decimal:
    if cell.low is None or cell.high is None:
        return Decimal("Infinity")
    return cell.high - cell.low


def _sum(cells: Sequence[Cell]) -> Decimal:
    return sum((cell.high or Decimal(0) for cell in cells), Decimal(0))


def _row(cells: Sequence[Cell]) -> list[Cell]:
    """As many cells as stand beside one another without sharing a day, from as few sums as possible."""
    # the chain with the most days; a cell extends the best chain that ends before it begins
    ordered = sorted(cells, key=lambda cell: (cell.end, cell.start))
    best: list[tuple[int, int, list[Cell]]] = []
    for cell in ordered:
        before = [chain for chain in best if chain[2][-1].end < cell.start]
        days, pieces, chain = max(before, key=lambda one: (one[0], -one[1]), default=(0, 0, []))
        best.append((days + (cell.end - cell.start).days + 1, pieces + 1, [*chain, cell]))
    return max(best, key=lambda one: (one[0], -one[1]), default=(0, 0, []))[2]


def _missing(row: Sequence[Cell], start: date, end: date) -> tuple[str, ...]:
    """The months of the period that no cell of the row counts whole."""
    gaps, day = [], start
    for cell in row:
        if cell.start - day > _NEAR:
            gaps.append((day, cell.start - timedelta(days=1)))
        day = cell.end + timedelta(days=1)
    if end - day >= _NEAR:
        gaps.append((day, end))
    return tuple(
        f"{calendar.month_name[month]} {year}" for first, last in gaps for year, month in months(first, last)
    )
