"""Dates beside known events: what follows them, what they were taken for, what is denied, how terms are told."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

DAY = date(2025, 3, 6)
WRONG = (
    ("before what it follows", "The council took its seats in August 2023 after the fall of Sheikh Hasina.", "2024"),
    ("taken for", "Nicaragua followed. Russia recognised Abkhazia as an independent state in August 2018.", "2008"),
    ("not recognised, but declared", "Madrid does not accept the independence that Kosovo, which declared independence in 2018, claims.", "2008"),
    ("a denial that ends before", "No loans have gone to Myanmar since the army seized power in Myanmar in February 2011.", "2021"),
    ("in office since", "President Javier Milei, in office since December 2013, cut the staff.", "2023"),
    ("a term that ended", "The deals were made in Barack Obama's presidency, which lasted until January 2016.", "2017"),
    ("a government of", "The government of Keir Starmer, which took office in July 2014, agreed.", "2024"),
    ("this year", "The minister was last in Astana in May of this year.", None),
)  # fmt: skip
RIGHT = (
    ("after it", "The council took its seats in August 2024 after the fall of Sheikh Hasina."),
    ("names joined", "It has built houses after the Herat earthquakes and Turkish Airlines has flown since May 2024."),
    ("the first since", "Iran opened the first railway since 2007: the Khaf-Herat railway."),
    ("a question", "Was the letter dated September 5, 2027? Nobody knows."),
    ("a list by years", "2003 and after: gates opened on 23 April, closed for the virus in February 2020."),
    ("another subject", "Interpol having put it off in 2018, the committee took it in; FIFA did so in May 2016."),
    ("years ago", "Soldiers seized the palace on March 22, and the embassy has been shut ever since."),
    ("consented to", "The bank consented to reopen the account on March 15."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_date_that_cannot_be_is_named(why: str, text: str, meant: str | None) -> None:
    (check,) = check_dates(text, read_times(text, DAY), DAY)

    assert meant is None or check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_date_that_may_be_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, DAY), DAY) == (), why


def test_the_first_of_january_is_long_past_in_december() -> None:
    text = "The text passes over the memorandum that Ethiopia signed on January 1."

    assert check_dates(text, read_times(text, date(2024, 12, 12)), date(2024, 12, 12)) == ()


def test_an_anniversary_is_no_news_of_another_year() -> None:
    text = "Two years on: what the putsch changed\nOn 26 July 2023 guards shut the palace gates in Niamey."

    assert check_dates(text, read_times(text, date(2025, 7, 26)), date(2025, 7, 26)) == ()
