"""A web page to a document: its headline as the first line, then its main text."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from legation.errors import IntakeError
from legation.intake.plain import document_of_text
from legation.record.record import Document

# A page says when it was last touched too; the day a report came out is the first.
_DATES = {"original_date": True, "extensive_search": True, "max_date": "2199-12-31"}
_BODY = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_HTML = re.compile(r"\s*<(?:!doctype\b|!--|\?xml\b|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)


@cache
def _extractor() -> Callable[..., Any]:
    # Loaded here: pages are one kind of input, and the extractor takes longer to load than a text to read.
    from trafilatura import bare_extraction

    # What it has to say about a page without words is said below, once.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return bare_extraction


def looks_like_html(text: str) -> bool:
    """Whether a text begins as a web page does."""
    return _HTML.match(text) is not None


def document_of_page(html: str, *, published: date | None, longest: int) -> Document:
    """The document that a web page holds; what the page says of title, day, outlet and address is kept."""
    # The extractor refuses a piece of a page as no page at all.
    html = html if _BODY.search(html) else f"<html><body>{html}</body></html>"
    found = _extractor()(
        html, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
    )
    if found is None or isinstance(found, dict) or not (body := (found.text or "").strip()):
        raise IntakeError("no main text was found in the page. Save the report's words as .txt and read that")
    title = " ".join((found.title or "").split())
    begins_with_title = not title or body.split("\n", 1)[0].strip() == title
    return document_of_text(
        body if begins_with_title else f"{title}\n{body}",
        title=title,
        published=date.fromisoformat(found.date) if found.date else published,
        source=found.sitename or None,
        url=found.url or None,
        longest=longest,
    )
