"""Lengths counted from a known event to the days of the report."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.events.counted_to_report import counted_to_report
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

PUBLISHED = date(2024, 2, 1)
WRONG = (
    ("after, in the present", "Five years after the coup in Myanmar, the generals control less than half of it.", "Five years after"),
    ("since", "In the seven years since the coup in Myanmar no state has recognised them.", "seven years since"),
    ("not yet passed", "Ten years after the fall of Ashraf Ghani, Kabul sold coal.", "Ten years after"),
)  # fmt: skip
RIGHT = (
    (
        "after, in the present",
        "Three years after the coup in Myanmar, the generals control less than half of it.",
    ),
    ("told as past", "Two years after the coup in Myanmar, the generals lost Lashio."),
    ("another date", "Five years after the coup in Myanmar, in 2026, it will vote."),
    ("ahead", "Five years after the coup in Myanmar the state will be poorer."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_length_that_the_report_rules_out_is_named(why: str, text: str, wrong: str) -> None:
    found = list(counted_to_report(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED))

    assert [one.words.quote for one in found[:1]] == [wrong], why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_length_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    found = counted_to_report(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert list(found) == [], why
