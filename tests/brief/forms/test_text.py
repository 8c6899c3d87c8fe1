"""The brief as plain text."""

from __future__ import annotations

from legation.brief.forms.text import WIDTH, as_text
from legation.brief.page import Brief


def test_it_holds_every_sentence_and_every_address(brief: Brief) -> None:
    words = " ".join(as_text(brief).split())

    assert [
        one.text for section in brief.sections for one in section.sentences if one.text not in words
    ] == []
    assert [note.url for note in brief.notes if note.url and note.url not in words] == []


def test_no_line_is_longer_than_a_letter_has_them(brief: Brief) -> None:
    lines = as_text(brief).splitlines()

    assert [line for line in lines if len(line) > WIDTH and "://" not in line] == []
    assert [line for line in lines if line != line.rstrip()] == []
