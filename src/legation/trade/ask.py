"""Questions to the shelf: what was official on a day about a pair, a reporter's products, a product of all reporters.

In:  an open shelf, and what is asked.
Out: Arrow tables for people and programs; Cells for the check.
Law: of several vintages of one number the newest counts that was out on the day asked for. Where a teller gives parts
     only, the parts of the coarsest level are summed, and the row says so. A sum with a hole in it is a lower bound.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from legation.trade.nomenclature import TOTAL
from legation.trade.rows import Cell
from legation.trade.shelf import Shelf

if TYPE_CHECKING:
    import pyarrow as pa

# what makes two rows tell the same number in two vintages
_SAME = "source, said_by, second_hand, coalesce(url, ''), reporter, partner, flow, product, start, \"end\""
_NEWEST = (
    f"QUALIFY row_number() OVER (PARTITION BY {_SAME} ORDER BY vintage DESC NULLS LAST, retrieved DESC) = 1"
)
# what was out on a day: what nobody dates was out when it was taken up here at the latest
_KNOWN = "(?::DATE IS NULL OR coalesce(vintage, retrieved) <= ?::DATE)"
FIRST, LAST = 1900, 2200


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a pair: the codes that count the product, the years, and the day whose knowledge counts."""

    reporter: str
    partner: str
    codes: tuple[str, ...] = (TOTAL,)
    first: int = FIRST
    last: int = LAST
    known: date | None = None

    @property
    def key(self) -> str:
        """The codes as one product."""
        return "+".join(self.codes)


def cells(shelf: Shelf, asked: Asked) -> list[Cell]:
    """Every number, told by either side, that bears on a pair's trade in a product: its own, its parts, its wholes."""
    # a business year that began the year before reaches into the first year asked for
    table = shelf.relation((asked.reporter, asked.partner), asked.first - 1, asked.last)
    condition, values = _bearing(asked)
    question = f"""
        WITH rows AS (
            SELECT * FROM ({table})
            WHERE ((reporter = ? AND partner = ?) OR (reporter = ? AND partner = ?))
              AND start <= ? AND "end" >= ? AND {_KNOWN} AND ({condition})
            {_NEWEST}
        ), named AS (
            SELECT *, CASE WHEN {_part_of(asked)} THEN NULL ELSE product END AS exact FROM rows
        )
        SELECT reporter, partner, flow, coalesce(exact, ?), level, start, "end", exact IS NULL,
               sum(coalesce(value_low, value)), sum(coalesce(value_high, value)),
               count(value) + count(value_low) + count(value_high), count(*) - count(coalesce(value, value_low)),
               count(*) - count(coalesce(value, value_high)),
               sum(coalesce(weight_low, weight)), sum(coalesce(weight_high, weight)),
               count(weight) + count(weight_low) + count(weight_high), count(*) - count(coalesce(weight, weight_low)),
               count(*) - count(coalesce(weight, weight_high)),
               source, said_by, max(vintage), bool_or(second_hand), any_value(url), any_value(note), count(*)
        FROM named
        GROUP BY reporter, partner, flow, exact, level, start, "end", source, said_by, coalesce(url, ''),
                 CASE WHEN exact IS NULL THEN NULL ELSE note END
        ORDER BY ALL
    """  # noqa: S608  # names of columns are ours, values are bound
    pair = (asked.reporter, asked.partner, asked.partner, asked.reporter)
    ends = (date(asked.last, 12, 31), date(asked.first, 1, 1), asked.known, asked.known)
    found = shelf.rows(question, (*pair, *ends, *values, *_part_values(asked), asked.key))
    complete = shelf.complete
    return [cell for row in found for cell in _cells_of(row, whole=row[18] in complete)]


def _bearing(asked: Asked) -> tuple[str, list[str]]:
    """Which rows bear on a product: it, its parts, and what it is part of."""
    if asked.codes == (TOTAL,):
        # parts of all goods by chapter; finer ones only where a teller has no coarser, which is seen afterwards
        return "true", []
    conditions, values = ["product = ?", "product = ?"], [TOTAL, asked.key]
    for code in asked.codes:
        conditions += ["starts_with(product, ?)", "starts_with(?, product)"]
        values += [code, code]
    conditions.append("contains(product, '+')")
    return " OR ".join(conditions), values


def _part_of(asked: Asked) -> str:
    """Whether a row is a part that has to be summed up to the product asked for."""
    if asked.codes == (TOTAL,):
        return "level > 0 AND NOT contains(product, '+')"
    parts = " OR ".join("starts_with(product, ?)" for _ in asked.codes)
    return f"product <> ? AND NOT contains(product, '+') AND ({parts})"


def _part_values(asked: Asked) -> tuple[str, ...]:
    return () if asked.codes == (TOTAL,) else (asked.key, *asked.codes)


def _cells_of(row: tuple[Any, ...], *, whole: bool) -> list[Cell]:
    """A row's number in dollars and in tonnes; a sum is the whole only where its source gives every part."""
    reporter, partner, flow, product, level, start, end, summed = row[:8]
    source, said_by, vintage, second_hand, url, note, number = row[18:]
    if summed:
        note = f"the sum of {number} numbers of {level} digits" if number > 1 else note
    found = []
    for unit, (low, high, given, no_low, no_high) in (("USD", row[8:13]), ("t", row[13:18])):
        if not given:
            continue
        scale = Decimal(1) if unit == "USD" else Decimal(1000)
        found.append(
            Cell(
                reporter, partner, flow, product, level, start, end,
                # where one number of a sum is missing, the rest is a lower bound
                low / scale if low is not None and (summed or not no_low) else None,
                high / scale if high is not None and not no_high and (whole or not summed) else None,
                unit, source, said_by, vintage, second_hand, url, note,
            )
        )  # fmt: skip
    return found


def history(shelf: Shelf, asked: Asked) -> pa.Table:
    """A pair's history in a product, told by both sides: one row for each number, by period and teller.

    The parts of a product are summed where their source gives all of them, and stand one by one where it does not.
    """
    table = shelf.relation((asked.reporter, asked.partner), asked.first - 1, asked.last)
    condition, values = _coded(asked.codes)
    return shelf.asked(
        f"""
        SELECT reporter, partner, flow, CASE WHEN count(*) > 1 THEN ? ELSE min(product) END AS product, level,
               start, "end", sum(value) AS value, sum(coalesce(value_low, value)) AS value_low,
               CASE WHEN count(coalesce(value, value_high)) = count(*) THEN sum(coalesce(value_high, value)) END
                   AS value_high,
               sum(weight) AS weight, sum(coalesce(weight_low, weight)) AS weight_low,
               CASE WHEN count(coalesce(weight, weight_high)) = count(*) THEN sum(coalesce(weight_high, weight)) END
                   AS weight_high,
               source, any_value(said_by) AS said_by, max(vintage) AS vintage, bool_or(second_hand) AS second_hand,
               any_value(url) AS url, any_value(note) AS note, count(*)::INTEGER AS numbers
        FROM (
            SELECT *, list_contains(?, source) AS complete FROM ({table})
            WHERE ((reporter = ? AND partner = ?) OR (reporter = ? AND partner = ?))
              AND start <= ? AND "end" >= ? AND {_KNOWN} AND ({condition})
            {_NEWEST}
        )
        GROUP BY reporter, partner, flow, level, start, "end", source, said_by, coalesce(url, ''), complete,
                 CASE WHEN complete THEN '' ELSE product END
        QUALIFY NOT complete OR level = min(level) OVER (PARTITION BY reporter, partner, flow, start, "end", source)
        ORDER BY start, "end", reporter <> ?, reporter, flow, source, value_low, weight_low
        """,  # noqa: S608  # as above
        (
            asked.key, sorted(shelf.complete), asked.reporter, asked.partner, asked.partner, asked.reporter,
            date(asked.last, 12, 31), date(asked.first, 1, 1), asked.known, asked.known, sorted(shelf.complete),
            *values, asked.reporter,
        ),
    )  # fmt: skip


def _coded(codes: Sequence[str]) -> tuple[str, list[str]]:
    """Rows of these codes: themselves, alone or together, and their parts where a source gives all of them."""
    if tuple(codes) == (TOTAL,):
        return "product = 'TOTAL' OR (list_contains(?, source) AND NOT contains(product, '+'))", []
    parts = " OR ".join("starts_with(product, ?)" for _ in codes)
    own = ", ".join("?" for _ in codes)
    return (
        f"(list_contains(?, source) AND NOT contains(product, '+') AND ({parts})) OR product = ? OR product IN ({own})",
        [*codes, "+".join(codes), *codes],
    )


def top_products(
    shelf: Shelf, reporter: str, year: int, *, flow: str = "exports", level: int = 4
) -> pa.Table:
    """A reporter's products of a year by value, with all partners together."""
    return shelf.asked(
        f"""
        WITH rows AS (
            SELECT * FROM ({shelf.relation((reporter,), year, year)})
            WHERE reporter = ? AND year(start) = ? AND flow = ? AND level >= ? AND value IS NOT NULL
              AND NOT contains(product, '+')
            {_NEWEST}
        ), told AS (
            -- the world as a partner holds all others, and a finer level repeats a coarser one
            SELECT * FROM rows
            WHERE (partner = 'WLD') = (SELECT bool_or(partner = 'WLD') FROM rows)
              AND level = (SELECT min(level) FROM rows)
        )
        SELECT product[1:?] AS product, sum(value) AS value, sum(weight) AS weight,
               count(DISTINCT partner)::INTEGER AS partners, source, max(vintage) AS vintage
        FROM told GROUP BY ALL ORDER BY value DESC, product
        """,  # noqa: S608  # as above
        (reporter, year, flow, level, level),
    )


def world_of(shelf: Shelf, product: str, year: int, *, flow: str = "exports") -> pa.Table:
    """Every reporter's trade in a product in a year, the largest first."""
    return shelf.asked(
        f"""
        SELECT reporter, sum(value) AS value, sum(weight) AS weight, count(DISTINCT partner)::INTEGER AS partners,
               source
        FROM (
            SELECT * FROM ({shelf.relation(None, year, year)})
            WHERE year(start) = ? AND flow = ? AND starts_with(product, ?) AND value IS NOT NULL AND partner <> 'WLD'
              AND NOT contains(product, '+')
            {_NEWEST}
        )
        GROUP BY reporter, source, level
        QUALIFY level = min(level) OVER (PARTITION BY reporter, source)
        ORDER BY value DESC, reporter
        """,  # noqa: S608  # as above
        (year, flow, product),
    )
