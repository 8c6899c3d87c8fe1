"""What rests on numbers that are perhaps read wrongly, or that nothing binds, is told as open."""

from __future__ import annotations

import pytest

from legation.checks.doubts import (
    FEW,
    LEAST_BOUND,
    LEAST_BOUND_AMONG_MANY,
    LEAST_TOGETHER,
    MANY,
    SURE_TOGETHER,
    doubted,
)
from legation.checks.verdicts import verdict_on
from legation.reading.amounts import read_amounts
from legation.reading.bonds import Bond
from legation.reading.figures import ALL_SURE
from legation.record.check import Check, CheckKind

TEXT = "It sold $4 million of rice and $5 million of tea, $7 million in all, and $90 million abroad."
AMOUNTS = read_amounts(TEXT)
NUMBERS = tuple(amount.span for amount in AMOUNTS[:3])
LITTLE = LEAST_TOGETHER**0.5
BOUND = Bond("sum", AMOUNTS[2], (AMOUNTS[0], AMOUNTS[1]), LEAST_BOUND)
OTHER = Bond("sum", AMOUNTS[3], (AMOUNTS[0], AMOUNTS[1]), 0.9)


def check_of(kind: CheckKind = "arithmetic", about: tuple[str, ...] = (), numbers: int = 3) -> Check:
    """A contradiction of the first numbers."""
    evidence = NUMBERS[:numbers]
    return verdict_on(kind, "contradicted", about=about, evidence=evidence, explanation="It does not add up.")


def test_two_figures_of_which_one_is_doubted_are_a_question() -> None:
    check = doubted(check_of(about=("a", "b"), numbers=2), {"a": LEAST_TOGETHER * 0.99}, [BOUND], 4)

    assert check.verdict == "open"
    assert check.evidence == NUMBERS[:2]
    assert "read right is" in check.explanation


def test_little_doubt_leaves_two_figures_as_they_are() -> None:
    check = check_of(about=("a", "b"), numbers=2)

    assert doubted(check, ALL_SURE, [BOUND], 4) is check
    assert doubted(check, {"a": LITTLE, "b": LITTLE * 1.01}, [BOUND], 4) is check


def test_numbers_that_are_bound_need_not_be_surely_read() -> None:
    check = check_of(about=("a", "b", "c"))

    assert doubted(check, {"a": 0.1}, [BOUND], 4) is check


def test_numbers_that_are_bound_to_others_alone_contradict_nothing() -> None:
    check = doubted(check_of(), ALL_SURE, [OTHER], 4)

    assert check.verdict == "open"
    assert "binds these numbers" in check.explanation


@pytest.mark.parametrize(
    ("check", "bonds"),
    [(check_of(), []), (check_of(numbers=2), [OTHER])],
    ids=["nothing was learnt of the text", "two numbers"],
)
def test_what_cannot_be_bound_needs_no_bond(check: Check, bonds: list[Bond]) -> None:
    assert doubted(check, ALL_SURE, bonds, 4) is check


def test_figures_that_are_surely_read_need_no_bond() -> None:
    check = check_of(about=("a", "b", "c"))

    assert doubted(check, {"a": SURE_TOGETHER}, [OTHER], 4) is check
    assert doubted(check, {"a": SURE_TOGETHER * 0.99}, [OTHER], 4).verdict == "open"


def test_among_so_many_numbers_two_figures_are_a_question() -> None:
    check = check_of(about=("a", "b"), numbers=2)

    assert doubted(check, ALL_SURE, [], FEW - 1) is check
    assert doubted(check, ALL_SURE, [], FEW).verdict == "open"
    assert (
        doubted(check_of(numbers=2), ALL_SURE, [], MANY).verdict == "contradicted"
    )  # by one sentence's words


def test_among_many_numbers_a_bond_has_to_be_likely() -> None:
    check = check_of(about=("a", "b", "c"))
    likely = Bond("sum", AMOUNTS[2], (AMOUNTS[0], AMOUNTS[1]), LEAST_BOUND_AMONG_MANY)

    assert doubted(check, ALL_SURE, [BOUND], MANY - 1) is check
    assert doubted(check, ALL_SURE, [BOUND], MANY).verdict == "open"
    assert doubted(check, ALL_SURE, [likely], MANY) is check


def test_dates_are_not_doubted() -> None:
    check = check_of("chronology", about=("a",), numbers=2)

    assert doubted(check, {"a": 0.01}, [], 4) is check
