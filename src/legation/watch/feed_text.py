"""The text of a feed or a sitemap as its reader can take it: in one encoding, and whole where it came cut or careless.

In:  the bytes that a server sent, and the encoding that it named.
Out: the same list as UTF-8: bare ampersands and HTML's own entities written out, what was cut off left out, addresses
     whole where the list gives a base for them, days as they are on the outlet's own calendar.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from email.utils import parsedate
from html import unescape
from typing import Final
from urllib.parse import urljoin

from legation.intake.decoding import decoded

_DECLARATION: Final = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_ENCODING: Final = re.compile(rb"^\s*<\?xml\b[^>]*\bencoding=[\"']([\w.:-]{1,40})[\"']")
_CDATA: Final = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
# Letters that XML forbids, however they are written.
_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#x?(?:0*[0-8bcef]|0*1[0-9a-f]);", re.IGNORECASE
)
_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{2,31};)?")
_ENTRY: Final = r"(?:item|entry|url|sitemap)\b"
_ENTRY_BEGINS: Final = re.compile(rf"<(?:\w+:)?{_ENTRY}", re.IGNORECASE)
_ENTRY_ENDS: Final = re.compile(rf"</(?:\w+:)?{_ENTRY}\s*>", re.IGNORECASE)
_LIST: Final = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex)\b", re.IGNORECASE)
_LIST_ENDS: Final = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex)\s*>", re.IGNORECASE)
_DAY_OF_ENTRY: Final = re.compile(
    r"(<(?:\w+:)?(?:pubDate|date|issued|published|updated|modified|created)\b[^>]*>)([^<]{6,60})(?=<)",
    re.IGNORECASE,
)
_DAY_IN_JSON: Final = re.compile(r'("date_(?:published|modified)"\s*:\s*")([^"]{6,60})(?=")')
_ISO: Final = re.compile(r"\s*(\d{4}-\d\d-\d\d)")
# '04/05/2023' is in April or in May; nobody can know.
_SLASHED: Final = re.compile(r"\s*(\d{1,2})[/.](\d{1,2})[/.]\d{4}\b")
_YEAR: Final = re.compile(r"\d{4}")
_BASE: Final = r"\b[^>]*?\bxml:base=[\"']([^\"']+)[\"'][^>]*>"
_BASED_LIST: Final = re.compile(rf"<(?:\w+:)?(?:feed|rss|channel){_BASE}", re.IGNORECASE)
_BASED_ENTRY: Final = re.compile(
    rf"(<((?:\w+:)?(?:entry|item)){_BASE})(.*?)(?=</\2\b)", re.IGNORECASE | re.DOTALL
)
_PLACE: Final = re.compile(r"(<(?:\w+:)?link\b[^>]*?\bhref=[\"']|<link>\s*)([^\"'<]+)", re.IGNORECASE)


def readable(data: bytes, charset: str | None = None) -> bytes:
    """The list as UTF-8; what is no text at all is refused as IntakeError."""
    declared = _ENCODING.search(data[:200])
    text, _ = decoded(data, declared[1].decode("ascii") if declared else charset)
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith(("{", "[")):
        return _DAY_IN_JSON.sub(lambda found: found[1] + _own_day(found[2]), text).encode()
    text = _DECLARATION.sub("", text)
    text = _outside_cdata(_CONTROL.sub("", text), _written_out)
    text = _based(_whole(text))
    text = _DAY_OF_ENTRY.sub(lambda found: found[1] + _own_day(found[2]), text)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}'.encode("utf-8", "replace")


def plain_words(said: object) -> str | None:
    """A headline without the tags and entities that some feeds put into it.

    >>> plain_words("Oman &amp; Iran <b>talk</b>")
    'Oman & Iran talk'
    """
    if not isinstance(said, str):
        return None
    words = unescape(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", unescape(said)))
    return " ".join(words.split()) or None


def _outside_cdata(text: str, mend: Callable[[str], str]) -> str:
    return "".join(part if part.startswith("<![CDATA[") else mend(part) for part in _CDATA.split(text))


def _written_out(text: str) -> str:
    """Ampersands as XML has them; entities that only HTML knows as the letters that they are."""

    def mended(found: re.Match[str]) -> str:
        letters = unescape(found[0])
        return letters if letters != found[0] and letters not in ("&", "<") else f"&amp;{found[1] or ''}"

    return _AMPERSAND.sub(mended, text)


def _whole(text: str) -> str:
    """A list that was cut off ends with its last whole entry; half an address would lead to another page."""
    if not _LIST.search(text) or _LIST_ENDS.search(text):
        return text
    ends = [found.end() for found in _ENTRY_ENDS.finditer(text)]
    begun = _ENTRY_BEGINS.search(text)
    return text[: ends[-1]] if ends else text[: begun.start()] if begun else text


def _based(text: str) -> str:
    """Addresses that the list gives from a base of its own, made whole."""
    outer = ""
    for found in _BASED_LIST.finditer(text):
        outer = urljoin(outer, found[1])

    def of_entry(found: re.Match[str]) -> str:
        return found[1] + _joined(found[4], urljoin(outer, found[3]))

    text = _BASED_ENTRY.sub(of_entry, text)
    return _joined(text, outer) if outer else text


def _joined(text: str, base: str) -> str:
    return _PLACE.sub(lambda found: found[1] + _address(base, found[2]), text)


def _address(base: str, place: str) -> str:
    try:
        return urljoin(base, place.strip())
    except ValueError:
        return place


def _own_day(said: str) -> str:
    """The day that is written, at noon: that of the outlet, and not that of Greenwich at the same hour."""
    iso, slashed = _ISO.match(said), _SLASHED.match(said)
    if (
        slashed
        and slashed[1] != slashed[2]
        and int(slashed[1]) <= 12
        and int(slashed[2]) <= 12
        and "/" in said
    ):
        return ""
    try:
        if iso:
            return f"{date.fromisoformat(iso[1])}T12:00:00Z"
        fields = parsedate(said)
        if fields:
            return f"{date(*fields[:3])}T12:00:00Z"
        # without a year it is of the day on which somebody looks, as 'yesterday' is
        return said if _YEAR.search(said) else ""
    except ValueError:
        return said
