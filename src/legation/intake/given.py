"""One report that somebody hands over: as a file's bytes, or as the address of a page.

In:  bytes under a name, or a URL.
Out: the one document that they hold; an IntakeError where they hold none, or several.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from legation.errors import IntakeError
from legation.intake.arrival import IntakeFailure, Terms
from legation.intake.fetch import Limits, fetch
from legation.intake.files import SUFFIXES, read_stream
from legation.record.record import Document


def document_of_bytes(data: bytes, name: str, terms: Terms) -> Document:
    """The document in a file's bytes; `name` tells by its ending what kind of file it is.

    >>> document_of_bytes(b"Kenya recognised Kosovo.", "report.txt", Terms()).text
    'Kenya recognised Kosovo.'
    """
    suffix = PurePosixPath(name).suffix.lower()
    found: list[Document] = []
    for arrival in read_stream(BytesIO(data), name, suffix if suffix in SUFFIXES else "", terms):
        if isinstance(arrival, IntakeFailure):
            raise IntakeError(f"{arrival.place[:80]}: {arrival.message}.")
        if isinstance(arrival, Document):
            found.append(arrival)
        if len(found) > 1:
            raise IntakeError(f"{name[:80]}: it holds several reports. Give one at a time.")
    if not found:
        raise IntakeError(f"{name[:80]}: it holds no report. Give the words of one.")
    return found[0]


def document_at(url: str, terms: Terms, limits: Limits | None = None) -> Document:
    """The document on the page at a URL; its address is the one that the page came from, whatever it says."""
    fetched = fetch(url, limits)
    kind = ".txt" if fetched.headers.get("content-type", "").startswith("text/plain") else ""
    document = document_of_bytes(fetched.body, f"page{kind}", terms)
    return replace(document, url=fetched.url, source=document.source or urlsplit(fetched.url).hostname)
