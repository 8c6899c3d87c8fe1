"""Search, by kind."""

from __future__ import annotations

import pytest
from web.conftest import Served


def test_statements_and_reports_are_found(served: Served) -> None:
    page = served.get("/search?q=embassy+Kabul").text

    assert "<h2>Statements</h2>" in page
    assert "<h2>Reports</h2>" in page


def test_people_and_products_are_found(served: Served) -> None:
    assert "<h2>People</h2>" in served.get("/search?q=Pacolli").text
    assert "<h2>Products and matters</h2>" in served.get("/search?q=flour").text


@pytest.mark.parametrize("words", ["%27%22%3B--", "%25", "%3Cscript%3E", "a%00b", "OR", '"', "*"])
def test_no_words_are_taken_for_anything_else(served: Served, words: str) -> None:
    answer = served.get(f"/search?q={words}")

    assert answer.status_code == 200
    assert "<script>" not in answer.text


def test_nothing_asked_finds_nothing(served: Served) -> None:
    assert 'role="status"' not in served.get("/search?q=+").text
