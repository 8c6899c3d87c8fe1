"""Whether the numbers of a file are of the right size: thousands for dollars, tonnes for kilograms, a slip in one row.

In:  the rows that a load would bring, and those on the shelf.
Out: Suspect for the whole file, or for single numbers, each with what it was held against.
Law: three yardsticks: the same trade a year before, the partner's number of it, and what a kilogram usually costs.
     Trade grows and shrinks, and no number is suspect that lies within three hundred times. What is suspect is told
     before anything is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from legation.lists.toml_list import TomlList
from legation.trade.nomenclature import DATA, nomenclature

if TYPE_CHECKING:
    import duckdb

# a thousand times too much or too little, with room for trade that grew or shrank threefold
SLIP = 300
# told one by one; further ones are counted
MOST_TOLD = 20
# rows beyond which single numbers are compared for all goods and chapters alone
MANY = 2_000_000


@dataclass(frozen=True, slots=True)
class Suspect:
    """Something of the wrong size, in words; `whole` where it is the whole file, else the row's key."""

    words: str
    whole: bool
    key: tuple[str, str, str, str, str] | None = None


@cache
def usual_prices(path: Path = DATA / "usual_prices.toml") -> Mapping[str, tuple[float, float]]:
    """What a kilogram of a heading usually costs in dollars, from and to.

    >>> usual_prices()["1101"][0] < 0.4 < usual_prices()["1101"][1]
    True
    """
    listed = TomlList.read(path)
    found: dict[str, tuple[float, float]] = {}
    for code, ends in listed.tables.items():
        if code not in nomenclature():
            listed.refuse(code, "is no code of the nomenclature")
        if not (isinstance(ends, list) and len(ends) == 2 and 0 < ends[0] < ends[1]):
            listed.refuse(code, "should be two numbers above zero, the lower one first, [0.2, 0.9]")
        found[code] = float(ends[0]), float(ends[1])
    return MappingProxyType(found)


def suspects(
    connection: duckdb.DuckDBPyConnection, arriving: str, shelf: str, *, many: bool = False
) -> tuple[Suspect, ...]:
    """What is of the wrong size among the rows of `arriving`, both given as SQL.

    Of `many` rows, single numbers are compared for all goods and chapters alone.
    """
    level = 2 if many else 12
    connection.execute(_new(arriving, level))
    connection.execute(_comparisons(shelf, level))
    found = [*_file(connection), *_priced(connection, arriving)]
    return tuple(found) if found else tuple(_rows(connection))


def _new(arriving: str, level: int) -> str:
    """The numbers that arrive."""
    return f"""
        CREATE OR REPLACE TEMP TABLE new AS
        SELECT reporter, partner, flow, product, start, "end", max(value) AS value
        FROM ({arriving}) WHERE level <= {level} AND value > 0 GROUP BY ALL
    """


def _comparisons(shelf: str, level: int) -> str:
    """The numbers that arrive beside the same trade a year before and as the partner tells it."""
    return f"""
        CREATE OR REPLACE TEMP TABLE compared AS
        WITH old AS (
            SELECT reporter, partner, flow, product, start, "end",
                   arg_max(coalesce(value, value_low), coalesce(vintage, retrieved)) AS value
            FROM ({shelf})
            WHERE level <= {level} AND coalesce(value, value_low) > 0
              AND reporter IN (SELECT reporter FROM new UNION SELECT partner FROM new)
            GROUP BY ALL
        ), all_of_them AS (SELECT *, false AS held FROM new UNION ALL SELECT *, true FROM old)
        SELECT new.*, other.value AS against, other.held, 'a year before' AS yardstick
        FROM new JOIN all_of_them AS other
          ON new.reporter = other.reporter AND new.partner = other.partner AND new.flow = other.flow
         AND new.product = other.product AND other.start = new.start - INTERVAL 1 YEAR
         AND abs(date_diff('day', other."end", new."end" - INTERVAL 1 YEAR)) <= 1
        UNION ALL
        SELECT new.*, other.value, other.held, 'the other side''s number'
        FROM new JOIN all_of_them AS other
          ON new.reporter = other.partner AND new.partner = other.reporter AND new.product = other.product
         AND new.start = other.start AND new."end" = other."end"
         AND (new.flow, other.flow) IN (('exports', 'imports'), ('imports', 'exports'))
    """


def _file(connection: duckdb.DuckDBPyConnection) -> list[Suspect]:
    """The file as a whole against what the shelf holds."""
    found = connection.execute(
        """
        SELECT yardstick, count(*), median(log10(value / against)) FROM compared WHERE held
        GROUP BY yardstick HAVING abs(median(log10(value / against))) > log10(?) ORDER BY yardstick
        """,
        [SLIP],
    ).fetchall()
    return [
        Suspect(
            f"its values are typically {_times(10 ** abs(power))} {'more' if power > 0 else 'less'} than {yardstick} "
            f"({number} compared): perhaps {'they were multiplied twice' if power > 0 else 'they are in thousands'}",
            whole=True,
        )
        for yardstick, number, power in found
    ]


def _priced(connection: duckdb.DuckDBPyConnection, arriving: str) -> list[Suspect]:
    """The file as a whole against what a kilogram usually costs."""
    prices = ", ".join(f"('{code}', {low}, {high})" for code, (low, high) in usual_prices().items())
    found = connection.execute(
        f"""
        WITH usual AS (SELECT * FROM (VALUES {prices}) AS t(code, low, high)),
        paid AS (
            SELECT product[1:4] AS code, sum(value)::DOUBLE / sum(weight)::DOUBLE AS price
            FROM ({arriving})
            WHERE level >= 4 AND product[1:4] IN (SELECT code FROM usual) AND value > 0 AND weight > 0 GROUP BY ALL
        )
        SELECT count(*), count(*) FILTER (price > high * ?), count(*) FILTER (price < low / ?),
               any_value(code), any_value(price)
        FROM paid JOIN usual USING (code)
        """,
        [SLIP / 10, SLIP / 10],
    ).fetchone()
    assert found is not None
    number, dear, cheap, code, price = found
    for far, word in ((dear, "dearer"), (cheap, "cheaper")):
        if number and far * 2 > number:
            words = (
                f"a kilogram is far {word} than it usually is in {far} of {number} headings (in {code} it costs "
                f"${price:,.4g}): perhaps value or weight stands in another unit"
            )
            return [Suspect(words, whole=True)]
    return []


def _rows(connection: duckdb.DuckDBPyConnection) -> list[Suspect]:
    """Single numbers of another size; against a larger neighbour and a smaller one the same row is told once."""
    found = connection.execute(
        """
        SELECT reporter, partner, flow, product, start::VARCHAR, "end"::VARCHAR, any_value(value), any_value(against),
               any_value(yardstick), any_value(value / against)
        FROM compared
        WHERE (value / against > ? OR against / value > ?) AND greatest(value, against) > 1000000
        GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 5, 1, 2, 3, 4
        """,
        [SLIP, SLIP],
    ).fetchall()
    return [
        Suspect(
            f"{reporter} {flow} {partner} {product} {start} to {end}: ${value:,.0f} is "
            f"{_times(ratio if ratio > 1 else 1 / ratio)} {'more' if ratio > 1 else 'less'} than {yardstick} "
            f"(${against:,.0f})",
            whole=False,
            key=(reporter, partner, flow, product, start),
        )
        for reporter, partner, flow, product, start, end, value, against, yardstick, ratio in found
    ]


def _times(ratio: object) -> str:
    return f"{float(str(ratio)):,.0f} times"
