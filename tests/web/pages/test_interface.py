"""The interface as a page: every address and every part of its description, and each link leads somewhere."""

from __future__ import annotations

import re

from web.conftest import Served


def test_every_address_and_part_is_told(served: Served) -> None:
    page = served.get("/api").text
    description = served.get("/api/openapi.json").json()

    for path, methods in description["paths"].items():
        assert page.count(f"<code>/api{path}</code> <span") == len(methods)
    assert [name for name in description["components"]["schemas"] if f' id="{name}">' not in page] == []


def test_each_link_within_the_page_has_its_place(served: Served) -> None:
    page = served.get("/api").text
    places = re.findall(r'id="([^"]+)"', page)

    assert sorted(set(re.findall(r'href="#([^"]+)"', page)) - set(places)) == []
    assert len(places) == len(set(places))


def test_what_can_be_tried_answers(served: Served) -> None:
    tried = re.findall(r'href="([^"]+)">Try it</a>', served.get("/api").text)

    assert len(tried) >= 5
    assert {path: served.get(path).status_code for path in tried} == dict.fromkeys(tried, 200)
