"""The interface of a running server: lists by filter and part, in both forms, and not at all where nothing changed."""

from __future__ import annotations

import csv
import io
from typing import Any

import httpx
import jsonschema
import pytest
from web.conftest import Served

from legation.record.as_json import schema
from legation.register.ask import Filter, held


def items(served: Served, path: str) -> list[dict[str, Any]]:
    answer = served.get(path)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def test_statements_are_those_that_the_filter_chooses(served: Served) -> None:
    found = items(served, "/api/statements?actor=KAZ&counterpart=AFG:IEA&act=accredit&until=2023-12-31")

    with served.site.register.reading() as connection:
        asked = Filter(actor="KAZ", counterpart="AFG:IEA", act="accredit")
        known = {one.id for one in held(connection, asked)}
    assert found
    assert {one["id"] for one in found} <= known
    assert {one["statement"]["act"] for one in found} == {"accredit"}


def test_a_statement_is_what_the_schema_of_the_record_says(served: Served) -> None:
    whole = schema()
    statement = {"$defs": whole["$defs"], **whole["$defs"]["statement"]}
    validator = jsonschema.Draft202012Validator(statement)
    for one in items(served, "/api/statements?limit=60&latest_first=true"):
        validator.validate(one["statement"])


def test_a_list_is_had_part_by_part(served: Served) -> None:
    whole = [one["id"] for one in items(served, "/api/statements?limit=1000&act=meet")]
    parts: list[str] = []
    path: str | None = "/api/statements?limit=7&act=meet"
    while path:
        answer = served.get(path)
        link = answer.headers.get("link")
        path = answer.json()["next"]
        parts += [one["id"] for one in answer.json()["items"]]
        assert link == (f'<{path}>; rel="next"' if path else None)

    assert parts == whole
    assert len(whole) > 14


LISTS = (
    "/api/statements", "/api/events?act=recognize", "/api/pledges?act=aid", "/api/figures", "/api/checks", "/api/documents",
    "/api/standing?to=AFG:IEA", "/api/standing/KAZ/AFG:IEA/course", "/api/decisions",
)  # fmt: skip


@pytest.mark.parametrize("path", LISTS)
def test_a_list_as_csv_says_the_same(served: Served, path: str) -> None:
    plain = items(served, path)
    answer = httpx.get(served.url + path, headers={"Accept": "text/csv"}, timeout=30)

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == len(plain)
    for row, one in zip(rows, plain, strict=True):
        assert row.get("id", "") == one.get("id", row.get("id", ""))


def test_the_form_that_is_named_goes_before_the_form_that_is_accepted(served: Served) -> None:
    wanted = {"Accept": "text/csv"}

    assert httpx.get(f"{served.url}/api/figures?format=json", headers=wanted).json()["next"] is None
    assert served.get("/api/figures?format=csv").headers["content-type"].startswith("text/csv")
    both = httpx.get(f"{served.url}/api/figures", headers={"Accept": "text/csv, application/json"})
    assert both.headers["content-type"] == "application/json"


@pytest.mark.parametrize("path", [*LISTS, "/api/standing/KAZ/AFG:IEA"])
def test_what_has_not_changed_is_not_sent_again(served: Served, path: str) -> None:
    first = served.get(path)
    tag = first.headers["etag"]
    again = httpx.get(served.url + path, headers={"If-None-Match": f'"other", {tag}'})

    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = httpx.get(served.url + path, headers={"If-None-Match": '"other"'}, timeout=30)
    assert (other.status_code, other.text) == (200, first.text)


def test_an_event_names_its_reports_and_what_they_disagree_on(served: Served) -> None:
    found = items(served, "/api/events?counterpart=AFG:IEA&limit=1000")

    assert any(len(one["statements"]) > 1 for one in found)
    disagreed = [one for one in found if one["disagreements"]]
    assert disagreed
    assert all(len(versions) > 1 for one in disagreed for versions in one["disagreements"].values())


REFUSED = (
    ("/api/statements?act=befriend", 422, "act:"),
    ("/api/statements?actor=", 422, "actor:"),
    ("/api/statements?since=2023", 422, "since:"),
    ("/api/statements?since=20230417", 422, "since:"),
    ("/api/statements?limit=0", 422, "limit:"),
    ("/api/statements?limit=1001", 422, "limit:"),
    ("/api/statements?colour=red", 422, "colour:"),
    ("/api/statements?words=%21%21", 400, "there is no word in it"),
    ("/api/standing", 422, "to:"),
    ("/api/statements/x", 422, "id:"),
    ("/api/statements/" + "0" * 32, 404, "it is not on record"),
    ("/api/documents/" + "0" * 32, 404, "it is not on record"),
    ("/api/records/" + "0" * 32, 404, "it is not on record"),
    ("/api/nothing", 404, "openapi.json"),
)


@pytest.mark.parametrize(("path", "status", "reason"), REFUSED)
def test_what_cannot_be_answered_is_told_in_json(served: Served, path: str, status: int, reason: str) -> None:
    answer = served.get(path)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    assert reason in answer.json()["error"]
