"""Known events: how their words are found, when they were, and what the list refuses to hold."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.events import events, pattern, read_events, told_in
from legation.record.period import Period

GOOD = """
[fall]
name = "the fall of the city"
days = ["1996-09-27", "2021-08/2021-09"]
said = ["fall of {city|capital}", "{city|capital} fell"]
context = ["city+river"]
unless = ["nightfall"]
source = "https://example.org/fall"
"""


@pytest.mark.parametrize(
    ("said", "text", "found"),
    [
        ("{a|b} c", "b c", True),
        ("{a|b} c", "bc c", False),
        ("fall of city", "the fall of the city", True),
        ("fall ... city", "fall of the old and weary city", True),
        ("fall ... city", "the fall. The city", False),
        ("fall ... city", "fall one two three four five six seven eight nine city", False),
        ("{old|} city fell", "the city fell", False),
        ("the {old|} city", "the city", True),
        ("Ghani's government", "Ghani’s government", True),
        ("city fell", "The City fell", True),
    ],
)
def test_a_way_of_speaking_finds_its_words(said: str, text: str, found: bool) -> None:
    assert (re.search(pattern(said), text, re.IGNORECASE) is not None) is found


def test_an_event_is_found_where_the_text_is_about_it(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(GOOD, encoding="utf-8")
    (event,) = read_events(path)

    assert len(list(event.mentions("The fall of the city on the river."))) == 1
    assert list(event.mentions("The fall of the city.")) == []
    assert list(event.mentions("At nightfall the city fell by the river.")) == []


TOLD = """Minister in Kabul

The Taliban returned to power in August 2021, weeks before the last U.S. troops left. Assad's government fell in
December 2024; since the fall of Kabul few embassies are open.
Kosovo declared independence in 2008.
"""


def test_the_lines_that_are_searched_are_all_that_tell_of_an_event() -> None:
    wholly = [(event.key, place) for event in events() for place in event.mentions(TOLD)]

    assert wholly
    assert [(event.key, place) for event, place in told_in(TOLD)] == wholly


def test_an_event_fits_each_of_its_times_with_a_month_to_spare(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(GOOD, encoding="utf-8")
    (event,) = read_events(path)
    years = [
        year for year in range(1990, 2025) if event.fits(Period(date(year, 1, 1), date(year, 12, 31), "year"))
    ]

    assert years == [1996, 2021]
    assert event.fits(Period.day(date(2021, 10, 25)))
    assert not event.fits(Period.day(date(2021, 12, 25)))


def test_every_event_names_its_source_and_has_its_times_in_order() -> None:
    assert [event.key for event in events() if not event.source.startswith("https://")] == []
    assert [
        event.key for event in events() if any(time.start is None or time.end is None for time in event.times)
    ] == []


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"1996-09-27", "2021-08/2021-09"', "", "needs .days. and .said."),
        ("1996-09-27", "1996-13-27", "'1996-13-27' is no day"),
        ('["fall of {city|capital}", ', '["{old|} {city|}", ', "nothing is certain to stand"),
        ("said =", "sayd =", "needs .days. and .said."),
    ],
)
def test_a_malformed_event_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = tmp_path / "events.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_events(path)
