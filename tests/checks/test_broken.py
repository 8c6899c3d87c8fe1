"""Numbers that the words bind together and that do not fit."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.bonds.broken import LEAST_AMONG_MANY, broken_bonds
from legation.checks.doubts import MANY
from legation.reading.amounts import read_amounts
from legation.reading.bonds import Bond
from legation.reading.bonds.bond import BondKind
from legation.record.check import Check


def bond(kind: BondKind, likely: float, text: str) -> Bond:
    made, *of = read_amounts(text)
    return Bond(kind, made, tuple(of), likely)


def told(*bonds: Bond) -> list[Check]:
    return list(broken_bonds(bonds))


TOLD: tuple[tuple[BondKind, str, str, str | None], ...] = (
    ("sum", "$71.2 million, $55 million, $9.5 million", "make $64.5 million, and the text says ‘$71.2 million’", None),
    ("sum", "$37.7 million, $52.3 million, $21.4 million", "make $73.7 million", "$73.7 million"),
    ("rise", "34 percent: $64.5 million, $52 million", "a rise of 24.0 percent", "24 percent"),
    ("fall", "46 percent: $39 million, $52 million", "a fall of 25 percent", "25 percent"),
    ("share", "34 percent: $13 million, $52 million", "is 25 percent of ‘$52 million’", "25 percent"),
    ("share", "3.1 times: $104 million, $52 million", "is 2 times ‘$52 million’", None),
    ("times", "8,800 tonnes, 200 lorries, 40 tonnes", "‘200’ times ‘40 tonnes’ make 8,000 tonnes", None),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "said", "meant"), TOLD)
def test_what_does_not_hold_is_told_with_its_numbers(
    kind: BondKind, text: str, said: str, meant: str | None
) -> None:
    (check,) = told(bond(kind, 0.9, text))

    assert (check.kind, check.verdict) == ("arithmetic", "contradicted")
    assert said in check.explanation
    assert "is 90% sure" in check.explanation
    assert check.suggestion == meant
    assert len(check.evidence) >= 3


def test_what_holds_is_not_told() -> None:
    assert told(bond("rise", 0.99, "24 percent: $64.5 million, $52 million")) == []


def test_a_total_far_above_its_parts_has_others() -> None:
    assert told(bond("sum", 0.9, "$6.8 billion, $437 million, $167 million")) == []


def test_what_is_hardly_bound_is_not_told() -> None:
    assert told(bond("rise", 0.7, "34 percent: $64.5 million, $52 million")) == []


def test_parts_that_are_too_much_are_told_sooner_than_parts_that_are_too_little() -> None:
    over = bond("sum", 0.7, "$60 million, $55.1 million, $9.5 million")
    under = bond("sum", 0.7, "$90 million, $55.1 million, $9.5 million")

    assert len(told(over)) == 1
    assert told(under) == []


def test_a_part_that_is_more_than_its_whole_by_itself_is_rather_of_something_else() -> None:
    text = "$40 million, $55.1 million, $9.5 million"

    assert told(bond("sum", 0.7, text)) == []
    assert len(told(bond("sum", 0.9, text))) == 1


def test_what_may_be_bound_to_either_of_two_is_told_once() -> None:
    text = "34 percent: $64.5 million, $52 million"
    (check,) = told(bond("rise", 0.5, text), bond("share", 0.4, text))

    assert "is 90% sure" in check.explanation


def test_parts_of_which_one_goes_with_another_number_are_not_told() -> None:
    text = "$1.36 billion, $512.3 million, $51.7 million"
    made, *of, other = read_amounts(f"{text} and $849.5 million")
    sums = [Bond("sum", made, tuple(of), 0.95)]

    assert list(broken_bonds(sums, [made, *of, other])) == []
    assert len(list(broken_bonds(sums, [made, *of]))) == 1


def test_a_bigger_number_is_no_share_of_a_smaller() -> None:
    assert told(bond("share", 0.9, "28 percent: $2.42 billion, $539 million")) == []
    assert len(told(bond("share", 0.9, "28 percent: $600 million, $539 million"))) == 1


def test_among_many_numbers_only_what_is_all_but_surely_bound_is_told() -> None:
    text = ", ".join(f"${number} million" for number in range(1, MANY + 1))
    likely, sure = (
        bond("rise", least, "34 percent: $64.5 million, $52 million") for least in (0.9, LEAST_AMONG_MANY)
    )

    assert list(broken_bonds([likely], read_amounts(text))) == []
    assert len(list(broken_bonds([likely], read_amounts(text)[1:]))) == 1
    assert len(list(broken_bonds([sure], read_amounts(text)))) == 1


def test_a_growth_to_the_number_behind_it_is_of_no_other() -> None:
    text = "It widened to $5.2 billion from $4 billion as sales rose 3.3 percent to $38.3 billion."
    new, old, rate, _ = amounts = read_amounts(text)
    rise = [Bond("rise", rate, (new, old), 0.92)]

    assert list(broken_bonds(rise, amounts, text)) == []
    assert (
        len(list(broken_bonds(rise, amounts, text.replace(" to $38.3 billion", "; $38.3 billion came in"))))
        == 1
    )


def test_what_is_compared_with_another_number_is_no_share() -> None:
    text = "Of the $15.4 billion, Africa got $1.2 billion, not a third as much."
    whole, part, share = amounts = read_amounts(text)

    assert list(broken_bonds([Bond("share", share, (part, whole), 0.89)], amounts, text)) == []


def test_a_part_that_is_more_than_its_whole_is_of_something_else() -> None:
    assert told(bond("share", 0.96, "5.6 percent: 32,100 tonnes, 24,300 tonnes")) == []
