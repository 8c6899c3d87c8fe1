"""What a page of another site sends is refused, whatever cookie comes with it."""

from __future__ import annotations

import httpx
import pytest
from web.conftest import Served
from web.door.conftest import logged_in

HOST = "{host}"
SENT: tuple[tuple[dict[str, str], bool, str], ...] = (
    ({"Sec-Fetch-Site": "same-origin"}, True, "a form of ours"),
    ({"Sec-Fetch-Site": "none"}, True, "typed by the reader"),
    ({"Sec-Fetch-Site": "cross-site"}, False, "a form of another site"),
    ({"Sec-Fetch-Site": "same-site"}, False, "a server at another port of this machine"),
    (
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://" + HOST},
        False,
        "what the browser says first counts",
    ),
    ({"Origin": "http://" + HOST}, True, "a form of ours, in an older browser"),
    ({"Origin": "https://" + HOST}, True, "the same behind a proxy with a certificate"),
    ({"Origin": "http://elsewhere.example"}, False, "another site"),
    ({"Origin": "http://127.0.0.1:1"}, False, "another port"),
    ({"Origin": "null"}, False, "a page that hides where it is from"),
    ({}, True, "a program"),
    ({"Cookie": "legation=x"}, False, "a browser that says nothing"),
)


@pytest.mark.parametrize(("headers", "taken", "why"), SENT)
def test_what_is_sent_is_taken_where_it_comes_from_here(
    alone: Served, headers: dict[str, str], taken: bool, why: str
) -> None:
    host = alone.url.removeprefix("http://")
    said = {name: value.replace(HOST, host) for name, value in headers.items()}
    answer = httpx.post(f"{alone.url}/nothing-here", headers=said)

    assert answer.status_code == (404 if taken else 403), why


@pytest.mark.parametrize("path", ["/log-in", "/log-out", "/api/read", "/nothing-here"])
def test_a_session_does_not_help_another_site(team: Served, path: str) -> None:
    with logged_in(team, "admin") as client:
        answer = client.post(path, headers={"Sec-Fetch-Site": "cross-site"})

        assert answer.status_code == 403
        assert "page of another site" in answer.text
        assert client.get("/").status_code == 200


def test_looking_is_allowed_from_everywhere(alone: Served) -> None:
    assert httpx.get(alone.url, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
