"""The feed, read by a reader of feeds."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from legation.brief.feed import TITLE, Entry, feed_of
from legation.errors import BriefError

AT = datetime(2023, 4, 24, 8, tzinfo=UTC)
ENTRIES = (
    Entry("2023-W16", "Week <16> & more", "Quiet.", AT, "2023-W16.html"),
    Entry("2023-W15", "Week 15", "Loud.", AT.replace(day=17), "2023-W15.html"),
)
# It comes without types; what it is here is seen below.
fastfeedparser = pytest.importorskip("fastfeedparser")
ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_reader_of_feeds_finds_every_brief() -> None:
    read = fastfeedparser.parse(feed_of(ENTRIES, "https://example.org/briefs"))

    assert read.feed.title == TITLE
    assert [(one.title, one.link) for one in read.entries] == [
        ("Week <16> & more", "https://example.org/briefs/2023-W16.html"),
        ("Week 15", "https://example.org/briefs/2023-W15.html"),
    ]


def test_what_atom_asks_for_is_there() -> None:
    """RFC 4287, 4.1: id, title and updated of the feed and of each entry; an author; a link to itself."""
    root = ET.fromstring(feed_of(ENTRIES, "https://example.org/briefs/"))  # noqa: S314  # just made here
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert all(element.find(f"{ATOM}{name}") is not None for name in ("id", "title", "updated"))
    ids = [element.text for element in root.iter(f"{ATOM}id")]

    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    assert root.findtext(f"{ATOM}updated") == "2023-04-24T08:00:00Z"
    assert [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        "https://example.org/briefs/feed.xml"
    ]
    assert len(set(ids)) == 3


def test_ids_stay_and_are_those_of_their_site() -> None:
    assert feed_of(ENTRIES, "https://a.org/") == feed_of(ENTRIES, "https://a.org")
    assert feed_of(ENTRIES[:1], "https://a.org/") != feed_of(ENTRIES[:1], "https://b.org/")


@pytest.mark.parametrize("site", ["example.org", "ftp://example.org", ""])
def test_a_site_is_an_address(site: str) -> None:
    with pytest.raises(BriefError, match=r"Write https://example\.org/briefs/"):
        feed_of(ENTRIES, site)
