"""What money cost in dollars over the years, as wide as it ever was.

In:  exchange_rates.toml.
Out: the lowest and highest price of a unit of one money in another, where the list knows both.
Law: a rate within the bounds proves nothing; one outside them was never paid at any bank.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.toml_list import HERE, Row, TomlList

Rate = tuple[Fraction, Fraction]


@cache
def per_dollar() -> Mapping[str, Rate]:
    """The lowest and highest number of units that a dollar bought, by code.

    >>> per_dollar()["QAR"]
    (Fraction(18, 5), Fraction(37, 10))
    """
    return read_exchange_rates(HERE / "exchange_rates.toml")


def price_of(one: str, other: str) -> Rate | None:
    """How many units of the other money one unit ever cost; None where the list lacks either.

    >>> price_of("USD", "USD"), price_of("USD", "?")
    ((Fraction(1, 1), Fraction(1, 1)), None)
    """
    rates = per_dollar()
    sold, paid = ((Fraction(1), Fraction(1)) if code == "USD" else rates.get(code) for code in (one, other))
    if sold is None or paid is None:
        return None
    return paid[0] / sold[1], paid[1] / sold[0]


def read_exchange_rates(path: Path) -> Mapping[str, Rate]:
    """Read the list; a rate that is no pair of rising numbers above nothing is refused."""
    source = TomlList.read(path)
    rows = list(source.rows())
    if [row.key for row in rows] != ["per_dollar"]:
        source.refuse("per_dollar", "the list has to hold this table, and no other")
    (row,) = rows
    rates = {code: _rate(row, code) for code in list(row.fields)}
    row.close()
    return MappingProxyType(rates)


def _rate(row: Row, code: str) -> Rate:
    written = row.texts(code)
    try:
        low, high = (Fraction(one) for one in written)
    except ValueError:
        row.refuse(f'has {written!r} for {code}; write the lowest and the highest price, as ["3.6", "3.7"]')
    if len(code) != 3 or not code.isupper() or not 0 < low <= high:
        row.refuse(f"has {written!r} for {code}; needs an ISO 4217 code and a lowest price that is no higher")
    return low, high
