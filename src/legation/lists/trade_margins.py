"""How far trade figures may lie apart and still speak of the same trade.

In:  trade_margins.toml.
Out: TradeMargins, as exact fractions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.toml_list import HERE, Row, TomlList


@dataclass(frozen=True, slots=True)
class TradeMargins:
    """The tolerances of comparing figures, and which totals hold which partners and products."""

    mirror_low: Fraction
    mirror_high: Fraction
    misplaced: Fraction
    sources_apart: Fraction
    narrow: Fraction
    widening: Fraction
    growth_apart: Fraction
    headline_apart: Fraction
    world: str
    groups: Mapping[str, tuple[str, ...]]
    authorities_apart: frozenset[str]
    broad_products: frozenset[str]


@cache
def trade_margins() -> TradeMargins:
    """The margins of the list, read once.

    >>> trade_margins().mirror_high
    Fraction(5, 4)
    """
    return read_trade_margins(HERE / "trade_margins.toml")


def read_trade_margins(path: Path) -> TradeMargins:
    """Read margins; what is no number, or a mirror whose high end lies below its low one, is refused."""
    rows = {row.key: row for row in TomlList.read(path).rows()}
    names = ("mirror", "sources", "rounding", "headline", "whole", "apart", "broad")
    missing = [name for name in names if name not in rows]
    source = TomlList.read(path)
    if missing:
        source.refuse(missing[0], "this table is missing; add it")
    mirror, sources, rounding, headline, whole, apart, broad = (rows[name] for name in names)
    groups = whole.fields.pop("groups", {})
    margins = TradeMargins(
        mirror_low=_fraction(mirror, "low"),
        mirror_high=_fraction(mirror, "high"),
        misplaced=_fraction(mirror, "misplaced"),
        sources_apart=_fraction(sources, "apart"),
        narrow=_fraction(rounding, "narrow"),
        widening=_fraction(rounding, "twice"),
        growth_apart=_fraction(rounding, "growth"),
        headline_apart=_fraction(headline, "apart"),
        world=whole.text("world"),
        groups=MappingProxyType({group: tuple(members) for group, members in groups.items()}),
        authorities_apart=frozenset(apart.texts("authorities")),
        broad_products=frozenset(broad.texts("products")),
    )
    for row in rows.values():
        row.close()
    if not 0 < margins.mirror_low <= 1 <= margins.mirror_high:
        mirror.refuse("has to hold 1 between `low` and `high`; equal trade mirrors itself")
    return margins


def _fraction(row: Row, name: str) -> Fraction:
    written = row.text(name)
    try:
        return Fraction(written)
    except ValueError:
        row.refuse(f'`{name}` holds {written!r} and should be a number in quotes, "0.05"')
