"""Bytes to text: what is Unicode, what is older, what is no text at all."""

from __future__ import annotations

import codecs

import pytest

from legation.errors import IntakeError
from legation.intake.decoding import decoded

DECLARED = '<meta charset="iso-8859-2">Łódź'

TEXTS = (
    ("UTF-8 is UTF-8", "Erdoğan – «да»".encode(), "Erdoğan – «да»", None),
    ("a mark of UTF-8 is no part of the text", codecs.BOM_UTF8 + b"Astana", "Astana", None),
    ("UTF-16 with its mark", "Astana – нет".encode("utf-16"), "Astana – нет", None),
    ("UTF-16, big end first", codecs.BOM_UTF16_BE + "Astana".encode("utf-16-be"), "Astana", None),
    ("UTF-32 is not taken for UTF-16", "Astana".encode("utf-32"), "Astana", None),
    ("curly quotes of windows-1252", "“No”, he said".encode("cp1252"), "“No”, he said", "windows-1252"),
    ("a Cyrillic word is windows-1251", "said «нет»".encode("cp1251"), "said «нет»", "windows-1251"),
    ("what a page declares comes first", DECLARED.encode("iso-8859-2"), DECLARED, "iso-8859-2"),
    ("no encoding is passed over", b"<meta charset=none>\xe9", "<meta charset=none>é", "windows-1252"),
    ("control characters are part of the text", b"a\x07b\x1bc\r\n", "a\x07b\x1bc\r\n", None),
)  # fmt: skip


@pytest.mark.parametrize(("why", "data", "text", "guess"), TEXTS, ids=[case[0] for case in TEXTS])
def test_text(why: str, data: bytes, text: str, guess: str | None) -> None:
    expected = (text, f"it is not UTF-8; read as {guess}" if guess else None)

    assert decoded(data) == expected


NO_TEXT = (
    ("a PDF", b"%PDF-1.7 ...", "it is a PDF; save its text first"),
    ("a Word file", b"PK\x03\x04....", "a zip archive or an office document"),
    ("gzip", b"\x1f\x8b\x08", "compressed with gzip; unpack it first"),
    ("NUL bytes", b"abc\x00\x01", "it holds NUL bytes, so it is no text"),
    ("a broken UTF-16 file", codecs.BOM_UTF16_LE + b"abc", "its first bytes say utf-16, but byte"),
    ("bytes of no encoding", b"\x81\x98\xff", "neither UTF-8 nor windows-1252 nor windows-1251"),
)


@pytest.mark.parametrize(("why", "data", "message"), NO_TEXT, ids=[case[0] for case in NO_TEXT])
def test_no_text_is_refused_with_what_to_do(why: str, data: bytes, message: str) -> None:
    with pytest.raises(IntakeError) as refusal:
        decoded(data)

    assert message in str(refusal.value)
