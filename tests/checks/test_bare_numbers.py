"""Bare numbers among figures take the unit and the scale beside them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reckon import value

from legation.checks.arithmetic.quantities.bare_numbers import with_units
from legation.record.figure import Figure
from legation.record.interval import Interval


def bare(spec: str, low: str, high: str, words: str, unit: str = "1") -> Figure:
    """A figure whose value is a bare number."""
    figure = value(spec, low, high, words)
    return replace(figure, value=Interval(Decimal(low), Decimal(high), unit, words))


def told(spec: str, low: str, high: str, words: str) -> Figure:
    """A figure whose value is told in full."""
    return replace(value(spec, low, high, words), value=Interval(Decimal(low), Decimal(high), "USD", words))


def test_a_bare_number_has_the_unit_and_the_scale_beside_it() -> None:
    figures = (
        told("CHN turnover CAS 2024", "94750000000", "94850000000", "$94.8 billion"),
        bare("CHN turnover CAS 2023", "89.35", "89.45", "89.4"),
    )
    found = with_units(figures)[1].value

    assert found is not None
    assert (found.low, found.unit) == (Decimal(89350000000), "USD")


def test_a_number_with_the_unit_and_without_its_scale_has_that_too() -> None:
    figures = (
        told("RUS exports IND 2022", "46150000000", "46250000000", "$46.2 billion"),
        bare("RUS exports IND 2021", "9.85", "9.95", "9.9", unit="USD"),
    )
    found = with_units(figures)[1].value

    assert found is not None
    assert found.low == Decimal(9850000000)


def test_a_hedge_does_not_change_the_scale() -> None:
    figures = (
        told("KAZ turnover AFG 2022", "900000000", "1000000000", "almost $1 billion"),
        bare("KAZ turnover AFG 2021", "0.45", "0.55", "0.5"),
    )
    found = with_units(figures)[1].value

    assert found is not None
    assert found.high == Decimal(550000000)


def test_a_bare_number_that_nothing_measures_is_no_figure() -> None:
    figures = (
        told("CHN turnover CAS 2024", "94750000000", "94850000000", "$94.8 billion"),
        bare("CHN turnover CAS 2023", "11500", "12500", "12,000"),
    )

    assert with_units(figures) == [figures[0]]
