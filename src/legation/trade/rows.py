"""The one table of official statistics: its columns, and a row of it as Python has it.

A row is one number that one teller published on one day about one trade in one period:

    reporter, partner   statistical territories: ISO 3166-1 alpha-3, WLD the world, CAS the five Central Asian states
    flow                exports, imports, re-exports, re-imports, or turnover where only that was published
    product, level      a code of the Harmonized System and its digits; TOTAL and 0 for all goods; '10+1101' together
    start, end          the days that it counts, both inclusive: a year, a month, a marketing year
    value               in US dollars, to the cent; free on board for exports, with freight and insurance for imports
    weight              net weight in kilograms
    quantity, measure   in the unit that the heading prescribes, and which that is
    *_low, *_high       the bounds, where only bounds or rounded numbers were published; value and weight are empty then
    source, said_by     whose statistics they are, and who told them
    vintage             the day on which the number became official; empty where nobody says
    retrieved           the day on which it was taken up here
    second_hand, url    whether it comes through a report about the statistics; where it stands
    note                what to know about it: disputed, estimated, reckoned
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "reporter": "VARCHAR",
        "partner": "VARCHAR",
        "flow": "VARCHAR",
        "product": "VARCHAR",
        "level": "TINYINT",
        "start": "DATE",
        "end": "DATE",
        "value": "DECIMAL(18,2)",
        "weight": "DECIMAL(18,3)",
        "quantity": "DECIMAL(18,3)",
        "measure": "VARCHAR",
        "value_low": "DECIMAL(18,2)",
        "value_high": "DECIMAL(18,2)",
        "weight_low": "DECIMAL(18,3)",
        "weight_high": "DECIMAL(18,3)",
        "source": "VARCHAR",
        "said_by": "VARCHAR",
        "vintage": "DATE",
        "retrieved": "DATE",
        "second_hand": "BOOLEAN",
        "url": "VARCHAR",
        "note": "VARCHAR",
    }
)
FLOWS = ("exports", "imports", "re-exports", "re-imports", "turnover")
DISPUTED = "disputed"
# what counts something else than goods that cross the border
OTHER_BASIS = "basis: "


def quoted(column: str) -> str:
    """A column as SQL names it; `end` is a word of the language."""
    return f'"{column}"'


SELECTED = ", ".join(quoted(column) for column in COLUMNS)
# every file of the shelf has these; the others only where they say something
ALWAYS = (
    "reporter", "partner", "flow", "product", "level", "start", "end", "value", "source", "retrieved",
)  # fmt: skip


def selected(columns: Collection[str]) -> str:
    """All columns of the table, as SQL takes them from a file that has some; what it has not is empty.

    >>> selected(set(COLUMNS) - {"note"}).rpartition(", ")[2]
    'NULL::VARCHAR AS "note"'
    """
    return ", ".join(
        quoted(column) if column in columns else f"{_EMPTY.get(kind, f'NULL::{kind}')} AS {quoted(column)}"
        for column, kind in COLUMNS.items()
    )


# what was loaded is at first hand unless its file says otherwise
_EMPTY = {"BOOLEAN": "false"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of the table in one unit, between `low` and `high`; None is an open end."""

    reporter: str
    partner: str
    flow: str
    product: str
    level: int
    start: date
    end: date
    low: Decimal | None
    high: Decimal | None
    unit: str
    source: str
    said_by: str | None = None
    vintage: date | None = None
    second_hand: bool = False
    url: str | None = None
    note: str | None = None

    @property
    def disputed(self) -> bool:
        """Whether it is known that the number was told of two things; it decides nothing then."""
        return (self.note or "").startswith(DISPUTED)

    @property
    def basis(self) -> str | None:
        """What is counted, where it is not goods that cross the border."""
        note = self.note or ""
        return note.partition(OTHER_BASIS)[2].partition(";")[0] or None

    @property
    def teller(self) -> str:
        """Whose number it is, in words."""
        return self.said_by or self.source
