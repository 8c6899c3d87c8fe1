"""The days on which persons died."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.offices.deaths import deaths
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

PUBLISHED = date(2023, 8, 31)
WRONG = (
    ("died", "Omar Bongo died in June 2019.", "2019", "2009"),
    ("ruled and died", "Omar Bongo ruled from 1967 and died in a clinic in June 2019.", "2019", "2009"),
    ("the death of", "He came after the death of Hugo Chávez in March 2003.", "2003", "2013"),
    ("until his death", "Hugo Chávez ruled until his death in March 2012.", "2012", "2013"),
    ("another month", "Islam Karimov died in May 2016.", "May 2016", "2 September 2016"),
)
RIGHT = (
    ("the right day", "Omar Bongo ruled from 1967 and died in a clinic in June 2009."),
    ("a son of his", "Omar Bongo, whose daughter died in March 1993, ruled for long."),
    ("another date", "Omar Bongo died. In June 2019 a statue was put up."),
    ("somebody unknown", "Omar Sow died in June 2019."),
)


@pytest.mark.parametrize(("why", "text", "wrong", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_date_of_another_day_is_named(why: str, text: str, wrong: str, meant: str | None) -> None:
    (found,) = deaths(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert (found.words.quote, found.meant) == (wrong, meant), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_date_that_fits_is_left_alone(why: str, text: str) -> None:
    assert list(deaths(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)) == [], why
