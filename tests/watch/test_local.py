"""Reports that lie on this machine: files and letters."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from legation.errors import ListingError
from legation.intake.arrival import Terms
from legation.watch.local import of_folder, of_mailbox


def letter(number: int, body: str, kind: str = "plain", charset: str = "utf-8") -> EmailMessage:
    found = EmailMessage()
    found["Message-ID"] = f"<{number}@example.org>"
    found["From"] = "The Daily <news@example.org>"
    found["Subject"] = "Astana recognises nobody"
    found["Date"] = "Mon, 17 Apr 2023 23:30:00 +0600"
    found.set_content(body, subtype=kind, charset=charset)
    return found


def mbox(path: Path, *letters: bytes) -> Path:
    path.write_bytes(b"".join(b"From x Mon Apr 17 10:00:00 2023\n" + one + b"\n\n" for one in letters))
    return path


def test_letters_are_documents_with_their_subject_outlet_and_day(tmp_path: Path) -> None:
    page = (
        "<html><body><article><h1>A title</h1><p>"
        + "Kenya recognised Kosovo. " * 9
        + "</p></article></body></html>"
    )
    box = mbox(
        tmp_path / "m.mbox",
        letter(1, "Kasachstan akkreditierte Gesandte, niemand.", charset="iso-8859-15").as_bytes(),
        letter(2, page, kind="html").as_bytes(),
    )
    plain, html = of_mailbox(box, Terms())

    assert plain.document is not None
    assert (plain.place, plain.document.title, plain.document.source) == (
        "<1@example.org>",
        "Astana recognises nobody",
        "The Daily",
    )
    assert plain.document.published == date(2023, 4, 17)
    assert plain.document.text.startswith("Astana recognises nobody\nKasachstan")
    assert html.document is not None
    assert "Kenya recognised Kosovo." in html.document.text


def test_letters_in_strange_states_are_told_or_read(tmp_path: Path) -> None:
    wrong = (
        letter(1, "x" * 50)
        .as_bytes()
        .replace(b"utf-8", b"x-unknown")
        .replace(b"x" * 50, "Астана".encode("cp1251"))
    )
    attached = EmailMessage()
    attached["Message-ID"] = "<2@example.org>"
    attached.add_attachment(b"\x00", maintype="image", subtype="png")
    box = mbox(tmp_path / "m.mbox", wrong, attached.as_bytes(), b"", b"no head at all")
    found = of_mailbox(box, Terms())

    assert len(found) == 4
    assert all(one.document is not None or one.problem for one in found)
    assert found[0].document is not None
    assert "Астана" in found[0].document.text
    assert found[1].problem == "the letter has no words of its own"


def test_a_folder_gives_its_files_and_tells_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kenya recognised Kosovo.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\nno json\n', encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    (tmp_path / "d.txt").write_bytes(b"\x89PNG")
    found = of_folder(tmp_path, Terms())

    assert [one.document.text for one in found if one.document] == [
        "Kenya recognised Kosovo.",
        "One.",
        "Two.",
    ]
    assert [Path(one.place).name for one in found if one.problem] == ["b.jsonl, line 3", "d.txt"]


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListingError, match="no such folder"):
        of_folder(tmp_path / "none", Terms())
    with pytest.raises(ListingError, match="no such file"):
        of_mailbox(tmp_path / "none", Terms())
