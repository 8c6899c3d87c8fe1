"""Paths: every kind of file, in order, and none that stops the next one."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from legation.intake.arrival import Arrival, IntakeFailure, IntakeNotice, Terms
from legation.intake.files import read_documents
from legation.record.record import Document
from legation.settings import Settings

SMALL = Terms(settings=Settings(largest_file=1000, longest_text=500))


def line(text: str) -> str:
    return json.dumps({"text": text})


def texts(arrivals: list[Arrival]) -> list[str]:
    return [item.text if isinstance(item, Document) else type(item).__name__ for item in arrivals]


def write(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / name.replace("_", ".", 1)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def test_a_folder_is_read_in_the_order_of_names_and_without_strangers(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    write(tmp_path, z_txt="Z.", a_md="A.", x_py="no", c_jsonl=line("C1.") + "\n\n" + line("C2.") + "\n")
    write(tmp_path / "b", one_json=f"[{line('B1.')}, {line('B2.')}]")
    write(tmp_path / ".hidden", one_txt="never")

    assert texts(list(read_documents([tmp_path]))) == ["A.", "B1.", "B2.", "C1.", "C2.", "Z."]


def test_what_cannot_be_read_is_told_and_the_next_one_goes_on(tmp_path: Path) -> None:
    write(
        tmp_path, a_txt="", b_txt=b"\x00\x01", c_txt="C.", d_jsonl=f"{line('D.')}\nnope\n" + '{"title": "t"}'
    )

    found = list(read_documents([tmp_path / "missing.txt", tmp_path]))

    assert texts(found) == [
        "IntakeFailure", "IntakeFailure", "IntakeFailure", "C.", "D.", "IntakeFailure", "IntakeFailure",
    ]  # fmt: skip
    failures = [item for item in found if isinstance(item, IntakeFailure)]
    assert [failure.place for failure in failures] == [
        str(tmp_path / "missing.txt"),
        str(tmp_path / "a.txt"),
        str(tmp_path / "b.txt"),
        f"{tmp_path / 'd.jsonl'}, line 2",
        f"{tmp_path / 'd.jsonl'}, line 3",
    ]
    assert "there is no such file" in failures[0].message
    assert "it is empty" in failures[1].message


@pytest.mark.parametrize(
    ("name", "content"),
    [("a_txt", "a" * 501), ("a_jsonl", line("a" * 501)), ("a_json", line("a" * 501)),
     ("a_html", f"<p>{'word ' * 180}</p>")],
)  # fmt: skip
def test_a_text_too_long_is_refused(tmp_path: Path, name: str, content: str) -> None:
    write(tmp_path, **{name: content})

    (failure,) = read_documents([tmp_path], SMALL)

    assert isinstance(failure, IntakeFailure)
    assert "a report may have 500" in failure.message


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a" * 2000, b_jsonl=line("b" * 2000) + "\n" + line("B."))

    first, second, document = read_documents([tmp_path], SMALL)

    assert isinstance(first, IntakeFailure)
    assert "more than 1,000 bytes" in first.message
    assert isinstance(second, IntakeFailure)
    assert second.place.endswith("line 1")
    assert isinstance(document, Document)


def test_an_empty_folder_and_an_empty_list_of_lines_are_told(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl="\n\n")
    (tmp_path / "empty").mkdir()

    found = list(read_documents([tmp_path / "empty", tmp_path / "a.jsonl"]))

    assert ["no report in the folder" in str(found[0]), "it is empty" in str(found[1])] == [True, True]


def test_an_old_encoding_is_told_before_the_document(tmp_path: Path) -> None:
    write(tmp_path, a_txt="“No”, he said.".encode("cp1252"))

    notice, document = read_documents([tmp_path])

    assert isinstance(notice, IntakeNotice)
    assert isinstance(document, Document)
    assert document.text == "“No”, he said."


PIPED = (
    ("plain words", "Astana agreed.", ["Astana agreed."]),
    ("one object", line("A."), ["A."]),
    ("an object over several lines", '{\n "text": "A."\n}', ["A."]),
    ("a list", f"[{line('A.')}]", ["A."]),
    ("one object a line", f"{line('A.')}\n{line('B.')}\n", ["A.", "B."]),
    (
        "a page",
        "<html><body><article><p>Astana agreed to it.</p></article></body></html>",
        ["Astana agreed to it."],
    ),
    ("nothing", "", ["IntakeFailure"]),
    ("words in brackets are words", "[Updated] It agreed.", ["[Updated] It agreed."]),
)


@pytest.mark.parametrize(("why", "piped", "expected"), PIPED, ids=[case[0] for case in PIPED])
def test_standard_input_is_known_by_how_it_begins(
    why: str, piped: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(piped.encode())))

    assert texts(list(read_documents(["-"]))) == expected


def test_the_day_given_stands_for_what_does_not_say(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.", b_json='{"text": "B.", "published": "2023-04-17"}')

    found = read_documents([tmp_path], Terms(published=date(2024, 1, 2)))

    assert [item.published for item in found if isinstance(item, Document)] == [
        date(2024, 1, 2),
        date(2023, 4, 17),
    ]
