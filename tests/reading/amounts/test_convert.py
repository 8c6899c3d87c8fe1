"""Amounts in another unit: asked for, marked, and never in the reading itself."""

from __future__ import annotations

from decimal import Decimal

from legation.reading.amounts import converted, read_amounts


def test_the_reading_keeps_the_unit_of_the_text() -> None:
    (amount,) = read_amounts("a 12-mile road")

    assert amount.interval.unit == "mi"


def test_a_conversion_is_marked_as_exact_by_definition() -> None:
    (amount,) = read_amounts("more than 12 miles of road")
    found = converted(amount)

    assert found is not None
    assert (found.interval.low, found.interval.high, found.interval.unit) == (
        Decimal("19.312128"),
        None,
        "km",
    )
    assert (found.exact, found.by) == (True, Decimal("1.609344"))


def test_a_unit_that_varies_is_marked_as_near() -> None:
    (amount,) = read_amounts("300 quintals of wheat")
    found = converted(amount)

    assert found is not None
    assert not found.exact


def test_what_has_no_conversion_has_none() -> None:
    (amount,) = read_amounts("5,400 tonnes")

    assert converted(amount) is None
