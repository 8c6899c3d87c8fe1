"""What a date may date at all."""

from __future__ import annotations

from datetime import date

from legation.checks.chronology.likely.candidates import deeds_beside, of_its_month, that_fit
from legation.checks.chronology.likely.passage import Passage, passage
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

DAY = date(2024, 1, 1)


def around(text: str) -> Passage:
    dates = dates_said(text, read_times(text, DAY))
    return passage(text, dates[0], dates)


def test_of_its_month_are_things_of_any_year_and_that_fit_are_those_of_its_own() -> None:
    wrong = around("The Turkish Cypriot republic was proclaimed in November 1993.")
    right = around("The Turkish Cypriot republic was proclaimed in November 1983.")
    key = "trnc-declared"

    assert key in {one.event.key for one in of_its_month(wrong, DAY) if one.event}
    assert key not in {one.event.key for one in that_fit(wrong) if one.event}
    assert key in {one.event.key for one in that_fit(right) if one.event}


def test_an_event_has_to_be_told_with_a_word_of_its_own() -> None:
    found = around("The Turkish Cypriot baker moved house in November 1993.")

    assert not [one for one in of_its_month(found, DAY) if one.event and one.event.key == "trnc-declared"]


def test_deeds_are_of_two_who_are_both_named() -> None:
    assert {frozenset(one.sides) for one in deeds_beside(around("Kosovo met Israel in May 2019."))} == {
        frozenset({"XKX", "ISR"})
    }
    assert not list(deeds_beside(around("Kosovo met nobody in May 2019.")))


def test_what_lies_ahead_of_a_report_is_not_meant() -> None:
    text = "The Taliban seized Kabul in August 2001."
    dates = dates_said(text, read_times(text, date(2003, 1, 1)))
    found = passage(text, dates[0], dates)

    fallen = [
        one
        for one in of_its_month(found, date(2003, 1, 1))
        if one.event and one.event.key == "fall-of-the-republic"
    ]
    assert fallen == []
