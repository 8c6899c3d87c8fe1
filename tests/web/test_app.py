"""The application: every answer is guarded, and failures are pages."""

from __future__ import annotations

import pytest
from web.conftest import Served

from legation.web.headers import HEADERS


@pytest.mark.parametrize("path", ["/", "/nothing-here", "/?on=yesterday", "/static/legation.css"])
def test_every_answer_is_guarded(served: Served, path: str) -> None:
    answer = served.get(path)

    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_page_that_is_not_there_is_a_page(served: Served) -> None:
    answer = served.get("/nothing-here")

    assert answer.status_code == 404
    assert "There is no page at this address" in answer.text


def test_what_cannot_be_read_is_told_and_escaped(served: Served) -> None:
    answer = served.get("/?on=<script>x</script>")

    assert answer.status_code == 400
    assert "&lt;script&gt;" in answer.text
    assert "<script>x" not in answer.text
