"""The brief as PDF, looked at by poppler: its pages, its text, its fonts, its links."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from legation.brief.forms.pdf import as_pdf
from legation.brief.page import Brief


@pytest.fixture(scope="module")
def made(brief: Brief, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "brief.pdf"
    path.write_bytes(as_pdf(brief))
    return path


def asked(program: str, *arguments: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed; it comes with poppler-utils")
    return subprocess.run([found, *arguments], capture_output=True, text=True, check=True).stdout


def test_it_is_a_tagged_document_with_a_title(brief: Brief, made: Path) -> None:
    told = asked("pdfinfo", str(made))

    assert re.search(rf"Title:\s+{re.escape(brief.title)}", told)
    assert re.search(r"Tagged:\s+yes", told)
    assert re.search(r"Page size:\s+595\.\d+ x 841\.\d+", told)


def test_it_says_every_sentence(brief: Brief, made: Path) -> None:
    words = " ".join(asked("pdftotext", "-raw", str(made), "-").split())
    texts = [one.text for section in brief.sections for one in section.sentences]

    assert [text for text in texts if text not in words] == []


def test_its_fonts_are_in_it(made: Path) -> None:
    rows = asked("pdffonts", str(made)).splitlines()[2:]

    assert rows
    assert [row for row in rows if "Libertinus" not in row or " yes yes yes " not in row] == []


def test_the_same_brief_gives_the_same_bytes(brief: Brief, made: Path) -> None:
    assert as_pdf(brief) == made.read_bytes()
