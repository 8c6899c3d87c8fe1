"""Questions to the shelf: what was official on a day about a pair, a reporter's products, a product of all reporters.

In:  an open shelf, and what is asked.
Out: Arrow tables for people and programs; Cells for the check.
Law: of several vintages of one number the newest counts that was out on the day asked for. Where a teller gives parts
     only, the parts of the coarsest level are summed, and the row says so. A sum with a hole in it is a lower bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from legation.trade.areas import areas
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
# how many months a row counts: a year that is told is not summed with its months
_SPAN = 'CASE WHEN "end" - start > 360 THEN 12 WHEN "end" - start > 80 THEN 3 ELSE 1 END'
FIRST, LAST = 1900, 2200
_ONE, _KILOGRAMS = Decimal(1), Decimal(1000)


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


def cells(shelf: Shelf, asked: Asked) -> tuple[Cell, ...]:
    """Every number, told by either side, that bears on a pair's trade in a product: its own, and its wholes.

    Where a source gives every product and no sum, its parts are summed; where the product is several codes and a
    teller gives each, they are, too.
    """
    return shelf.answered(asked, lambda: _cells(shelf, asked))


def _cells(shelf: Shelf, asked: Asked) -> list[Cell]:
    # a business year that began the year before reaches into the first year asked for
    table = shelf.pair(asked.reporter, asked.partner, asked.first - 1, asked.last)
    condition, values = _bearing(asked)
    period = (date(asked.last, 12, 31), date(asked.first, 1, 1), asked.known, asked.known)
    found = shelf.rows(
        f"""
        SELECT reporter, partner, flow, product, level, start, "end",
               coalesce(value_low, value), coalesce(value_high, value),
               coalesce(weight_low, weight), coalesce(weight_high, weight),
               source, said_by, vintage, second_hand, url, note, retrieved
        FROM ({table})
        WHERE start <= ? AND "end" >= ? AND {_KNOWN} AND ({condition})
        """,
        (*period, *values),
    )
    rows = _newest(found)
    told = [cell for row in rows for cell in _cells_of(row)]
    told += _together(told, asked)
    if shelf.complete:
        told += _summed(shelf, asked, told)
    return sorted(
        told, key=lambda cell: (cell.reporter, cell.flow, cell.product, cell.start, cell.end, cell.teller)
    )


def _bearing(asked: Asked) -> tuple[str, list[str]]:
    """Which rows bear on a product: it, its codes one by one, and what it is part of."""
    if asked.codes == (TOTAL,):
        return "product = 'TOTAL'", []
    wholes = " OR ".join("starts_with(?, product)" for _ in asked.codes)
    return f"product = 'TOTAL' OR product = ? OR contains(product, '+') OR {wholes}", [
        asked.key,
        *asked.codes,
    ]


def _newest(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Of several vintages of one number, the newest."""
    best: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for row in sorted(rows, key=lambda row: (row[13] or date.min, row[17] or date.min)):
        best[(*row[:4], row[5], row[6], row[11], row[12], row[15] if row[14] else None)] = row
    return list(best.values())


def _cells_of(row: tuple[Any, ...]) -> list[Cell]:
    """A row's number in dollars and in tonnes."""
    reporter, partner, flow, product, level, start, end = row[:7]
    source, said_by, vintage, second_hand, url, note, _ = row[11:]
    found = []
    for unit, scale, (low, high) in (("USD", _ONE, row[7:9]), ("t", _KILOGRAMS, row[9:11])):
        if low is None and high is None:
            continue
        ends = None if low is None else low / scale, None if high is None else high / scale
        found.append(
            Cell(
                reporter, partner, flow, product, level, start, end, *ends, unit, source, said_by, vintage,
                bool(second_hand), url, note,
            )
        )  # fmt: skip
    return found


def _together(told: list[Cell], asked: Asked) -> list[Cell]:
    """The sum of several codes, where one teller gives each of them for the same days."""
    if len(asked.codes) < 2:
        return []
    groups: defaultdict[tuple[Any, ...], dict[str, Cell]] = defaultdict(dict)
    for cell in told:
        if cell.product in asked.codes:
            place = (
                cell.reporter,
                cell.flow,
                cell.start,
                cell.end,
                cell.unit,
                cell.source,
                cell.said_by,
                cell.url,
            )
            groups[place][cell.product] = cell
    return [
        replace(
            next(iter(parts.values())),
            product=asked.key,
            low=_sum([cell.low for cell in parts.values()]),
            high=_sum([cell.high for cell in parts.values()]),
            note=f"the sum of {' and '.join(sorted(parts))}",
        )
        for parts in groups.values()
        if len(parts) == len(asked.codes)
    ]


def _sum(ends: list[Decimal | None]) -> Decimal | None:
    known = [end for end in ends if end is not None]
    return sum(known, Decimal(0)) if len(known) == len(ends) else None


def _summed(shelf: Shelf, asked: Asked, told: list[Cell]) -> list[Cell]:
    """The sums of parts of the coarsest level that a source gives, where it gives every part and no sum."""
    table = shelf.pair(asked.reporter, asked.partner, asked.first - 1, asked.last)
    parts = " OR ".join("starts_with(product, ?)" for _ in asked.codes)
    wanted = "true" if asked.codes == (TOTAL,) else parts
    values = () if asked.codes == (TOTAL,) else asked.codes
    found = shelf.rows(
        f"""
        SELECT reporter, partner, flow, ?, level, start, "end", sum(value), sum(value),
               CASE WHEN count(weight) = count(*) THEN sum(weight) END,
               CASE WHEN count(weight) = count(*) THEN sum(weight) END,
               source, said_by, max(vintage), false, NULL, 'the sum of ' || count(*) || ' codes', max(retrieved)
        FROM (
            SELECT * FROM ({table})
            WHERE start <= ? AND "end" >= ? AND {_KNOWN}
              AND list_contains(?, source) AND level > 0 AND value IS NOT NULL AND NOT contains(product, '+')
              AND ({wanted})
            {_NEWEST}
        )
        GROUP BY reporter, partner, flow, level, start, "end", source, said_by
        QUALIFY level = min(level) OVER (PARTITION BY reporter, flow, start, "end", source)
        """,
        (
            asked.key, date(asked.last, 12, 31), date(asked.first, 1, 1), asked.known, asked.known,
            sorted(shelf.complete), *values,
        ),
    )  # fmt: skip
    given = {
        (cell.reporter, cell.flow, cell.start, cell.end, cell.source)
        for cell in told
        if cell.product == asked.key
    }
    return [
        cell
        for row in found
        for cell in _cells_of(row)
        if (cell.reporter, cell.flow, cell.start, cell.end, cell.source) not in given
    ]


def history(shelf: Shelf, asked: Asked) -> pa.Table:
    """A pair's history in a product, told by both sides: one row for each number, by period and teller.

    The parts of a product are summed where their source gives all of them, and stand one by one where it does not.
    """
    table = shelf.pair(asked.reporter, asked.partner, asked.first - 1, asked.last)
    condition, values = _coded(asked.codes, sorted(shelf.complete))
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
            WHERE start <= ? AND "end" >= ? AND {_KNOWN} AND ({condition})
            {_NEWEST}
        )
        GROUP BY reporter, partner, flow, level, start, "end", source, said_by, coalesce(url, ''), complete,
                 CASE WHEN complete THEN '' ELSE product END
        QUALIFY NOT complete OR level = min(level) OVER (PARTITION BY reporter, partner, flow, start, "end", source)
        ORDER BY start, "end", reporter <> ?, reporter, flow, source, value_low, weight_low
        """,
        (
            asked.key, sorted(shelf.complete),
            date(asked.last, 12, 31), date(asked.first, 1, 1), asked.known, asked.known, *values, asked.reporter,
        ),
    )  # fmt: skip


def _coded(codes: Sequence[str], complete: Sequence[str]) -> tuple[str, list[Any]]:
    """Rows of these codes: themselves, alone or together, and their parts where a source gives all of them.

    Where none does, by equality alone: that a scan can skip what is of no such code.
    """
    own = list(dict.fromkeys(("+".join(codes), *codes)))
    condition, values = f"product IN ({', '.join('?' for _ in own)})", [*own]
    if not complete:
        return condition, values
    parts = "true" if tuple(codes) == (TOTAL,) else " OR ".join("starts_with(product, ?)" for _ in codes)
    return (
        f"{condition} OR (list_contains(?, source) AND NOT contains(product, '+') AND ({parts}))",
        [*values, complete, *(() if tuple(codes) == (TOTAL,) else codes)],
    )


def top_products(
    shelf: Shelf, reporter: str, year: int, *, flow: str = "exports", level: int = 4
) -> pa.Table:
    """A reporter's products of a year by value, with all partners together; `months` says how many are counted."""
    return shelf.asked(
        f"""
        WITH rows AS (
            SELECT *, {_SPAN} AS span FROM ({shelf.relation((reporter,), year, year)})
            WHERE reporter = ? AND year(start) = ? AND flow = ? AND level >= ? AND value IS NOT NULL
              AND NOT contains(product, '+')
            {_NEWEST}
        ), told AS (
            -- the world as a partner holds all others, and a finer level repeats a coarser one, as months do a year
            SELECT *, count(DISTINCT start) OVER (PARTITION BY source, span) * span AS months FROM rows
            QUALIFY (partner = 'WLD') = bool_or(partner = 'WLD') OVER (PARTITION BY source)
                AND level = min(level) OVER (PARTITION BY source) AND span = max(span) OVER (PARTITION BY source)
        )
        SELECT product[1:?] AS product, sum(value) AS value, sum(weight) AS weight,
               count(DISTINCT partner)::INTEGER AS partners, source, max(vintage) AS vintage,
               any_value(months)::INTEGER AS months
        FROM told WHERE partner = 'WLD' OR partner NOT IN ({_wholes()})
        GROUP BY ALL ORDER BY value DESC, 1
        """,
        (reporter, year, flow, level, level),
    )


def world_of(shelf: Shelf, product: str, year: int, *, flow: str = "exports") -> pa.Table:
    """Every reporter's trade in a product in a year, the largest first; no union, and none with a union."""
    return shelf.asked(
        f"""
        SELECT reporter, sum(value) AS value, sum(weight) AS weight, count(DISTINCT partner)::INTEGER AS partners,
               source, any_value(months)::INTEGER AS months
        FROM (
            SELECT *, count(DISTINCT start) OVER (PARTITION BY reporter, source, span) * span AS months
            FROM (
                SELECT *, {_SPAN} AS span FROM ({shelf.relation(None, year, year)})
                WHERE year(start) = ? AND flow = ? AND starts_with(product, ?) AND value IS NOT NULL
                  AND partner NOT IN ({_wholes()}) AND reporter NOT IN ({_wholes()}) AND NOT contains(product, '+')
                {_NEWEST}
            )
            QUALIFY level = min(level) OVER (PARTITION BY reporter, source)
                AND span = max(span) OVER (PARTITION BY reporter, source)
        )
        GROUP BY reporter, source ORDER BY value DESC, reporter
        """,
        (year, flow, product),
    )


def _wholes() -> str:
    """What holds other areas, as a list of SQL."""
    return ", ".join(f"'{area}'" for area in sorted(areas().wholes))
