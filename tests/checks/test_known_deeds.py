"""Dates of statements against the list of deeds."""

from __future__ import annotations

from datetime import date

import pytest

from legation import read

DAY = date(2024, 9, 2)
WRONG = (
    ("relations broken", "Albania broke off diplomatic relations with Iran in September 2020.", "2022"),
    ("admitted", "NATO admitted Finland in April 2022.", "2023"),
)
RIGHT = (
    ("the right year", "Albania broke off diplomatic relations with Iran in September 2022."),
    ("not done", "Albania did not break off diplomatic relations with Iran in September 2020."),
    ("unknown to the list", "Albania broke off diplomatic relations with Tonga in September 2020."),
    (
        "another deed of the two on that day",
        "Albania expelled the Iranian ambassador and broke off relations with Iran in September 2022.",
    ),
)


def told(text: str) -> list[str | None]:
    return [check.suggestion for check in read(text, published=DAY).checks if check.kind == "chronology"]


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_date_at_which_nothing_was_done_is_named(why: str, text: str, meant: str) -> None:
    assert told(text) == [meant], why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert told(text) == [], why
