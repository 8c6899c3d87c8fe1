"""Lengths that lead from a day told before to a date in another year."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.sequence.so_much_later import so_much_later
from legation.reading.times import read_times

PUBLISHED = date(2011, 4, 12)
WRONG = (
    ("months", "On December 4 both took an oath. The Union chose one three months later, in March 2010.", "2011"),
    ("in one sentence", "On 4 December 2010 both took an oath; three months later, in March 2012, it chose one.", "2011"),
)  # fmt: skip
RIGHT = (
    (
        "as it leads",
        "On December 4 both took an oath. The Union chose one three months later, in March 2011.",
    ),
    (
        "another month",
        "On December 4 both took an oath. The Union chose one some months later, in July 2009.",
    ),
    ("years", "On December 4 both took an oath. The Union chose one three years later, in March 2010."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_the_year_is_named(why: str, text: str, meant: str) -> None:
    (found,) = so_much_later(text, read_times(text, PUBLISHED), PUBLISHED)

    assert found.meant == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(so_much_later(text, read_times(text, PUBLISHED), PUBLISHED)) == [], why
