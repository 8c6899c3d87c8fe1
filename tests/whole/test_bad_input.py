"""Whatever comes in, an ordinary record or a clear message comes out, and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import legation
from legation.cli import main
from legation.record.as_json import from_json, to_json

SENTENCE = (
    "Kazakhstan's foreign ministry said on Monday that it had sold flour worth $4 million to Afghanistan. "
)


def as_json(text: str, **fields: str) -> bytes:
    return json.dumps({"text": text, **fields}).encode()


REFUSED: tuple[tuple[str, str, bytes, str], ...] = (
    ("an empty file", "a.txt", b"", "it is empty"),
    ("blanks alone", "a.md", b" \n\t \n", "it is empty"),
    ("a binary file", "a.txt", bytes(range(256)) * 20, "it is no text"),
    ("a picture", "a.txt", b"\x89PNG\r\n\x1a\n" + b"\x01" * 90, "a PNG picture"),
    (
        "five megabytes on one line",
        "a.txt",
        SENTENCE.encode() * 50_000,
        "characters; a report may have 250,000",
    ),
    ("five megabytes in one object", "a.jsonl", as_json(SENTENCE * 50_000), "a report may have 250,000"),
    ("five megabytes of page", "a.html", f"<p>{SENTENCE * 50_000}</p>".encode(), "a report may have 250,000"),
    ("JSON without text", "a.json", b'{"title": "x"}', "it has no `text`"),
    ("JSON that ends too early", "a.json", b'{"text": "x', "it is no JSON"),
    ("JSON too deep", "a.json", b"[" * 100_000, "it is no JSON"),
    ("a page without words", "a.html", b"<html><body></body></html>", "no main text"),
)


@pytest.mark.parametrize(("why", "name", "data", "message"), REFUSED, ids=[case[0] for case in REFUSED])
def test_refused_with_a_reason(why: str, name: str, data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)

    found = CliRunner().invoke(main, ["read", str(tmp_path / name)])

    assert (found.exit_code, found.stdout) == (1, "")
    assert message in found.stderr
    assert str(tmp_path / name) in found.stderr


READ: tuple[tuple[str, str, bytes], ...] = (
    ("Cyrillic in an old encoding", "a.txt", "Казахстан said no.".encode("cp1251")),
    ("curly quotes in an old encoding", "a.txt", "“No”, Kenya said.".encode("cp1252")),
    ("UTF-16", "a.txt", "Kenya recognised Kosovo.".encode("utf-16")),
    (
        "control characters",
        "a.json",
        as_json("Kenya\x00 recog\x07nised \x1b[31mKosovo\x85.\u2028On Monday", published="2025-03-27"),
    ),
    ("right to left", "a.txt", "قالت كازاخستان \u202eKenya recognised Kosovo\u202c. آستانا".encode()),
    ("halves of pairs", "a.json", b'{"text": "Kenya recognised \\ud83d Kosovo \\ude00."}'),
    ("flags and families", "a.txt", "🇰🇿 Kenya 👩‍👩‍👧 recognised Kosovo 🎉. ".encode() * 5),
    (
        "a day in the future",
        "a.json",
        as_json("Kenya met Kosovo last year, in Ramadan and next quarter.", published="2199-12-31"),
    ),
    (
        "a day long ago",
        "a.json",
        as_json("Kenya met Kosovo two hundred years ago, in Ramadan.", published="1900-01-01"),
    ),
    ("a day that is none", "a.json", as_json("Kenya met Kosovo on Monday.", published="0000-99-99")),
    (
        "days that are none",
        "a.txt",
        b"On 30 February 2023, 2023-13-45, in 0000, in 99999, the 45th of May, in 10000000000 days.",
    ),
    (
        "numbers that are none",
        "a.txt",
        b"Trade was $-4 billion, 1,00,000 tons, 4 billion billion dollars, 0 percent of 0, 1e9999 euros.",
    ),
    ("a number of 50,000 digits", "a.txt", b"Kenya sold Kosovo $" + b"9" * 50_000 + b" billion of flour."),
    ("marks without words", "a.txt", b". . . , ; ( ( ) ' \" - -- $ $ % 5 % $ 5 bn. \n" * 40),
    ("one word", "a.txt", b"a" * 100_000),
    ("a word a line", "a.txt", b"Kenya\nrecognised\nKosovo\n" * 200),
    ("capitals alone", "a.txt", SENTENCE.upper().encode() * 5),
    ("no capitals", "a.txt", SENTENCE.lower().encode() * 5),
    ("a report of ten thousand words", "a.txt", SENTENCE.encode() * 600),
)


@pytest.mark.parametrize(("why", "name", "data"), READ, ids=[case[0] for case in READ])
@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_read_into_an_ordinary_record(why: str, name: str, data: bytes, form: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)

    found = CliRunner().invoke(main, ["read", str(tmp_path / name), "--format", form], catch_exceptions=False)

    assert found.exit_code == 0
    if form == "jsonl":
        assert to_json(from_json(found.stdout)) + "\n" == found.stdout


WORDS = (
    "Kazakhstan Kabul Taliban it he the ministry recognised did not will may has accredited an envoy ambassador "
    "said that if on Monday last year in 2021 $4 million 40 % twice almost exports flour , . ; : \" ' - ( ) no "
    "country both countries same half of which since Ramadan"
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*WORDS.split(), "\n"]), min_size=1, max_size=60))
def test_any_heap_of_words_makes_a_record(words: list[str]) -> None:
    text = " ".join(words)
    if text.strip():
        record = legation.read(text, published="2023-04-17")

        assert from_json(to_json(record)) == record


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=200).filter(str.strip))
def test_any_text_makes_a_record(text: str) -> None:
    record = legation.read(text, published="2023-04-17")

    assert len(record.document.text) == len(text)
    assert from_json(to_json(record)) == record
