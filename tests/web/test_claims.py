"""Claims on common scales."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from legation.record.actor import Actor
from legation.record.figure import Figure
from legation.record.interval import Interval
from legation.record.span import Span
from legation.register.figures import HeldFigure
from legation.web.claims import WIDTH, quantities


def held(low: int | None, high: int | None, unit: str = "USD") -> HeldFigure:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    value = Interval(ends[0], ends[1], unit)
    sides = Actor("UZB", "Uzbekistan"), Actor("AFG", "Afghanistan")
    figure = Figure(f"{low}-{high}", "exports", *sides, None, Span(0, 1, "x"), value=value)
    return HeldFigure(figure.id, figure, date(2025, 1, 1), "d", None, None, None, "legation")


def test_what_has_another_unit_has_another_scale() -> None:
    assert [(one.unit, len(one.claims)) for one in quantities([held(1, 2), held(3, 4), held(5, 6, "t")])] == [
        ("USD", 2),
        ("t", 1),
    ]


def test_a_bar_is_as_long_as_its_interval() -> None:
    (quantity,) = quantities([held(50, 100), held(100, 100)])
    wide, thin = quantity.claims

    assert wide.x + wide.width == round(WIDTH / 1.1)
    assert (thin.x, thin.width) == (round(WIDTH / 1.1), 3)


def test_an_open_end_runs_to_the_edge() -> None:
    (quantity,) = quantities([held(50, None), held(None, 100)])
    above, below = quantity.claims

    assert (above.open_high, above.x + above.width) == (True, WIDTH)
    assert (below.open_low, below.x) == (True, 0)


def test_what_is_official_stands_under_what_is_claimed_of_the_same_quantity() -> None:
    official = replace(held(90, 95).figure, id="official")
    other = replace(official, measure="imports")
    (quantity,) = quantities([held(100, 110), held(50, 60)], [official, other])

    assert [(one.figure.id, one.held is None) for one in quantity.claims] == [
        ("100-110", False),
        ("50-60", False),
        ("official", True),
    ]


def test_a_deficit_and_a_zero_can_be_drawn() -> None:
    (quantity,) = quantities([held(-20, -10), held(0, 0)])

    assert all(0 <= one.x <= WIDTH and one.width > 0 for one in quantity.claims)
