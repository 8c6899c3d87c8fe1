"""Regions, and the states that their adjectives fit."""

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.regions import read_regions, regions


def test_an_adjective_fits_the_states_of_its_region_and_no_others() -> None:
    assert "HND" in regions()["Central American"]
    assert "CHN" not in regions()["Central American"]


def test_a_wider_region_has_the_states_of_its_parts() -> None:
    assert regions()["Central American"] < regions()["Latin American"]
    assert regions()["West African"] < regions()["African"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('nowhere = { words = ["Nowhere"], members = ["XYZ"] }', "XYZ is no state"),
        ('wide = { words = ["Wide"], parts = ["narrow"] }', "narrow is no region listed before it"),
        (
            'one = { words = ["Baltic"], members = ["EST"] }\ntwo = { words = ["Baltic"], members = ["LVA"] }',
            "'Baltic' already fits another region",
        ),
    ],
)
def test_a_wrong_row_is_refused_with_the_reason(tmp_path: Path, rows: str, said: str) -> None:
    path = tmp_path / "regions.toml"
    path.write_text(f"# source: invented for this test; read 2026-11-29\n{rows}\n", encoding="utf-8")
    with pytest.raises(ListError, match=said):
        read_regions(path)
