"""A report of a list becomes a document with its address, outlet and day, or says what came instead."""

from __future__ import annotations

from datetime import date

import pytest

from legation.intake.arrival import Terms
from legation.record.record import Document
from legation.watch.items import Instead, Job, document_of
from legation.watch.listing import Listed
from legation.watch.watches import Source
from legation.watch.web import Answer

FEED = Source("feed", "Daily", "https://example.org/feed")
ADDRESS = "https://example.org/a?utm_source=feed"
WORDS = (
    "Kenya recognised Kosovo on Wednesday, the first state to do so in almost five years, it was said in Nairobi. "
    * 3
)
PAGE = f"<html><head><title>T</title></head><body><article><h1>T</h1><p>{WORDS}</p></article></body></html>"
DAY = date(2025, 3, 27)


def job(source: Source = FEED, body: str | None = None) -> Job:
    return Job(source, Listed(ADDRESS, "Listed", DAY, body), "k" * 32)


def page(body: bytes, kind: str = "text/html") -> Answer:
    return Answer("page", ADDRESS, "", body, {"content-type": kind})


def test_a_page_has_the_day_of_the_list_and_the_outlet_of_the_source_where_it_says_neither() -> None:
    document = document_of(job(), page(PAGE.encode()), Terms())

    assert isinstance(document, Document)
    assert (document.url, document.source, document.published) == ("https://example.org/a", "Daily", DAY)
    assert document.text.startswith("T\nKenya recognised Kosovo")


def test_plain_text_is_taken_as_it_is() -> None:
    document = document_of(job(), page(WORDS.encode(), "text/plain; charset=utf-8"), Terms())

    assert isinstance(document, Document)
    assert (document.text, document.title) == (WORDS, "Listed")


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        ("text/html; charset=shift_jis", "shift_jis"),
        ("text/html; charset=utf-8", "cp1252"),
        ("text/html", "cp1251"),
    ],
)
def test_a_page_is_decoded_as_it_was_written(kind: str, encoding: str) -> None:
    name = {"shift_jis": "日本", "cp1252": "Pristinë", "cp1251": "Приштина"}[encoding]
    document = document_of(job(), page(PAGE.replace("Kosovo", name).encode(encoding), kind), Terms())

    assert isinstance(document, Document)
    assert f"recognised {name} on" in document.text


def test_a_feed_that_carries_all_words_is_not_asked_for_more() -> None:
    whole = Source("feed", "Whole", "https://example.org/feed", whole=True)
    document = document_of(job(whole, f"<p>{WORDS}</p>"), None, Terms())

    assert isinstance(document, Document)
    assert (document.title, document.published) == ("Listed", DAY)
    assert document.text.startswith("Listed\nKenya recognised")


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (page(b"\x89PNG\r\n"), "unreadable"),
        (page(b"<html><body></body></html>"), "no text"),
        (page(b" ", "text/plain"), "no text"),
        (Answer("gone", ADDRESS, "the server answers 404"), "gone"),
        (Answer("too large", ADDRESS, "more"), "too large"),
    ],
)
def test_what_came_instead(answer: Answer, outcome: str) -> None:
    found = document_of(job(), answer, Terms())

    assert isinstance(found, Instead)
    assert (found.outcome, bool(found.detail)) == (outcome, True)
