"""Plain text: it stays as it came, and its headline is known."""

from __future__ import annotations

from datetime import date

import pytest

from legation.errors import IntakeError
from legation.intake.plain import document_of_text, title_of

TITLES = (
    ("a headline above a text", "Astana accredits envoys\nIt said so.", "Astana accredits envoys"),
    ("Markdown's heading", "# Astana accredits envoys\n\nIt said so.", "Astana accredits envoys"),
    ("a bold headline", "**Astana accredits envoys**\n\nIt said so.", "Astana accredits envoys"),
    ("blank lines before it", "\n\n  Astana accredits envoys\nIt said so.", "Astana accredits envoys"),
    ("Windows' line ends", "Astana accredits envoys\r\nIt said so.\r\n", "Astana accredits envoys"),
    ("a question", "Who runs the consulate?\nIt said so.", "Who runs the consulate?"),
    ("a sentence is no headline", "Astana has agreed.\nIt said so.", None),
    ("nor is one that ends in a quotation", "Astana said “we agree.”\nIt said so.", None),
    ("a line alone is the text", "Astana accredits envoys", None),
    ("a long paragraph is no headline", "Astana accredits " * 20 + "\nIt said so.", None),
    ("a mark without words is no headline", "#\nIt said so.", None),
)


@pytest.mark.parametrize(("why", "text", "expected"), TITLES, ids=[case[0] for case in TITLES])
def test_title(why: str, text: str, expected: str | None) -> None:
    assert title_of(text) == expected


@pytest.mark.parametrize("text", ["\tA\r\n\x07b\u200fني\n", "# A\n\n*b*\n", "x"])
def test_the_text_stays_as_it_came(text: str) -> None:
    assert document_of_text(text, longest=100).text == text


def test_half_a_pair_is_replaced_by_one_character_so_that_offsets_hold() -> None:
    assert document_of_text("a\ud83db", longest=100).text == "a\ufffdb"


def test_a_given_title_is_kept() -> None:
    document = document_of_text("A b\nC d.", title=" Of its own ", published=date(2023, 4, 17), longest=100)

    assert (document.title, document.published) == ("Of its own", date(2023, 4, 17))


def test_the_same_text_has_the_same_id() -> None:
    assert document_of_text("a", longest=9).id == document_of_text("a", title="t", longest=9).id


@pytest.mark.parametrize(
    ("text", "message"),
    [(" \n\t", "its text is empty"), ("a" * 1001, "its text has 1,001 characters; a report may have 1,000")],
)
def test_no_text_and_too_much_of_it_are_refused(text: str, message: str) -> None:
    with pytest.raises(IntakeError) as refusal:
        document_of_text(text, longest=1000)

    assert message in str(refusal.value)
