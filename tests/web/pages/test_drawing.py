"""What a page draws its charts with: whole, packed where that is understood, kept for good under its edition's name."""

from __future__ import annotations

import httpx
import pytest
from web.conftest import Served

from legation.web.drawing_tools import script_address, shapes_address


@pytest.mark.parametrize(
    ("address", "kind", "holds"),
    [
        (script_address(), "text/javascript; charset=utf-8", b"vegaEmbed"),
        (shapes_address(), "application/json", b'"Topology"'),
    ],
)
def test_each_file_is_the_same_packed_and_plain(
    served: Served, address: str, kind: str, holds: bytes
) -> None:
    plain, packed = (
        httpx.get(served.url + address, headers={"Accept-Encoding": coding}, timeout=60)
        for coding in ("identity", "gzip")
    )

    assert plain.status_code == packed.status_code == 200
    assert plain.content == packed.content
    assert holds in plain.content
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(plain.content) / 2
    assert plain.headers["content-type"] == kind
    assert "immutable" in plain.headers["cache-control"]


def test_what_a_browser_has_is_not_sent_again(served: Served) -> None:
    address = served.url + shapes_address()
    tag = httpx.get(address, timeout=60).headers["etag"]

    assert httpx.get(address, headers={"If-None-Match": tag}, timeout=60).status_code == 304


def test_another_edition_is_not_there(served: Served) -> None:
    assert served.get("/drawing/vega-0.0.js").status_code == 404
    assert served.get("/drawing/countries-0.json").status_code == 404
