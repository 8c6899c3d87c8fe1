from __future__ import annotations

import pytest

from legation.lists.calendars import calendars
from legation.reading.times.feasts import easter, feast_days, orthodox_easter


@pytest.mark.parametrize(
    ("year", "expected"), [(1961, "04-02"), (2000, "04-23"), (2025, "04-20"), (2038, "04-25")]
)
def test_easter(year: int, expected: str) -> None:
    assert str(easter(year)) == f"{year}-{expected}"


@pytest.mark.parametrize(("year", "expected"), [(2016, "05-01"), (2023, "04-16"), (2025, "04-20")])
def test_orthodox_easter(year: int, expected: str) -> None:
    assert str(orthodox_easter(year)) == f"{year}-{expected}"


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("ramadan", 2023, ["2023-03-23..2023-04-20"]),
        ("ramadan", 2030, ["2030-01-05..2030-02-03", "2030-12-26..2031-01-23"]),
        ("eid al-fitr", 2022, ["2022-05-02..2022-05-02"]),
        ("thanksgiving", 2013, ["2013-11-28..2013-11-28"]),
        ("memorial day", 2013, ["2013-05-27..2013-05-27"]),
        ("lunar new year", 2024, ["2024-02-10..2024-02-10"]),
        ("lunar new year", 1950, []),
    ],
)
def test_when_a_feast_begins_in_a_year(name: str, year: int, expected: list[str]) -> None:
    feast = calendars().feasts[name]

    assert [f"{start}..{end}" for start, end in feast_days(feast, year)] == expected


def test_beyond_the_tables_an_islamic_feast_is_not_guessed() -> None:
    assert list(feast_days(calendars().feasts["ramadan"], 1800)) == []
