"""What a source lists: the addresses of reports in a feed, a news sitemap or a page of links.

In:  the bytes that a server sent, and the address that they came from.
Out: Listed items in the order of the list; bytes that are no such list are refused as ListingError.

A list that declares entities is refused as a whole: an honest one needs none, and what they stand for could be
a file of this machine or a text without end.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.parsers import expat

from legation.errors import IntakeError, ListingError
from legation.intake.decoding import decoded
from legation.intake.objects import day_of
from legation.watch.feed_text import plain_words, readable

_ENTITY: Final = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
# Atom's XHTML comes with the element that it stood in.
_WRAPPED: Final = re.compile(r"\s*<(?:\w+:)?content\b[^>]*>(.*)</(?:\w+:)?content>\s*", re.DOTALL)
_GZIP: Final = b"\x1f\x8b"
_COUNTING: Final = re.compile(
    r"(?:utm_\w*|fbclid|gclid|mc_[ce]id|igshid|at_(?:medium|campaign))(?:=|$)", re.IGNORECASE
)
# A sitemap may be packed; unpacked it has at most so many bytes (sitemaps.org).
_LARGEST: Final = 50_000_000


@dataclass(frozen=True, slots=True)
class Listed:
    """A report as a list names it; `body` is what the list itself has of its words, as HTML."""

    address: str
    title: str | None = None
    published: date | None = None
    body: str | None = field(default=None, repr=False)


def of_feed(data: bytes, base: str, charset: str | None = None) -> list[Listed]:
    """The entries of an RSS, Atom or JSON feed; `charset` is the encoding that the server named."""
    from fastfeedparser import parse

    _refuse_entities(data, base)
    try:
        text = readable(data, charset)
        _refuse_entities(text, base)
        found = parse(text, include_tags=False, include_media=False, include_enclosures=False)
    except (ValueError, LookupError, TypeError, AttributeError, IntakeError) as error:
        raise ListingError(f"{base}: it is no feed: {str(error)[:150]}") from error
    listed = [_entry(entry, base) for entry in found.entries]
    return [one for one in listed if one is not None]


def _entry(entry: Any, base: str) -> Listed | None:  # noqa: ANN401  # a dictionary of the feed's own fields
    address = entry.get("link") or next((link.get("href") for link in entry.get("links") or ()), None)
    # An id that is no address is a name within the feed.
    name = str(entry.get("id") or "")
    address = address or (name if name.startswith("http") else "")
    resolved = _resolved(address, base)
    if resolved is None:
        return None
    bodies = [part.get("value") for part in entry.get("content") or ()]
    body = next((one for one in (*bodies, entry.get("description")) if one), None)
    wrapped = _WRAPPED.fullmatch(body) if body else None
    return Listed(
        resolved,
        plain_words(entry.get("title")),
        _day(entry.get("published") or entry.get("updated")),
        wrapped[1] if wrapped else body,
    )


def of_page(data: bytes, base: str, links: str) -> list[Listed]:
    """The links of a page whose address matches; each once."""
    try:
        text, _ = decoded(data)
    except IntakeError as error:
        raise ListingError(f"{base}: {error}") from error
    reader = _Links()
    reader.feed(text)
    reader.close()
    wanted = re.compile(links)
    found: dict[str, Listed] = {}
    for href, said in reader.found:
        resolved = _resolved(href, base)
        if resolved is not None and wanted.search(resolved):
            found.setdefault(resolved, Listed(resolved, _text(said)))
    return list(found.values())


class _Links(HTMLParser):
    """Every link of a page, with the words that stand in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._href: str | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember where a link begins."""
        if tag == "a":
            self._end()
            self._href = dict(attrs).get("href")

    def handle_endtag(self, tag: str) -> None:
        """Take the link."""
        if tag == "a":
            self._end()

    def handle_data(self, data: str) -> None:
        """Words, perhaps of a link."""
        if self._href:
            self._words.append(data)

    def _end(self) -> None:
        if self._href:
            self.found.append((self._href, " ".join(self._words)))
        self._href, self._words = None, []


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap lists: reports, and further sitemaps."""

    reports: tuple[Listed, ...]
    further: tuple[str, ...]


def of_sitemap(data: bytes, base: str, charset: str | None = None) -> Sitemap:
    """The entries of a sitemap or of an index of sitemaps, the newest first where it gives days."""
    data = _unpacked(data, base) if data.startswith(_GZIP) else data
    _refuse_entities(data, base)
    reader = expat.ParserCreate(namespace_separator=" ")
    entries = _Entries()
    reader.StartElementHandler = entries.start
    reader.EndElementHandler = entries.end
    reader.CharacterDataHandler = entries.words
    try:
        text = readable(data, charset)
        _refuse_entities(text, base)
        reader.Parse(text, True)
    except (expat.ExpatError, ValueError, LookupError, IntakeError) as error:
        raise ListingError(f"{base}: it is no sitemap: {error}") from error
    if not entries.is_sitemap:
        raise ListingError(f"{base}: it is XML, but no sitemap")
    reports = [one for fields in entries.reports if (one := _report(fields, base)) is not None]
    further = [
        (fields.get("lastmod", ""), _resolved(fields.get("loc", ""), base)) for fields in entries.further
    ]
    return Sitemap(
        tuple(sorted(reports, key=lambda one: one.published or date.min, reverse=True)),
        tuple(loc for _, loc in sorted(further, key=lambda one: one[0], reverse=True) if loc),
    )


def _report(fields: dict[str, str], base: str) -> Listed | None:
    address = _resolved(fields.get("loc", ""), base)
    if address is None:
        return None
    return Listed(
        address,
        plain_words(fields.get("title")),
        _day(fields.get("publication_date") or fields.get("lastmod")),
    )


class _Entries:
    """The entries of a sitemap while it is read."""

    def __init__(self) -> None:
        self.is_sitemap = False
        self.reports: list[dict[str, str]] = []
        self.further: list[dict[str, str]] = []
        self._entry: dict[str, str] | None = None
        self._field = ""

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        tag = name.rpartition(" ")[2]
        if tag in ("urlset", "sitemapindex"):
            self.is_sitemap = True
        elif tag in ("url", "sitemap"):
            self._entry = {}
            (self.reports if tag == "url" else self.further).append(self._entry)
        # An image of the report has a `loc` and a `title` of its own.
        self._field = "" if "image" in name or "video" in name else tag

    def end(self, name: str) -> None:
        """An element ends."""
        self._field = ""
        if name.rpartition(" ")[2] in ("url", "sitemap"):
            self._entry = None

    def words(self, words: str) -> None:
        """Words of an element."""
        if self._entry is not None and self._field:
            self._entry[self._field] = self._entry.get(self._field, "") + words


def _unpacked(data: bytes, base: str) -> bytes:
    unpacking = zlib.decompressobj(31)
    try:
        found = unpacking.decompress(data, _LARGEST + 1)
    except zlib.error as error:
        raise ListingError(f"{base}: it cannot be unpacked: {error}") from error
    if len(found) > _LARGEST:
        raise ListingError(f"{base}: unpacked it has more than {_LARGEST:,} bytes")
    return found


def _refuse_entities(data: bytes, base: str) -> None:
    # UTF-16 puts a zero beside each letter.
    if _ENTITY.search(data.replace(b"\0", b"")):
        raise ListingError(f"{base}: it declares entities of its own, which no honest list needs")


def _resolved(address: str, base: str) -> str | None:
    """The whole address, without the place within the page; None where it leads to no page."""
    if not address.strip():
        return None
    try:
        whole = urldefrag(urljoin(base, address.strip())).url
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.hostname else None


def _text(said: object) -> str | None:
    return " ".join(said.split()) or None if isinstance(said, str) else None


def _day(said: object) -> date | None:
    if not isinstance(said, str):
        return None
    try:
        return day_of(said)
    except IntakeError:
        return None


def keys_of(listed: list[Listed]) -> Iterator[tuple[Listed, str]]:
    """Each report with the address that it is known by."""
    for one in listed:
        yield one, plain_address(one.address)


def plain_address(address: str) -> str:
    """An address without what only counts the reader's clicks.

    >>> plain_address("http://A.org/x/?utm_source=feed&id=7")
    'http://a.org/x/?id=7'
    """
    parts = urlsplit(address)
    asked = "&".join(part for part in parts.query.split("&") if part and not _COUNTING.match(part))
    place = f"{parts.scheme}://{parts.netloc.lower()}{parts.path or '/'}"
    return f"{place}?{asked}" if asked else place
