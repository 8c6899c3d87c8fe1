"""The feeds of a running server."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import httpx
import pytest
from web.conftest import Served

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(served: Served, path: str) -> list[Element]:
    answer = served.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    root = ET.fromstring(answer.content)  # noqa: S314  # our own
    assert root.find(f"{ATOM}link[@rel='self']").get("href") == served.url + path  # type: ignore[union-attr]
    return root.findall(f"{ATOM}entry")


def test_the_feed_of_a_pair_has_what_is_said_of_it_in_both_directions(served: Served) -> None:
    found = entries(served, "/feeds/pairs/KAZ/AFG:IEA.atom")
    back = entries(served, "/feeds/pairs/AFG:IEA/KAZ.atom")

    ids = [one.findtext(f"{ATOM}id") for one in found]
    assert len(ids) == len(set(ids)) > 10
    assert ids == [one.findtext(f"{ATOM}id") for one in back]
    link = found[0].find(f"{ATOM}link")
    assert link is not None
    assert httpx.get(link.get("href", ""), follow_redirects=True, timeout=30).status_code == 200


def test_what_is_new_comes_first(serve_copy: Callable[[], Served]) -> None:
    served = serve_copy()
    before = entries(served, "/feeds/pairs/KEN/XKX.atom")
    answer = httpx.post(
        f"{served.url}/api/read?published=2025-08-28&keep=yes",
        content=b"Kenya recognised Kosovo on Wednesday.",
        headers={"Content-Type": "text/plain"},
        timeout=60,
    )
    after = entries(served, "/feeds/pairs/KEN/XKX.atom")

    assert answer.status_code == 201
    assert len(after) == len(before) + 1
    assert "Kenya recognised Kosovo on Wednesday" in {one.findtext(f"{ATOM}summary") for one in after}


def test_contradictions_have_a_feed(served: Served) -> None:
    found = entries(served, "/feeds/contradictions.atom")

    checks = served.get("/api/checks?verdict=contradicted").json()["items"]
    assert {f"urn:legation:check:{one['id']}" for one in checks} <= {
        one.findtext(f"{ATOM}id") for one in found
    }
    assert all(one.findtext(f"{ATOM}summary") for one in found)


def test_what_is_not_new_is_not_sent_again(served: Served) -> None:
    path = f"{served.url}/feeds/pairs/KAZ/AFG:IEA.atom"
    tag = httpx.get(path, timeout=30).headers["etag"]

    assert httpx.get(path, headers={"If-None-Match": tag}, timeout=30).status_code == 304


@pytest.mark.parametrize(
    "path", ["/feeds/pairs/a b/c.atom", "/feeds/pairs/%0A/x.atom", "/feeds/none.atom", "/feeds/"]
)
def test_what_is_no_feed_is_told_in_json(served: Served, path: str) -> None:
    answer = served.get(path)

    assert answer.status_code in (400, 404)
    assert "error" in answer.json()
