"""A feed as RFC 4287 has it: what must be there is, and what a report says stays text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree as ET

import fastfeedparser

from legation.web.feeds.atom import Entry, Feed, as_atom

ATOM = "{http://www.w3.org/2005/Atom}"
NOW = datetime(2025, 9, 1, 12, tzinfo=UTC)
HOSTILE = "]]><script>alert('1')</script> & \x00\x0b\ud800 “Астана” 𝄞"


def feed(*entries: Entry) -> str:
    return as_atom(Feed("urn:x:feed", "Title", "http://here/", "http://here/feed", entries), NOW)


def entry(words: str, updated: datetime = NOW, number: int = 1) -> Entry:
    return Entry(f"urn:x:{number}", words, updated, f"http://here/{number}?a=1&b=2", words, words)


def test_a_feed_without_entries_has_all_that_a_feed_must_have() -> None:
    root = ET.fromstring(feed().encode())  # noqa: S314  # our own

    assert root.tag == f"{ATOM}feed"
    assert [root.findtext(ATOM + name) for name in ("id", "title", "updated")] == [
        "urn:x:feed",
        "Title",
        "2025-09-01T12:00:00Z",
    ]
    assert {link.get("rel") for link in root.findall(f"{ATOM}link")} == {"self", "alternate"}
    assert root.findtext(f"{ATOM}author/{ATOM}name")


def test_what_a_report_says_stays_text() -> None:
    root = ET.fromstring(feed(entry(HOSTILE)).encode())  # noqa: S314  # our own
    (found,) = root.findall(f"{ATOM}entry")

    plain = HOSTILE.replace("\x00", "\ufffd").replace("\x0b", "\ufffd").replace("\ud800", "\ufffd")
    assert found.findtext(f"{ATOM}summary") == found.findtext(f"{ATOM}title") == plain
    assert [child.tag for child in found] == [
        ATOM + name for name in ("id", "title", "updated", "link", "author", "summary")
    ]


def test_it_was_updated_when_its_latest_entry_was() -> None:
    later = (NOW + timedelta(days=1)).astimezone(timezone(timedelta(hours=5)))
    root = ET.fromstring(feed(entry("One."), entry("Two.", later, 2)).encode())  # noqa: S314  # our own

    assert root.findtext(f"{ATOM}updated") == "2025-09-02T12:00:00Z"


def test_a_feed_reader_reads_it() -> None:
    read = fastfeedparser.parse(feed(entry("Kenya recognised Kosovo.")))

    assert read.feed.title == "Title"
    assert (read.entries[0].title, read.entries[0].link) == (
        "Kenya recognised Kosovo.",
        "http://here/1?a=1&b=2",
    )
