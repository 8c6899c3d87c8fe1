"""Dates that would be those of what they likely date, were their year another."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.likely.wrong_years import wrong_years
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

DAY = date(2024, 9, 2)
WRONG = (
    ("an event by its month", "Traders meet in Nicosia. The Turkish Republic of Northern Cyprus, unilaterally proclaimed in November 1993, has few partners.", "1983"),
    ("an event by its day", "Ports wait. Djibouti reads again the Pretoria deal on Tigray, concluded on 2 November 2012.", "2022"),
    ("a deed of two sides", "Others were taken in Jerusalem, where Kosovo opened its embassy to Israel in March 2019, the first of its kind.", "2021"),
    ("an event by another way of telling", "A film in Accra. Kabul's republic collapsed in August 2020, and the Taliban have ruled since.", "2021"),
)  # fmt: skip
RIGHT = (
    ("the right year", "A parade in Nicosia. The breakaway Turkish Cypriot republic was proclaimed there in November 1983."),
    ("another month", "A parade in Nicosia. The breakaway Turkish Cypriot republic got a port there in June 1993."),
    ("nothing of it", "A parade in Nicosia. The Turkish Cypriot baker was born there in November 1993."),
    ("a report on something else", "A parade in Lima. The breakaway republic was proclaimed there in November 1993."),
    ("an end of a stretch", "Turkish Cypriot cheese: the breakaway republic, proclaimed long ago, sold more in January-November 1993."),
    ("what was recognised", "France recognised the independence of Mauritius in March 1986."),
    ("what was kept", "The breakaway Turkish Cypriot republic celebrated in November 1993 that it had been proclaimed."),
    ("what was not done", "Albania did not break off diplomatic relations with Iran in September 2020."),
)  # fmt: skip


def told(text: str, day: date | None = DAY) -> list[str | None]:
    return [one.meant for one in wrong_years(text, dates_said(text, read_times(text, day)), day)]


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_date_that_another_year_would_make_right_is_named(why: str, text: str, meant: str) -> None:
    assert told(text) == [meant], why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert told(text) == [], why


def test_the_reports_own_days_are_left_alone() -> None:
    text = "NICOSIA, 15 November 1993. The breakaway Turkish Cypriot republic was proclaimed."

    assert told(text, date(1993, 11, 16)) == []


def test_a_report_without_a_day_is_held_to_the_lists_as_well() -> None:
    assert told(WRONG[0][1], None) == ["1983"]
