"""Papers and events that a text dates twice."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.told_twice import told_twice
from legation.reading.times import read_times

PUBLISHED = date(2022, 4, 8)
WRONG = (
    ("a letter", "In a letter of March 14 he praised the plan. The left attacked the letter of March 24.", "March 24", "March 14"),
    ("a decree", "A decree dated May 3 closed it. The decree of May 13 says nothing of trade.", "May 13", "May 3"),
)  # fmt: skip
RIGHT = (
    ("one day", "In a letter of March 14 he praised the plan. The left attacked the letter of March 14."),
    (
        "two digits off",
        "In a letter of March 14 he praised the plan. The left attacked the letter of March 29.",
    ),
    ("another month", "In a letter of March 14 he praised the plan. The left attacked the letter of May 24."),
    (
        "a second one",
        "In a letter of March 14 he praised it. A second letter followed. The letter of March 24 is longer.",
    ),
    (
        "several",
        "In a letter of March 14 he praised it. The letter of March 24 is longer; both letters are lost.",
    ),
    ("nothing points back", "In a letter of March 14 he praised it. He wrote a letter of March 24 as well."),
)


@pytest.mark.parametrize(("why", "text", "wrong", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_the_second_date_is_named(why: str, text: str, wrong: str, meant: str | None) -> None:
    (found,) = told_twice(text, dates_said(text, read_times(text, PUBLISHED)))

    assert (found.words.quote, found.meant) == (wrong, meant), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_two_is_left_alone(why: str, text: str) -> None:
    assert list(told_twice(text, dates_said(text, read_times(text, PUBLISHED)))) == [], why
