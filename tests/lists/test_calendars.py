from __future__ import annotations

from importlib import resources

import pytest

from legation.errors import ListError
from legation.lists.calendars import FILE, calendars, parse_calendars

TEXT = resources.files("legation.lists").joinpath(FILE).read_text(encoding="utf-8")


def test_every_month_weekday_and_season_is_named() -> None:
    lists = calendars()

    assert set(lists.months.values()) == set(range(1, 13))
    assert set(lists.weekdays.values()) == set(range(1, 8))
    assert set(lists.seasons) == {"spring", "summer", "autumn", "fall", "winter"}


def test_names_are_in_small_letters() -> None:
    lists = calendars()
    names = [*lists.months, *lists.weekdays, *lists.units, *lists.seasons, *lists.feasts]

    assert [name for name in names if name != name.lower()] == []


@pytest.mark.parametrize(
    ("written", "instead", "reason"),
    [
        ("[months]", "[months", "not TOML"),
        ("[seasons]", "[other]", "missing"),
        ('4 = ["april", "apr"]', "", "numbers"),
        ('rule = "easter"', 'rule = "moon"', "no rule"),
        ("at = [9, 1]", "at = [9]", "needs 2"),
    ],
)
def test_a_malformed_list_is_refused(written: str, instead: str, reason: str) -> None:
    with pytest.raises(ListError, match=reason):
        parse_calendars(TEXT.replace(written, instead, 1))
