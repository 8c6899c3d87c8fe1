"""What official numbers say of a quantity: own numbers, mirrors, sums, bounds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from legation.trade.official import Official, Question, officials
from legation.trade.rows import Cell

YEAR = date(2022, 1, 1), date(2022, 12, 31)


def cell(
    words: str, number: int, *, product: str = "TOTAL", source: str = "UN Comtrade", note: str = ""
) -> Cell:
    reporter, flow, partner = words.split()
    level = 0 if product == "TOTAL" else len(product)
    return Cell(
        reporter,
        partner,
        flow,
        product,
        level,
        *YEAR,
        Decimal(number),
        Decimal(number),
        "USD",
        source,
        note=note or None,
    )


def told(one: Official) -> tuple[object, ...]:
    return one.low, one.high, one.whole, one.mirrored


def asked(cells: list[Cell], measure: str, *, product: str = "TOTAL") -> tuple[Official, ...]:
    return officials(cells, Question(measure, "KAZ", "AFG", product, *YEAR, "USD"))


def test_the_reporters_own_number_counts_as_it_is() -> None:
    (found,) = asked([cell("KAZ exports AFG", 900)], "exports")

    assert told(found) == (900, 900, True, False)


def test_the_partners_number_counts_within_the_margin_of_freight() -> None:
    own, mirrored = asked([cell("KAZ exports AFG", 900), cell("AFG imports KAZ", 1000)], "exports")

    assert (own.mirrored, mirrored.mirrored) == (False, True)
    assert mirrored.low == 800
    assert mirrored.high is not None
    assert round(mirrored.high) == 1111


def test_imports_are_mirrored_the_other_way() -> None:
    (found,) = asked([cell("AFG exports KAZ", 100)], "imports")

    assert told(found) == (90, 125, True, True)


def test_turnover_is_exports_and_imports_of_one_teller() -> None:
    (found,) = asked([cell("KAZ exports AFG", 978), cell("KAZ imports AFG", 9)], "turnover")

    assert told(found) == (987, 987, True, False)
    assert found.how == "exports and imports"


def test_exports_of_one_and_imports_of_another_teller_are_not_added() -> None:
    found = asked(
        [cell("KAZ exports AFG", 978), cell("KAZ imports AFG", 9, source="another office")], "turnover"
    )

    assert [one.whole for one in found] == [False, False]


def test_re_exports_are_not_added_to_exports() -> None:
    (found,) = asked([cell("KAZ exports AFG", 978), cell("KAZ re-exports AFG", 50)], "exports")

    assert found.high == 978


def test_exports_alone_bound_the_turnover_from_below() -> None:
    (found,) = asked([cell("KAZ exports AFG", 978)], "turnover")

    assert told(found)[:3] == (978, None, False)


def test_turnover_bounds_exports_from_above() -> None:
    (found,) = asked([cell("KAZ turnover AFG", 987)], "exports")

    assert told(found)[:3] == (None, 987, False)


def test_all_goods_bound_a_product_from_above() -> None:
    (found,) = asked([cell("KAZ exports AFG", 978)], "exports", product="1101")

    assert told(found)[:2] == (None, 978)


@pytest.mark.parametrize(("wider", "product"), [("11", "1101"), ("10+1101", "1101")])
def test_a_wider_product_bounds_a_narrower(wider: str, product: str) -> None:
    (found,) = asked([cell("KAZ exports AFG", 500, product=wider)], "exports", product=product)

    assert told(found)[:2] == (None, 500)


def test_a_balance_is_exports_less_imports() -> None:
    (found,) = asked([cell("KAZ exports AFG", 978), cell("KAZ imports AFG", 9)], "balance")

    assert told(found)[:2] == (969, 969)


def test_a_disputed_number_decides_nothing() -> None:
    assert asked([cell("KAZ turnover AFG", 545, note="disputed: told of two years")], "turnover") == ()


def test_another_unit_says_nothing() -> None:
    question = Question("exports", "KAZ", "AFG", "TOTAL", *YEAR, "t")

    assert officials([cell("KAZ exports AFG", 978)], question) == ()
