"""Reports of an anniversary, and how many years they count."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.years_on import years_on
from legation.reading.times import read_times

PUBLISHED = date(2017, 11, 15)
WRONG = (
    (
        "on",
        "Twenty-four years on. On 15 November 1983 the north declared itself a republic.",
        "Twenty-four years",
        None,
    ),
    ("ago today", "On 15 November 1988 a state was proclaimed, 92 years ago today.", "92 years", "29 years"),
)
RIGHT = (
    (
        "as many as there are",
        "Thirty-four years on. On 15 November 1983 the north declared itself a republic.",
    ),
    ("another day", "Twenty-four years on. On 3 May 1983 the north declared itself a republic."),
    (
        "another year told",
        "Twenty-four years after 1993. On 15 November 1983 the north declared itself a republic.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_number_that_does_not_lead_there_is_named(
    why: str, text: str, wrong: str, meant: str | None
) -> None:
    (found,) = years_on(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert (found.words.quote, found.meant) == (wrong, meant), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_number_that_fits_is_left_alone(why: str, text: str) -> None:
    assert list(years_on(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)) == [], why
