"""Bytes to text: Unicode where it is Unicode, an older encoding where it must be, and no binary file."""

from __future__ import annotations

import codecs
import re

from legation.errors import IntakeError

# What the first bytes of a file say that is no text, and what to do with it.
_NO_TEXT = (
    (b"%PDF", "a PDF; save its text first, for example with pdftotext"),
    (b"PK\x03\x04", "a zip archive or an office document; save its text first"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
# The longer mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
# In windows-1251 a Cyrillic word is a run of bytes from C0 upwards; in windows-1252 such bytes stand alone.
_CYRILLIC_WORD = re.compile(rb"[\xc0-\xff]{3,}")


def charset_of(content_type: str) -> str | None:
    """The encoding that a server names.

    >>> charset_of("text/html; Charset='windows-1251'")
    'windows-1251'
    """
    found = _CHARSET.search(content_type)
    return found[1] if found else None


def decoded(data: bytes, said: str | None = None) -> tuple[str, str | None]:
    """The text of a file's bytes, and what to know about it where its encoding had to be guessed; `said` is what
    came with it as its encoding, which its own bytes overrule.

    >>> decoded("Erdoğan".encode())
    ('Erdoğan', None)
    >>> decoded("café".encode("cp1252"))
    ('café', 'it is not UTF-8; read as windows-1252')
    """
    for mark, what in _NO_TEXT:
        if data.startswith(mark):
            raise IntakeError(f"it is {what}. A report is read as text, Markdown, HTML or JSON")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), None
    if b"\x00" in data:
        raise IntakeError("it holds NUL bytes, so it is no text. Give text, Markdown, HTML or JSON in UTF-8")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _guessed(data, said)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise IntakeError(
            f"its first bytes say {encoding}, but byte {error.start} is none of that. Save it as UTF-8"
        ) from error


def _guessed(data: bytes, said: str | None) -> tuple[str, str]:
    declared = _DECLARED.search(data[:4096])
    candidates = [said] if said else []
    candidates += [declared[1].decode("ascii")] if declared else []
    pair = ["windows-1252", "windows-1251"]
    candidates += reversed(pair) if _CYRILLIC_WORD.search(data) else pair
    for encoding in candidates:
        try:
            return data.decode(encoding), f"it is not UTF-8; read as {encoding}"
        except (UnicodeDecodeError, LookupError):
            continue
    raise IntakeError("it is neither UTF-8 nor windows-1252 nor windows-1251. Save it as UTF-8")
