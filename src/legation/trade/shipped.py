"""The numbers that ship: what ministries, banks and statistics offices were reported to have said.

In:  data/reported_by_officials.csv.
Out: rows of the table, each second-hand, with the office that said it and the page where it stands.
Law: a rounded or hedged number keeps its bounds, by the codebook's table of words. Nothing is known of the day on which
     it came out unless the page says so.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from legation.errors import SourceError
from legation.trade.nomenclature import DATA, TOTAL
from legation.trade.rows import COLUMNS, FLOWS

REPORTED = DATA / "reported_by_officials.csv"
SOURCE = "reported by officials"
# the day on which the reports were gathered
GATHERED = date(2026, 11, 28)
_HEAD = "reporter,partner,flow,product,start,end,low,high,unit,said_by,published,url,note".split(",")
_UNITS = {"USD": ("value", Decimal(1)), "t": ("weight", Decimal(1000))}


def shipped_sql(path: Path = REPORTED) -> str:
    """The rows as SQL, for a database that reads the file by itself; `shipped_rows` says what may stand in it."""
    bounds = ", ".join(
        f"CASE WHEN unit = '{unit}' THEN CAST({end} AS DECIMAL(18,3)) * {times} END AS {column}_{end}"
        for unit, (column, times) in _UNITS.items()
        for end in ("low", "high")
    )
    return f"""
        SELECT reporter, partner, flow, product,
               CASE WHEN product = '{TOTAL}' THEN 0
                    ELSE list_min(list_transform(split(product, '+'), lambda code: length(code))) END AS level,
               CAST(start AS DATE) AS start, CAST("end" AS DATE) AS "end", {bounds}, '{SOURCE}' AS source, said_by,
               CAST(published AS DATE) AS vintage, DATE '{GATHERED}' AS retrieved, true AS second_hand, url, note
        FROM read_csv('{str(path).replace("'", "''")}', all_varchar = true, header = true, delim = ',', quote = '"')
    """


def shipped_rows(path: Path = REPORTED) -> Iterator[dict[str, Any]]:
    """Every row by the columns of the table."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if reader.fieldnames != _HEAD:
            raise SourceError(f"{path.name}, line 1: the columns should be {','.join(_HEAD)}.")
        for row in reader:
            try:
                yield _row(row)
            except (ValueError, InvalidOperation, KeyError) as error:
                raise SourceError(
                    f"{path.name}, line {reader.line_num}: it is no row of statistics ({error}). Mend that line."
                ) from error


def _row(row: dict[str, str]) -> dict[str, Any]:
    column, times = _UNITS[row["unit"]]
    low, high = (Decimal(row[end]) * times if row[end] else None for end in ("low", "high"))
    if low is None and high is None:
        raise ValueError("neither `low` nor `high` is given")
    if row["flow"] not in FLOWS:
        raise ValueError(f"{row['flow']!r} is no flow")
    if not re.fullmatch(r"https?://\S+", row["url"]):
        raise ValueError("a number that was reported needs the address of the report")
    product = row["product"]
    return {
        **dict.fromkeys(COLUMNS),
        "reporter": row["reporter"],
        "partner": row["partner"],
        "flow": row["flow"],
        "product": product,
        "level": level_of(product),
        "start": date.fromisoformat(row["start"]),
        "end": date.fromisoformat(row["end"]),
        f"{column}_low": low,
        f"{column}_high": high,
        "source": SOURCE,
        "said_by": row["said_by"],
        "vintage": date.fromisoformat(row["published"]) if row["published"] else None,
        "retrieved": GATHERED,
        "second_hand": True,
        "url": row["url"],
        "note": row["note"] or None,
    }


def level_of(product: str) -> int:
    """The digits of a code; of several counted together, those of the widest.

    >>> level_of("TOTAL"), level_of("1101"), level_of("10+1101")
    (0, 4, 2)
    """
    return 0 if product == TOTAL else min(len(code) for code in product.split("+"))
