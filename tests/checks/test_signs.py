"""By what it shows that a date is that of something."""

from __future__ import annotations

from datetime import date

from legation.checks.chronology.likely.candidates import of_its_month
from legation.checks.chronology.likely.passage import passage
from legation.checks.chronology.likely.signs import signs
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

DAY = date(2024, 1, 1)


def told(text: str, kind: str) -> dict[str, float]:
    dates = dates_said(text, read_times(text, DAY))
    around = passage(text, dates[0], dates)
    thing = next(one for one in of_its_month(around, DAY) if one.kind == kind)
    return signs(around, thing, {}, DAY)


def test_words_and_names_of_an_event_count_by_how_near_they_are() -> None:
    found = told("The Turkish Cypriot republic was proclaimed in November 1993.", "event")

    assert found["own words"] == 1
    assert found["names"] >= 2
    assert found["own word before"] == found["own word"] < found["own word behind"]


def test_the_sides_of_a_deed_stand_against_others_that_are_named() -> None:
    alone = told("Kosovo opened an embassy in Israel in March 2019.", "deed")
    beside = told("Kosovo and Chad opened an embassy in Israel in March 2019.", "deed")

    assert alone["both sides"] == beside["both sides"] == 1
    assert "other names" not in alone
    assert beside["other names"] == 1


def test_a_person_counts_by_the_distance() -> None:
    found = told("Olaf Scholz became chancellor in December 2019.", "start")

    assert found["person"] == found["person before"] == 1
    assert 0 < found["person off"] < 0.5


def test_no_sign_looks_at_the_year() -> None:
    text = "The Turkish Cypriot republic was proclaimed in November {}."

    assert told(text.format(1993), "event") == told(text.format(1983), "event")
