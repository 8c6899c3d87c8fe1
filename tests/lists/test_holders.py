"""Which government a state's plain name meant on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.holders import holder_of, means, read_holders

CASES = (
    ("AFG", "AFG:IEA", "2023-04-17", True),
    ("AFG", "AFG:IRA", "2023-04-17", False),
    ("AFG", "AFG:IRA", "2021-08-14", True),
    ("AFG:IEA", "AFG", "2023-04-17", True),
    ("AFG:IRA", "AFG", "2023-04-17", False),
    ("AFG:IRA", "AFG:IRA", "2023-04-17", True),
    ("GEO", "GEO:ABK", "2023-04-17", False),
    ("VEN", "VEN:IG", "2020-04-17", False),
    ("SYR", "SYR:TG", "2025-04-17", True),
)


@pytest.mark.parametrize(("said", "wanted", "day", "expected"), CASES)
def test_means(said: str, wanted: str, day: str, expected: bool) -> None:
    assert means(said, wanted, date.fromisoformat(day)) is expected


def test_the_day_of_a_change_belongs_to_the_new_government() -> None:
    assert holder_of("AFG", date(2021, 8, 15)) == "AFG:IEA"


def test_an_unknown_government_is_refused(tmp_path: Path) -> None:
    slip = tmp_path / "holders.toml"
    slip.write_text('holders = ["AFG:XYZ"]', encoding="utf-8")

    with pytest.raises(ListError, match=r"holders\.toml, line 1, holders: 'AFG:XYZ' is no government"):
        read_holders(slip)
