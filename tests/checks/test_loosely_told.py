"""Events told in words that the list does not have."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.events.event_words import event_words, stems_in
from legation.checks.chronology.events.loosely_told import loosely_told
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

DAY = date(2024, 9, 2)
WRONG = (
    ("its month in another year", "A parade in Nicosia. The breakaway Turkish Cypriot republic was proclaimed there in November 1993.", "1983"),
    ("its day in another year", "Ports wait. Djibouti reads again the Pretoria deal on Tigray, concluded on 2 November 2012.", "2022"),
)  # fmt: skip
RIGHT = (
    ("the right year", "A parade in Nicosia. The breakaway Turkish Cypriot republic was proclaimed there in November 1983."),
    ("another month", "A parade in Nicosia. The breakaway Turkish Cypriot republic got a port there in June 1993."),
    ("nothing of it", "A parade in Nicosia. The Turkish Cypriot baker was born there in November 1993."),
    ("a report on something else", "A parade in Lima. The breakaway republic was proclaimed there in November 1993."),
    ("an end of a stretch", "Turkish Cypriot cheese: the breakaway republic, proclaimed long ago, sold more in January-November 1993."),
    ("what was recognised", "France recognised the independence of Mauritius in March 1986."),
)  # fmt: skip


def told(text: str) -> list[str | None]:
    return [one.meant for one in loosely_told(text, dates_said(text, read_times(text, DAY)), DAY)]


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_date_that_another_year_would_make_right_is_named(why: str, text: str, meant: str) -> None:
    assert told(text) == [meant], why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert told(text) == [], why


def test_the_reports_own_days_are_left_alone() -> None:
    text = "NICOSIA, 15 November 1993. The breakaway Turkish Cypriot republic was proclaimed."
    day = date(1993, 11, 16)

    assert list(loosely_told(text, dates_said(text, read_times(text, day)), day)) == []


def test_words_of_an_event_are_stems_of_those_of_the_list() -> None:
    words = event_words()["trnc-declared"]

    assert stems_in("proclaimed") <= words.own
    assert stems_in("Turkish") <= words.names
    assert not words.own & words.names
