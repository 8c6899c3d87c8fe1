"""Who stands where, from the interface: as the register says it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from web.conftest import Served

# The facts that ship: China and the Emirates take an ambassador's credentials, Russia recognises.
STANDS = (("CHN", "2024-02-01", 5), ("RUS", "2025-07-04", 6), ("ARE", "2024-09-01", 5))


@pytest.mark.parametrize(("actor", "on", "low"), STANDS)
def test_a_pair_stands_where_the_facts_say(served: Served, actor: str, on: str, low: int) -> None:
    found = served.get(f"/api/standing/{actor}/AFG:IEA?on={on}").json()

    assert (found["actor"], found["counterpart"], found["on"]) == (actor, "AFG:IEA", on)
    assert found["low"] == low
    for id_ in found["statements"]:
        assert served.get(f"/api/statements/{id_}").status_code == 200


def test_a_region_says_of_each_pair_what_the_pair_says(served: Served) -> None:
    region = served.get("/api/standing?to=AFG:IEA&on=2025-07-04&limit=1000").json()["items"]

    assert [one["actor"] for one in region if one["low"] == 6] == ["RUS"]
    for one in region[:5]:
        alone = served.get(f"/api/standing/{one['actor']}/AFG:IEA?on=2025-07-04").json()
        assert (alone["low"], alone["high"]) == (one["low"], one["high"])


def test_the_course_of_a_pair_has_no_gap_and_ends_open(served: Served) -> None:
    steps = served.get("/api/standing/RUS/AFG:IEA/course").json()["items"]

    assert steps[-1]["end"] is None
    assert all(before["end"] < after["start"] for before, after in pairwise(steps))


def test_what_was_not_known_yet_does_not_count(served: Served) -> None:
    found = served.get("/api/standing/RUS/AFG:IEA?on=2025-07-04&known=2025-07-01").json()

    assert found["known"] == "2025-07-01"
    assert found["low"] < 6
