"""A claim's interval against official ones: what fits, what contradicts, and what is left open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from legation.checks.arithmetic.quantities.claims import Ends
from legation.checks.statistics.against import Outcome, compared, far, gap
from legation.trade.official import Official
from legation.trade.rows import OTHER_BASIS, Cell


def official(
    low: str | None,
    high: str | None,
    *,
    missing: tuple[str, ...] = (),
    teller: str = "an office",
    note: str = "",
) -> Official:
    ends = (None if low is None else Decimal(low), None if high is None else Decimal(high))
    cell = Cell(
        "KAZ",
        "AFG",
        "exports",
        "TOTAL",
        0,
        date(2022, 1, 1),
        date(2022, 12, 31),
        *ends,
        "USD",
        "source",
        note=note or None,
    )
    return Official(teller, "source", ends[0], ends[1], (cell,), missing=missing)


def claim(low: str | None, high: str | None) -> Ends:
    return None if low is None else Fraction(low), None if high is None else Fraction(high)


def brief(outcome: Outcome) -> tuple[str, str]:
    return outcome.verdict, outcome.fit


@pytest.mark.parametrize(
    ("said", "told", "expected"),
    [
        # almost a billion
        (claim("900", "1000"), official("987.85", "987.95"), ("supported", "exactly")),
        # within the five percent by which sources differ
        (claim("1000", "1010"), official("987.85", "987.95"), ("supported", "nearly")),
        (claim("540", "550"), official("987.85", "987.95"), ("contradicted", "not")),
        (claim("1100", None), official("987.85", "987.95"), ("contradicted", "not")),
        (claim(None, "1100"), official("987.85", "987.95"), ("supported", "exactly")),
        # a bound contradicts what lies beyond it, and confirms nothing
        (claim("100", "110"), official("300", None), ("contradicted", "not")),
        (claim("400", "410"), official("300", None), ("open", "not")),
        (claim("400", "410"), official(None, "1500"), ("open", "not")),
        (claim("400", "410"), official("300", "1500", missing=("July 2022",)), ("open", "not")),
    ],
)
def test_one_official_number(said: Ends, told: Official, expected: tuple[str, str]) -> None:
    assert brief(compared(said, [told])) == expected


def test_nothing_official_contradicts_nothing() -> None:
    assert brief(compared(claim("1", "2"), [])) == ("open", "not")


def test_one_of_two_tellers_is_enough() -> None:
    found = compared(
        claim("155", "165"), [official("170", "171"), official("160", "160", teller="the other side")]
    )

    assert brief(found) == ("supported", "exactly")
    assert found.by is not None
    assert found.by.teller == "the other side"


def test_a_number_that_is_another_years_to_the_digit_is_that_years() -> None:
    years = {2024: [official("545.15", "545.25")], 2022: [official("987.85", "987.95")]}
    found = compared(claim("545.15", "545.25"), [official("567.45", "567.55")], years)

    assert (found.verdict, found.year) == ("contradicted", 2024)


def test_a_round_number_is_no_other_years() -> None:
    found = compared(
        claim("500", "600"), [official("567.45", "567.55")], {2024: [official("545.15", "545.25")]}
    )

    assert brief(found) == ("supported", "exactly")


def test_a_rounding_of_an_official_number_does_not_stand_beside_it() -> None:
    told = [official("13.9315", "13.9325"), official("12.51", "13.9", teller="a paper that rounds")]

    assert compared(claim("12.8", "12.9"), told).verdict == "contradicted"


def test_numbers_of_another_basis_confirm_and_contradict_only_their_own_reports() -> None:
    told = [official("219", "219", note=f"{OTHER_BASIS}payments")]

    assert compared(claim("218.5", "219.5"), told).verdict == "supported"
    assert compared(claim("335", "337"), told).verdict == "open"
    assert compared(claim("335", "337"), told, same_basis=frozenset({"an office"})).verdict == "contradicted"


def test_how_far_off_is_told_as_a_part_of_the_official_number() -> None:
    assert gap(claim("50", "50"), claim("100", "200")) == Fraction(-1, 2)
    assert gap(claim("150", "150"), claim("100", "200")) is None


def test_what_lies_many_times_away_is_far() -> None:
    assert far(claim("258", "258"), claim("6", "7"))
    assert not far(claim("15", "16"), claim("10", "11"))
