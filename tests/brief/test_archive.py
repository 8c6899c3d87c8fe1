"""The archive: every form of every week, one page, one feed; written anew only where the words changed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from legation.brief.archive import archive
from legation.brief.page import Brief
from legation.brief.week import Week
from legation.errors import BriefError

AT = datetime(2023, 4, 24, 8, tzinfo=UTC)
FORMS = {"html": b"<p>", "txt": b"text", "md": b"# md", "pdf": b"%PDF"}


@pytest.fixture
def filled(tmp_path: Path, brief: Brief) -> Path:
    archive(tmp_path, brief, FORMS, AT, "https://example.org/b/")
    archive(
        tmp_path, replace(brief, week=Week.read("2023-W17"), title="The next"), FORMS, AT + timedelta(days=7)
    )
    return tmp_path


def test_every_form_of_every_week_is_there(filled: Path) -> None:
    names = {path.name for path in filled.iterdir()}
    weeks = ("2023-W16-AFG-IEA", "2023-W17-AFG-IEA")

    assert names == {f"{week}.{form}" for week in weeks for form in FORMS} | {
        "index.html",
        "feed.xml",
        "briefs.json",
    }


def test_the_page_lists_the_newest_first_and_every_link_leads_to_a_file(filled: Path) -> None:
    page = (filled / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"]+)"', page)

    assert page.index("The next") < page.index("17–23 April 2023")
    assert [link for link in links if not (filled / link).exists()] == []


def test_the_same_words_again_change_nothing(filled: Path, brief: Brief) -> None:
    before = (filled / "briefs.json").read_bytes()
    archive(filled, brief, {**FORMS, "pdf": b"%PDF other"}, AT + timedelta(days=30))

    assert (filled / "briefs.json").read_bytes() == before
    assert (filled / "2023-W16-AFG-IEA.pdf").read_bytes() == b"%PDF"


def test_other_words_replace_it_and_date_it_anew(filled: Path, brief: Brief) -> None:
    archive(filled, brief, {**FORMS, "txt": b"mended"}, AT + timedelta(days=30))

    assert (filled / "2023-W16-AFG-IEA.txt").read_bytes() == b"mended"
    assert "<updated>2023-05-24T08:00:00Z</updated>" in (filled / "feed.xml").read_text(encoding="utf-8")


def test_a_memory_that_is_none_is_not_written_over(filled: Path, brief: Brief) -> None:
    (filled / "briefs.json").write_text('[{"name": 1}]', encoding="utf-8")
    with pytest.raises(BriefError, match="it does not list briefs"):
        archive(filled, brief, FORMS, AT)


def test_a_folder_that_cannot_be(tmp_path: Path, brief: Brief) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BriefError, match="Choose another folder"):
        archive(tmp_path / "file", brief, FORMS, AT)
