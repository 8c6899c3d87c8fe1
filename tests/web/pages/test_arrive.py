"""A report comes in by every way, and what is none is told."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from web.conftest import Served

TEXT = "Ghana recognised Kosovo on Monday, said minister Samuel Ablakwa."


def test_a_pasted_report_is_read_and_kept(serve_copy: Callable[[], Served]) -> None:
    one = serve_copy()
    page = one.post("/read", {"text": TEXT, "published": "2025-07-08", "keep": "yes"})

    assert page.url.path.startswith("/documents/")
    assert "<strong>recognised it</strong>" in page.text
    assert "Ghana" in one.get("/?to=XKX").text


def test_one_that_is_not_kept_leaves_nothing(serve_copy: Callable[[], Served]) -> None:
    one = serve_copy()
    page = one.post("/read", {"text": TEXT, "published": "2025-07-08"})

    assert "Read, and not kept." in page.text
    assert "<strong>recognised it</strong>" in page.text
    assert "Ghana" not in one.get("/?to=XKX").text


def test_a_file_is_read(served: Served) -> None:
    file = {"file": ("page.html", f"<html><body><h1>Accra</h1><p>{TEXT}</p></body></html>", "text/html")}
    answer = httpx.post(served.url + "/read", files=file, data={"published": "2025-07-08"}, timeout=60)

    assert "<strong>recognised it</strong>" in answer.text


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({}, "the form holds no report"),
        ({"text": "  "}, "the form holds no report"),
        ({"text": TEXT, "url": "https://example.org/"}, "the form holds several reports"),
        ({"text": TEXT, "published": "soon"}, "it is no day"),
        ({"url": "http://127.0.0.1/"}, "127.0.0.1"),
        ({"text": "x" * 250_001}, "a report may have 250,000"),
    ],
)
def test_what_cannot_be_read_is_told(served: Served, form: dict[str, str], told: str) -> None:
    answer = served.post("/read", form)

    assert answer.status_code == 400
    assert told in answer.text
