"""The brief as Markdown."""

from __future__ import annotations

import re

from legation.brief.forms.markdown import as_markdown
from legation.brief.page import Brief, Group, Section, Sentence
from legation.brief.week import Week


def test_it_holds_every_sentence_and_every_note(brief: Brief) -> None:
    page = as_markdown(brief).replace("\\", "")

    assert [one.text for section in brief.sections for one in section.sentences if one.text not in page] == []
    assert [note.quote for note in brief.notes if note.quote not in page] == []
    assert [note.url for note in brief.notes if note.url and f"(<{note.url}>)" not in page] == []


def test_its_headings_are_the_sections_in_their_order(brief: Brief) -> None:
    found = re.findall(r"^## (.+)$", as_markdown(brief), re.MULTILINE)

    assert found == [*(section.heading for section in brief.sections), "Sources", "How this brief is made"]


def test_signs_of_markdown_are_text() -> None:
    sentence = Sentence("A [link](http://x) and *stars* <b>.", (), unreviewed=False)
    section = Section("acts", "# Heading", (Group(None, (sentence,)),), "")
    page = as_markdown(Brief(Week.read("2023-W16"), ("AFG:IEA",), "T", (), (section,), (), (), ()))

    assert "A \\[link\\](http://x) and \\*stars\\* \\<b\\>." in page
    assert "## \\# Heading" in page
