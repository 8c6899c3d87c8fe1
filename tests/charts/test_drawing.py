"""Charts as files: drawn without a browser or a network, the same bytes each time."""

from __future__ import annotations

import json

import pytest

from legation.charts.drawing import drawn, library
from legation.charts.ladder import OnLadder, ladder_chart
from legation.charts.standing_map import OnMap, standing_map
from legation.errors import SettingError
from legation.ladder.standing import Standing

STANDINGS = {"KAZ": Standing(4, 5), "RUS": Standing(6, 6), "FRA": Standing(0, 5)}


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


def test_the_same_chart_gives_the_same_bytes() -> None:
    first, second = (
        drawn(standing_map({"KAZ": OnMap(STANDINGS["KAZ"])}, "AFG:IEA", "x"), "svg") for _ in range(2)
    )

    assert first == second


def test_what_is_not_installed_is_named() -> None:
    with pytest.raises(
        SettingError, match=r"no_such_library is not installed.*pip install 'legation\[charts\]'"
    ):
        library("no_such_library")
