"""The band: a step for each stretch, a sign for each act; on a page an act leads to its report."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from say import say

from legation.charts.colours import LIGHT, PRINT, Look
from legation.charts.drawing import drawn
from legation.charts.step_band import OnBand, step_band
from legation.ladder.course import course
from legation.ladder.moves import Move, Report, move_of, said_in
from legation.ladder.rungs import RUNGS

SAID = (say("KAZ meet AFG:IEA", when="2022-01-10"), say("KAZ accredit AFG:IEA", when="2023-04-17"))


def moves() -> list[Move]:
    return [move for one in SAID if (move := move_of(said_in(Report(one, date(2023, 4, 18)))))]


def chart(look: Look, *, behind: bool = False) -> Any:  # noqa: ANN401  # Altair's
    known = moves()
    names = frozenset(move.id for move in known) if behind else frozenset[str]()
    band = OnBand(
        course(known), known, date(2024, 1, 1), {known[0].id: "met it"}, {known[0].id: "met in Kabul"}, names
    )
    return step_band(band, "A pair", look)


def layers(look: Look, *, behind: bool = False) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(drawn(chart(look, behind=behind), "json"))["layer"]
    return found


def test_it_has_a_step_for_each_stretch() -> None:
    assert [len(layer["data"]["values"]) for layer in layers(PRINT)] == [2, 2]
    assert all(rung in drawn(chart(PRINT), "svg").decode() for rung in RUNGS)


def test_a_step_is_filled_where_an_analyst_stands_behind_it() -> None:
    for behind in (False, True):
        assert {one["reviewed"] for one in layers(PRINT, behind=behind)[0]["data"]["values"]} == {behind}


def test_on_a_page_an_act_says_its_words_and_leads_to_them() -> None:
    acts = layers(LIGHT)[1]

    assert [one["words"] for one in acts["data"]["values"]] == ["met in Kabul", ""]
    assert [one["act"] for one in acts["data"]["values"]] == ["met it", "accredit"]
    assert acts["data"]["values"][0]["address"].startswith("/statements/")
    assert acts["encoding"]["href"] == {"field": "address", "type": "nominal"}
    assert "href" not in layers(PRINT)[1]["encoding"]
