"""The archive as an Atom feed (RFC 4287): an entry for each brief, its three lines as summary."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from legation.errors import BriefError

_ATOM: Final = "http://www.w3.org/2005/Atom"
TITLE: Final = "Legation: weekly briefs"
_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One brief as the feed has it; `path` is relative to the feed."""

    name: str
    title: str
    summary: str
    updated: datetime
    path: str


def feed_of(entries: Sequence[Entry], site: str | None = None) -> bytes:
    """The feed; `site` is where the archive is served, and makes its addresses whole."""
    base = _base(site)
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    SubElement(feed, "title").text = TITLE
    SubElement(feed, "id").text = f"{_id(base or 'legation')}"
    SubElement(feed, "updated").text = _moment(max((one.updated for one in entries), default=_BEGINNING))
    SubElement(
        feed, "link", {"rel": "self", "type": "application/atom+xml", "href": urljoin(base, "feed.xml")}
    )
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": urljoin(base, "index.html")})
    SubElement(SubElement(feed, "author"), "name").text = "Legation"
    for one in entries:
        entry = SubElement(feed, "entry")
        SubElement(entry, "title").text = one.title
        SubElement(entry, "id").text = _id(f"{base or 'legation'}/{one.name}")
        SubElement(entry, "updated").text = _moment(one.updated)
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": urljoin(base, one.path)})
        SubElement(entry, "summary").text = one.summary
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _base(site: str | None) -> str:
    if site is None:
        return ""
    parts = urlsplit(site)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BriefError(
            f"site {site[:60]!r}: it is no address of a site. Write https://example.org/briefs/."
        )
    return site if site.endswith("/") else f"{site}/"


def _id(named: str) -> str:
    """The same for the same name, so that no reader shows an entry twice."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"legation:brief:{named}").urn


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
