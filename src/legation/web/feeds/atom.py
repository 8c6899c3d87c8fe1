"""A feed as Atom (RFC 4287): what is new, with the words that say it and where they stand.

In:  a Feed with its entries.
Out: XML, UTF-8. Text is text: whatever a report says is written as such, and a letter that XML cannot hold is
     replaced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

MEDIA_TYPE: Final = "application/atom+xml; charset=utf-8"
_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
# XML 1.0, production 2: all that is not one of its letters.
_NO_LETTER: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something new; `said_by` is the outlet, `link` the page where it is shown."""

    id: str
    title: str
    updated: datetime
    link: str
    words: str
    said_by: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed; `link` is the page that it is of, `own` its own address."""

    id: str
    title: str
    link: str
    own: str
    entries: Sequence[Entry]


def as_atom(feed: Feed, otherwise: datetime) -> str:
    """The feed as XML; `otherwise` is when it was updated where it has no entry."""
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "en"})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(max((one.updated for one in feed.entries), default=otherwise)))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.own})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.link})
    _text(SubElement(root, "author"), "name", "Legation")
    for entry in feed.entries:
        _add(root, entry)
    indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add(root: Element, entry: Entry) -> None:
    item = SubElement(root, "entry")
    _text(item, "id", entry.id)
    _text(item, "title", entry.title)
    _text(item, "updated", _moment(entry.updated))
    SubElement(item, "link", {"rel": "alternate", "type": "text/html", "href": entry.link})
    if entry.said_by:
        _text(SubElement(item, "author"), "name", entry.said_by)
    _text(item, "summary", entry.words)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _NO_LETTER.sub("\ufffd", text)


def _moment(at: datetime) -> str:
    """A moment as RFC 3339 has it.

    >>> _moment(datetime(2023, 4, 17, 12, tzinfo=UTC))
    '2023-04-17T12:00:00Z'
    """
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
