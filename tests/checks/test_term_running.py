"""Terms of office, their length and their end."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.term_running import term_running
from legation.reading.times import read_times

PUBLISHED = date(2024, 12, 13)
WRONG = (
    (
        "runs until",
        "Irro was sworn in on Thursday. His term of five years runs until December 2027.",
        "2027",
        "2029",
    ),
    ("ends in", "She took the oath on Thursday. Her four-year term ends in December 2026.", "2026", "2028"),
)
RIGHT = (
    ("as long as it is", "Irro was sworn in on Thursday. His term of five years runs until December 2029."),
    ("a year either way", "Irro was sworn in on Thursday. His term of five years runs until January 2030."),
    ("no oath of these days", "Irro took office in 2022. His term of five years runs until December 2027."),
    (
        "somebody else's",
        "Irro was sworn in on Thursday. The contract of five years runs until December 2027.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_an_end_that_does_not_fit_the_oath_is_named(
    why: str, text: str, wrong: str, meant: str | None
) -> None:
    (found,) = term_running(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert (found.words.quote, found.meant) == (wrong, meant), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_an_end_that_fits_is_left_alone(why: str, text: str) -> None:
    assert list(term_running(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)) == [], why
