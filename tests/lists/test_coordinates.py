"""Coordinates: on the globe, of places that the lists know, and refused where wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.coordinates import Point, coordinates, place_called, read_coordinates, seat_of
from legation.lists.states import states


def test_every_state_with_a_capital_has_its_seat_first() -> None:
    lacking = [
        id_
        for id_, one in states().items()
        if one.capitals and next(iter(coordinates()[id_])) not in one.capitals
    ]

    assert lacking == []


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("Astana", Point(51.18, 71.45)),
        ("Kabul", Point(34.53, 69.17)),
        ("Kazakhstan", Point(51.18, 71.45)),
        ("Nowhere in particular", None),
    ],
)
def test_a_place_by_name(name: str, point: Point | None) -> None:
    assert place_called(name) == point


def test_a_state_without_a_seat_has_none() -> None:
    assert seat_of("ATA") is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("KAZ = { Astana = [151.18, 71.45] }", "KAZ: holds"),
        ('KAZ = { Astana = "east" }', "should be degrees north and degrees east"),
        ("KAZ = {}", "should be a table of places"),
        ("KKK = { Astana = [51.18, 71.45] }", "KKK: is no state"),
    ],
)
def test_a_wrong_list_is_refused(line: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "coordinates.toml"
    path.write_text(line, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_coordinates(path)
