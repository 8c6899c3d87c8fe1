"""Web pages: the report without what stands around it."""

from __future__ import annotations

from datetime import date

import pytest

from legation.errors import IntakeError
from legation.intake.page import document_of_page, looks_like_html

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Astana accredits envoys | Steppe Wire</title>
<meta property="og:site_name" content="Steppe Wire">
<meta property="article:published_time" content="2023-04-17T10:00:00Z">
<link rel="canonical" href="https://example.org/a"></head>
<body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>
<article>{headline}
<p>Kazakhstan has agreed to accredit diplomats of the Taliban, the foreign ministry said on Monday.</p>
<p>That does not signify recognition, a spokesman added, and trade between the two countries will go on.</p>
</article><footer>All rights reserved</footer></body></html>"""


@pytest.mark.parametrize("headline", ["<h1>Astana accredits envoys</h1>", ""])
def test_a_page_gives_its_headline_once_and_its_words(headline: str) -> None:
    document = document_of_page(PAGE.format(headline=headline), published=None, longest=10_000)

    assert document.text.startswith("Astana accredits envoys\nKazakhstan has agreed")
    assert document.text.count("Astana accredits envoys") == 1
    assert "Home" not in document.text
    assert "rights reserved" not in document.text


def test_a_page_says_when_and_where_it_came_out() -> None:
    document = document_of_page(PAGE.format(headline=""), published=date(1999, 1, 1), longest=10_000)

    assert document.published == date(2023, 4, 17)
    assert (document.title, document.source, document.url) == (
        "Astana accredits envoys", "Steppe Wire", "https://example.org/a",
    )  # fmt: skip


@pytest.mark.parametrize("page", ["", "<html></html>", "<p></p>" * 10, "<html><body>\x00</body>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(IntakeError, match="no main text was found in the page"):
        document_of_page(page, published=None, longest=10_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("<!doctype html><p>", True), ("\n<HTML lang=en>", True), ("<!-- a --><div>", True), ("<p>a</p>", True),
     ("a < b", False), ("<3 Astana", False), ("Astana <b>", False), ("", False)],
)  # fmt: skip
def test_what_looks_like_a_page(text: str, expected: bool) -> None:
    assert looks_like_html(text) is expected
