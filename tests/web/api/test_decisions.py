"""Review through the interface: what would change is told, then it is decided, under the name of whoever is logged in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from web.conftest import Served
from web.door.conftest import PASSWORD

from legation.register.chain import verify

Serve = Callable[[], Served]


def send(served: Served, path: str, **sent: Any) -> httpx.Response:  # noqa: ANN401  # JSON
    return httpx.post(f"{served.url}{path}", json=sent, timeout=30)


def ids(served: Served, query: str) -> list[str]:
    return [one["id"] for one in served.get(f"/api/statements?{query}").json()["items"]]


def test_a_rejection_is_told_before_and_holds_after(serve_copy: Serve) -> None:
    served = serve_copy()
    standing = "/api/standing/RUS/AFG:IEA?on=2025-07-04"
    before = served.get(standing)
    for one in ids(served, "actor=RUS&act=recognize&status=occurred"):
        told = send(served, "/api/effect", verb="reject", statements=[one], reason="a try").json()
        assert (told["actor"], told["counterpart"]) == ("RUS", "AFG:IEA")
        taken = send(served, "/api/decisions", verb="reject", statements=[one], reason="not so")
        assert taken.status_code == 201
    after = served.get(standing)

    assert before.json()["low"] == 6
    assert after.json()["low"] < 6
    assert before.headers["etag"] != after.headers["etag"]
    assert told["changes"]
    on_the_day = [one for one in told["after"] if one["start"] <= "2025-07-04"]
    assert on_the_day[-1]["low"] == after.json()["low"]
    decided = served.get("/api/decisions").json()["items"]
    assert {(one["verb"], one["reason"]) for one in decided} == {("reject", "not so")}
    with served.site.register.reading() as connection:
        assert verify(connection).faults == ()


def test_an_amendment_changes_the_fields_that_it_names(serve_copy: Serve) -> None:
    served = serve_copy()
    one = ids(served, "actor=KAZ&act=accredit")[0]
    changes = {"status": "denied", "place": "Astana", "rank": "envoy"}
    taken = send(
        served, "/api/decisions", verb="amend", statements=[one], reason="read anew", amended=changes
    )

    assert taken.status_code == 201
    (decision,) = served.get("/api/decisions").json()["items"]
    before, after = (served.get(f"/api/statements/{id_}").json() for id_ in (one, decision["amended"]))
    assert before["review"] == "amended"
    assert after["statement"] == before["statement"] | changes


def test_a_merge_and_a_split_are_told_before_they_are_taken(serve_copy: Serve) -> None:
    served = serve_copy()
    events = served.get("/api/events?act=meet&counterpart=AFG:IEA").json()["items"]
    first, second = (one["statements"][0] for one in [one for one in events if one["told"] == "done"][:2])
    merged = send(served, "/api/effect", verb="merge", statements=[first, second], reason="one").json()
    nothing = send(
        served, "/api/effect", verb="split", statements=[first], rest=[second], reason="two"
    ).json()

    assert (merged["changes"], nothing["changes"]) == (True, False)
    assert len(merged["events_before"]) == 2
    (together,) = merged["events_after"]
    assert {first, second} <= set(together)
    send(served, "/api/decisions", verb="merge", statements=[first, second], reason="one")
    split = send(served, "/api/effect", verb="split", statements=[first], rest=[second], reason="two").json()
    assert split["events_before"] == [together]
    assert len(split["events_after"]) == 2


REFUSED: tuple[tuple[dict[str, Any], int, str], ...] = (
    ({"verb": "accept", "statements": ["0" * 32], "reason": "x"}, 404, "not on record"),
    ({"verb": "accept", "statements": ["{one}"], "reason": ""}, 422, "reason"),
    ({"verb": "accept", "statements": ["{one}"], "reason": " "}, 400, "no reason"),
    ({"verb": "accept", "statements": ["{one}"], "reason": "a\x00b"}, 400, "NUL"),
    ({"verb": "accept", "statements": ["{one}"], "reason": "x", "amended": {}}, 400, "for an amendment"),
    ({"verb": "amend", "statements": ["{one}"], "reason": "x"}, 400, "how the statement should read"),
    ({"verb": "amend", "statements": ["{one}"], "reason": "x", "amended": {"colour": 1}}, 400, "no field"),
    ({"verb": "amend", "statements": ["{one}"], "reason": "x", "amended": {"evidence": {}}}, 400, "no field"),
    (
        {"verb": "amend", "statements": ["{one}"], "reason": "x", "amended": {"act": "befriend"}},
        400,
        "befriend",
    ),
    (
        {"verb": "amend", "statements": ["{one}"], "reason": "x", "amended": {"place": "a\x00"}},
        400,
        "no database",
    ),
    ({"verb": "merge", "statements": ["{one}"], "reason": "x"}, 400, "Name the others"),
    ({"verb": "split", "statements": ["{one}"], "reason": "x"}, 400, "from what"),
    ({"verb": "like", "statements": ["{one}"], "reason": "x"}, 422, "verb"),
    ({}, 422, "verb"),
)


@pytest.fixture(scope="module")
def one(served: Served) -> str:
    return ids(served, "actor=KAZ&act=accredit")[0]


@pytest.mark.parametrize(("sent", "status", "reason"), REFUSED)
def test_what_cannot_be_decided_is_refused(
    served: Served, one: str, sent: dict[str, Any], status: int, reason: str
) -> None:
    filled = {name: [one] if value == ["{one}"] else value for name, value in sent.items()}
    answer = send(served, "/api/decisions", **filled)

    assert answer.status_code == status, answer.text
    assert reason in answer.json()["error"]
    assert served.get("/api/decisions").json()["items"] == []


@pytest.mark.parametrize(("name", "status"), [("rea", 403), ("ana", 404), (None, 401)])
def test_analysts_decide_and_readers_do_not(team: Served, name: str | None, status: int) -> None:
    auth = (name, PASSWORD) if name else None
    sent = {"verb": "accept", "statements": ["0" * 32], "reason": "x"}

    assert httpx.post(f"{team.url}/api/decisions", json=sent, auth=auth, timeout=30).status_code == status
