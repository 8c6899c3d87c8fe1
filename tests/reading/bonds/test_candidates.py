"""Which numbers may be bound together."""

from __future__ import annotations

from legation.reading.amounts import read_amounts
from legation.reading.bonds.candidates import Candidate, candidates, units_of


def test_a_bare_number_has_the_unit_of_the_last_one() -> None:
    amounts = read_amounts("Coal brought $31 million, cement 19.4 million, 12 percent more.")

    assert units_of(amounts) == ["USD", "USD", "%"]


def test_numbers_of_one_unit_may_make_each_other() -> None:
    amounts = read_amounts("Exports of $64 million and imports of $9 million left $55 million.")

    assert candidates(amounts) == [
        Candidate("sum", 0, (1, 2)),
        Candidate("sum", 1, (0, 2)),
        Candidate("sum", 2, (0, 1)),
    ]


def test_a_percentage_may_be_a_share_or_a_growth_of_any_two() -> None:
    amounts = read_amounts("It sold $64 million, up from $52 million, or 24 percent.")
    found = candidates(amounts)

    assert {one.kind for one in found} == {"share", "rise", "fall"}
    assert {one.of for one in found} == {(0, 1), (1, 0)}


def test_nothing_falls_threefold() -> None:
    amounts = read_amounts("It sold $64 million, three times the $21 million of before.")

    assert {one.kind for one in candidates(amounts)} == {"share", "rise"}


def test_numbers_of_different_units_make_products_alone() -> None:
    amounts = read_amounts("It sold 300 tons for $64 million in 5 weeks.")

    assert {one.kind for one in candidates(amounts)} == {"times"}


def test_numbers_of_one_unit_make_no_product() -> None:
    amounts = read_amounts("It sold 300 tons, then 64 tons and 5 tons.")

    assert "times" not in {one.kind for one in candidates(amounts)}


def test_what_stands_far_apart_is_not_thought_of() -> None:
    text = "It sold goods for " + ", ".join(f"${number} million" for number in range(2, 40)) + "."
    found = candidates(read_amounts(text))

    assert max(abs(one.made - place) for one in found for place in one.of) <= 9
