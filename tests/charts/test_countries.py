"""The shapes that ship: whole, known to the codebook, and with where they come from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legation.charts.countries import SHAPES, atlas, read_atlas
from legation.errors import ListError
from legation.lists.states import states


def test_they_say_where_they_come_from_and_how_lines_are_drawn() -> None:
    assert "Natural Earth" in atlas().source
    assert "public domain" in atlas().licence
    assert "says nothing about law" in atlas().drawn


def test_who_is_disputed_has_a_shape_of_its_own() -> None:
    shaped = {country.id for country in atlas().countries}

    assert {"XKX", "TWN", "PSE", "ESH", "SOM:SML", "CYP:TRNC"} <= shaped


def test_nearly_every_state_has_a_shape() -> None:
    shaped = {country.id for country in atlas().countries}
    without = {id_ for id_ in states() if id_ not in shaped}

    assert without & {"AFG", "KAZ", "UZB", "TKM", "TJK", "KGZ", "RUS", "CHN", "BHR", "MDV", "SGP"} == set()
    assert len(without) < 30


def test_every_ring_closes() -> None:
    rings = [ring for country in atlas().countries for ring in country.rings]

    assert [ring for ring in rings if len(ring) < 4 or ring[0] != ring[-1]] == []


def test_a_shape_of_nobody_is_refused(tmp_path: Path) -> None:
    told = json.loads(SHAPES.read_text(encoding="utf-8"))
    told["countries"][-1]["id"] = "QQQ"
    path = tmp_path / "countries.json"
    path.write_text(json.dumps(told), encoding="utf-8")

    with pytest.raises(ListError, match="has the id 'QQQ', no state and no government"):
        read_atlas(path)
