"""A date that is wrong makes others wrong that are held against it: one slip is told once."""

from __future__ import annotations

from datetime import date

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times


def test_what_follows_from_a_wrong_date_is_told_with_it() -> None:
    text = "Oman recognised Kosovo in 2011, after Kosovo had declared independence in 2018."
    day = date(2024, 6, 5)
    (check,) = check_dates(text, read_times(text, day), day)

    assert check.suggestion == "2008"
    assert {span.quote for span in check.evidence} >= {"2011", "2018"}
    assert check.explanation is not None
    assert "; " in check.explanation  # both reasons


def test_two_slips_are_told_apart() -> None:
    text = "Kosovo declared independence in 2018. The Taliban took Kabul in 2012, it was said."
    day = date(2024, 6, 5)

    assert len(check_dates(text, read_times(text, day), day)) == 2
