"""Charts as files: drawn without a browser or a network, the same bytes each time."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
from say import say

from legation.charts.drawing import drawn, library
from legation.charts.ladder import OnLadder, ladder_chart
from legation.charts.standing_map import standing_map
from legation.charts.step_band import step_band
from legation.errors import SettingError
from legation.ladder.course import course
from legation.ladder.moves import Report, move_of, said_in
from legation.ladder.rungs import RUNGS
from legation.ladder.standing import Standing

STANDINGS = {"KAZ": Standing(4, 5), "RUS": Standing(6, 6), "FRA": Standing(0, 5)}


def test_the_map_has_every_state_in_the_colour_of_its_rung() -> None:
    spec = standing_map(STANDINGS, "Who stands where")
    told = {one["state"]: one["rung"] for one in spec["datasets"]["states"]}

    assert told == {"Kazakhstan": "accreditation", "Russia": "recognition", "France": "severed"}
    assert "says nothing about law" in json.dumps(spec)


def test_the_map_as_a_file_names_what_it_shows() -> None:
    picture = drawn(standing_map(STANDINGS, "Who stands where"), "svg").decode()

    assert picture.startswith("<svg")
    assert "Who stands where" in picture
    assert 'fill="#0b345a"' in picture


def test_no_shape_fills_the_globe() -> None:
    """A ring that is wound the wrong way is the whole world but for its inside."""
    spec = standing_map(STANDINGS, "")
    for one in (*spec["datasets"]["land"], *spec["datasets"]["states"]):
        for polygon in one["geometry"]["coordinates"]:
            ring = polygon[0]
            twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
            assert twice <= 0


def test_the_ladder_is_hollow_where_nobody_reviewed() -> None:
    rows = [
        OnLadder("RUS", STANDINGS["RUS"], reviewed=True),
        OnLadder("KAZ", STANDINGS["KAZ"], reviewed=False),
    ]
    spec = json.loads(drawn(ladder_chart(rows, "The ladder"), "json"))
    told = spec["data"]["values"]

    assert [(one["state"], one["filled"]) for one in told] == [
        ("Russia", "recognition"),
        ("Kazakhstan", "not reviewed"),
    ]
    assert drawn(ladder_chart(rows, "The ladder"), "png").startswith(b"\x89PNG")


def test_the_band_has_a_step_for_each_stretch() -> None:
    said = (say("KAZ meet AFG:IEA", when="2022-01-10"), say("KAZ accredit AFG:IEA", when="2023-04-17"))
    moves = [move for one in said if (move := move_of(said_in(Report(one, date(2023, 4, 18)))))]
    chart = step_band(course(moves), moves, date(2024, 1, 1), "A pair")
    layers = json.loads(drawn(chart, "json"))["layer"]

    assert [len(layer["data"]["values"]) for layer in layers] == [2, 2]
    assert all(rung in drawn(chart, "svg").decode() for rung in RUNGS)


def test_the_same_chart_gives_the_same_bytes() -> None:
    first, second = (drawn(standing_map(STANDINGS, "x"), "svg") for _ in range(2))

    assert first == second


def test_what_is_not_installed_is_named() -> None:
    with pytest.raises(
        SettingError, match=r"no_such_library is not installed.*pip install 'legation\[charts\]'"
    ):
        library("no_such_library")
