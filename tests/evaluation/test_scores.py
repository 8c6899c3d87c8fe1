"""Scores of a reader: one number for each tally and field, and lines for people."""

from __future__ import annotations

from typing import Any

from legation.evaluation.scores import lines, score

Plain = dict[str, Any]
GOLD: Plain = {"act": "meet", "status": "occurred", "actor": "KAZ", "counterpart": "UZB", "place": "Astana"}
SAID: Plain = GOLD | {"actor": {"id": "KAZ"}, "counterpart": {"id": "UZB"}, "ending": False}


def test_a_number_for_each_tally_that_something_is_owed_in() -> None:
    cases: list[Plain] = [
        {"id": "a", "statements": [GOLD], "figures": []},
        {"id": "b", "statements": [GOLD], "figures": []},
    ]
    records: list[Plain] = [{"statements": [SAID], "figures": []}, {"statements": [], "figures": []}]
    found = score(cases, records)

    assert found.numbers == {
        "statements strict": 0.6667,
        "statements lenient": 0.6667,
        "place": 1.0,
        "without false recognition": 1.0,
    }
    assert lines(found)[0] == "  statements strict   F1 0.667  P 1.000  R 0.500  2 owed, 1 said"


def test_of_no_cases_nothing_is_said() -> None:
    assert (score([], []).numbers, lines(score([], []))) == ({}, [])
