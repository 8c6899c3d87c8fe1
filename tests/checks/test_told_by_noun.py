"""Events told by a noun and their date alone."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

DAY = date(2024, 9, 2)
WRONG = (
    (
        "a coup",
        "Lorries wait at Malanville. Niger has kept the bridge shut since the coup of July 2022.",
        "2023",
    ),
    (
        "an army's coup",
        "Yangon's port is idle. Myanmar sells less than before the coup in February 2020.",
        "2021",
    ),
)
RIGHT = (
    ("the right year", "Niger has kept the bridge shut since the coup of July 2023."),
    ("another of the kind", "Niger had an election after the coup of February 2010."),
    ("of another state", "Niger has kept the bridge shut. Chile remembers the coup of September 1973."),
    ("attempted", "Niger says that it foiled a plot after the attempted coup of March 2021."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_another_time_is_named(why: str, text: str, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, DAY), DAY)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_meant_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, DAY), DAY) == (), why
