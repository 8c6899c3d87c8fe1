"""Days told as past that the text puts ahead of the report."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.days_ahead import days_ahead
from legation.reading.times import read_times

PUBLISHED = date(2020, 11, 11)
WRONG = (
    (
        "of a list",
        "Kalbajar was handed back on November 15, while Aghdam is due by the 20th.",
        "November 15",
        None,
    ),
    (
        "by a decree",
        "The election was held on December 28, by a decree issued on November 7.",
        "December 28",
        None,
    ),
)
RIGHT = (
    ("past indeed", "Kalbajar was handed back on November 9, while Aghdam is due by the 20th."),
    ("last year", "The election was held on December 28 last year, by a decree issued on November 7."),
    ("nothing beside", "The election was held on December 28."),
    ("told as ahead", "Kalbajar is to be handed back on November 15, while Aghdam is due by the 20th."),
)


@pytest.mark.parametrize(("why", "text", "wrong", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_day_that_is_ahead_is_named(why: str, text: str, wrong: str, meant: str | None) -> None:
    (found,) = days_ahead(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert (found.words.quote, found.meant) == (wrong, meant), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_day_that_may_be_past_is_left_alone(why: str, text: str) -> None:
    assert list(days_ahead(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)) == [], why
