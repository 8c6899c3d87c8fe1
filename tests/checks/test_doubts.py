"""What rests on numbers that are perhaps read wrongly is told as open."""

from __future__ import annotations

import pytest

from legation.checks.doubts import LEAST_TOGETHER, doubted
from legation.checks.verdicts import verdict_on
from legation.reading.figures import ALL_SURE, Likely
from legation.record.check import Check, CheckKind
from legation.record.span import Span

TEXT = "$4 million and $5 million make $7 million."
NUMBERS = tuple(Span.of(TEXT, TEXT.index(word), TEXT.index(word) + 10) for word in ("$4", "$5", "$7"))
LITTLE = LEAST_TOGETHER**0.5


def check_of(kind: CheckKind = "arithmetic", about: tuple[str, ...] = ()) -> Check:
    """A contradiction of the three numbers."""
    return verdict_on(kind, "contradicted", about=about, evidence=NUMBERS, explanation="It does not add up.")


@pytest.mark.parametrize(
    "likely",
    [
        Likely(of_numbers={NUMBERS[0]: LITTLE * 0.99, NUMBERS[1]: LITTLE}),
        Likely(of_numbers={NUMBERS[2]: 0.01}),
    ],
    ids=["two doubts", "one great doubt"],
)
def test_doubts_about_words_make_it_open(likely: Likely) -> None:
    check = doubted(check_of(), likely)

    assert check.verdict == "open"
    assert check.evidence == NUMBERS
    assert "read right is" in check.explanation


def test_doubts_about_figures_make_it_open() -> None:
    check = check_of(about=("a", "b"))

    assert doubted(check, Likely(of_figures={"a": 0.1})).verdict == "open"
    assert doubted(check, Likely(of_numbers={NUMBERS[0]: 0.1})).verdict == "contradicted"


def test_little_doubt_leaves_it_as_it_is() -> None:
    check = check_of()

    assert doubted(check, ALL_SURE) is check
    assert doubted(check, Likely(of_numbers={NUMBERS[0]: LITTLE})) is check


def test_dates_are_not_doubted() -> None:
    check = check_of("chronology")

    assert doubted(check, Likely(of_numbers={NUMBERS[0]: 0.01})) is check
