"""Official numbers for the quantities of a report, all years that bear on one asked of the shelf at once.

In:  an open shelf, and quantities as the arithmetic check has them.
Out: Officials for a quantity, and for the same one in the years around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legation.checks.arithmetic.quantities.quantity import TRADE, UNKNOWN_UNIT, Quantity
from legation.checks.wording import place_name
from legation.trade.ask import Asked, cells
from legation.trade.fetch import Gap
from legation.trade.official import Official, Question, officials
from legation.trade.products import Counted, counted
from legation.trade.rows import Cell
from legation.trade.shelf import Shelf

UNITS = ("USD", "t")
# how far off a year may be that a number was wrongly given to
AROUND = 2


@dataclass(slots=True)
class Lookup:
    """The shelf, as it was known on a day."""

    shelf: Shelf
    known: date | None = None
    gaps: tuple[Gap, ...] = ()

    def officials(self, quantity: Quantity) -> tuple[Official, ...]:
        """What every teller says of a quantity; nothing where it cannot be asked for."""
        reason = unaskable(quantity)
        return () if reason else self._told(quantity, 0)

    def unpublished(self, quantity: Quantity) -> str | None:
        """That a side was asked for the period and had not published it; None where nobody asked."""
        if quantity.start is None or quantity.end is None:
            return None
        pair = {quantity.reporter, quantity.partner}
        years = {str(quantity.start.year), str(quantity.end.year)}
        found = [
            gap
            for gap in self.gaps
            if {gap.reporter, gap.partner} == pair and (gap.period in years or gap.period[:4] in years)
        ]
        if not found:
            return None
        gap = max(found, key=lambda one: (one.asked, one.reporter == quantity.reporter))
        return (
            f"asked on {gap.asked}, {place_name(gap.reporter)} had {gap.period} {gap.reason} with UN Comtrade"
        )

    def around(self, quantity: Quantity) -> dict[int, Sequence[Official]]:
        """What is official of the same quantity in the years before and after."""
        if unaskable(quantity) or quantity.start is None:
            return {}
        return {
            quantity.start.year + off: self._told(quantity, off) for off in range(-AROUND, AROUND + 1) if off
        }

    def _told(self, quantity: Quantity, off: int) -> tuple[Official, ...]:
        start, end = moved(quantity.start, off), moved(quantity.end, off)
        assert quantity.reporter is not None
        assert quantity.partner is not None
        assert start is not None
        assert end is not None
        product = counted(quantity.product)
        question = Question(
            quantity.measure, quantity.reporter, quantity.partner, product.key, start, end, quantity.unit
        )
        return officials(self._bearing(quantity, product), question)

    def _bearing(self, quantity: Quantity, product: Counted) -> tuple[Cell, ...]:
        """The cells of a pair and product, for all the years that any question about it may need."""
        assert quantity.start is not None
        assert quantity.end is not None
        assert quantity.reporter is not None
        assert quantity.partner is not None
        first, second = sorted((quantity.reporter, quantity.partner))
        asked = Asked(
            first, second, product.codes, quantity.start.year - AROUND, quantity.end.year + AROUND, self.known
        )
        return cells(self.shelf, asked)


def unaskable(quantity: Quantity) -> str | None:
    """Why no statistics can be asked for a quantity; None where they can."""
    product = counted(quantity.product)
    reasons = (
        (quantity.measure not in TRADE, "it is no trade in goods"),
        (quantity.reporter is None or quantity.partner is None, "the report does not say between whom"),
        (quantity.start is None or quantity.end is None, "the report does not say over which period"),
        (
            quantity.unit == "t" and not quantity.product,
            "tonnes are counted of one kind of goods, and the report is not read to say of which",
        ),
        (not product.codes, product.reason or "no heading counts it"),
        (
            quantity.unit not in UNITS,
            "it compares numbers without a unit" if quantity.unit == UNKNOWN_UNIT
            else f"statistics are in dollars and tonnes, and this is in {quantity.unit}",
        ),
    )  # fmt: skip
    return next((reason for holds, reason in reasons if holds), None)


def moved(day: date | None, years: int) -> date | None:
    """The same day some years later."""
    if day is None or not years:
        return day
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
