"""The names of the lists in a text: longest first, capitals as written."""

import pytest

from legation.reading.actors.lexicon import find_names, find_titles

FOUND = (
    ("a state", "in Kazakhstan today", ["Kazakhstan"]),
    ("a longer name goes before a shorter", "Papua New Guinea and Guinea", ["Papua New Guinea", "Guinea"]),
    ("the republic that is Taiwan", "the Republic of China", ["Republic of China"]),
    ("points belong to a name", "the U.S. said", ["U.S."]),
    ("a curly apostrophe is an apostrophe", "Côte d’Ivoire", ["Côte d’Ivoire"]),
    ("capitals throughout", "MOSCOW - Russia", ["MOSCOW", "Russia"]),
    ("a hyphen divides names", "Pakistan-Afghan talks", ["Pakistan", "Afghan"]),
    ("names one after another do not overlap", "South China Sea", ["South China Sea"]),
    ("Myanmar by its capital", "Naypyidaw said", ["Naypyidaw"]),
)

NOT_FOUND = (
    ("a pronoun is no acronym", "they told us"),
    ("a verb is no adjective", "to polish the brass"),
    ("a bird is no state", "roast turkey"),
    ("porcelain is no state", "fine china"),
    ("a part of a word is no name", "Malicious Omaniac"),
)


@pytest.mark.parametrize(("why", "text", "expected"), FOUND, ids=[why for why, _, _ in FOUND])
def test_names_found(why: str, text: str, expected: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_names(text)] == expected


@pytest.mark.parametrize(("why", "text"), NOT_FOUND, ids=[why for why, _ in NOT_FOUND])
def test_no_name(why: str, text: str) -> None:
    assert list(find_names(text)) == []


def test_titles_are_found_whatever_their_capitals() -> None:
    text = "Deputy Foreign Minister X and chargé d'affaires Y"

    assert [text[one.start : one.end] for one in find_titles(text)] == [
        "Deputy Foreign Minister",
        "chargé d'affaires",
    ]


def test_a_letter_with_a_longer_small_form_shifts_no_title_behind_it() -> None:
    text = "In İzmir THE FOREIGN MINISTER spoke"
    assert [text[found.start : found.end].lower() for found in find_titles(text)] == ["foreign minister"]
