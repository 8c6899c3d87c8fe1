"""Offices with the words that belong to them, and the rank of who holds them."""

import pytest
from reading.actors.conftest import Reader

RANKED = (
    ("a minister of a field", "Kazakh Trade Minister Serik Zhumangarin left.", "Minister", "minister"),
    ("a deputy of a field has none", "Deputy Agriculture Minister Aidar Serikov left.", "Minister", None),
    (
        "a deputy prime minister has none",
        "Uzbek Deputy Prime Minister Jamshid Kuchkarov left.",
        "Minister",
        None,
    ),
    ("an acting minister", "The acting Afghan foreign minister left.", "minister", "minister"),
    ("a prime minister", "The Pakistani prime minister left.", "minister", "head-of-government"),
    ("an ambassador", "The Chinese ambassador in Kabul left.", "ambassador", "ambassador"),
    ("a chargé", "The Indian chargé d'affaires left.", "chargé", "charge"),
    ("a first secretary", "The Indian first secretary left.", "secretary", "diplomats"),
    ("a special envoy", "Tashkent's special envoy left.", "envoy", "envoy"),
    ("a consul", "The Turkish consul general left.", "consul", "consul"),
    ("a delegation", "A Russian delegation left.", "delegation", "delegation"),
    ("a spokesman has none", "A Kazakh spokesman left.", "spokesman", None),
    ("Britain's foreign secretary", "The British foreign secretary left.", "secretary", "minister"),
    ("India's foreign secretary", "The Indian foreign secretary left.", "secretary", None),
)

NO_OFFICE = (
    ("a consulate is no general", "Ankara closed the consulate-general in Herat.", "general"),
    ("a general strike", "A general strike hit Russia.", "general"),
)


@pytest.mark.parametrize(("why", "text", "word", "expected"), RANKED, ids=[case[0] for case in RANKED])
def test_rank(read: Reader, why: str, text: str, word: str, expected: str | None) -> None:
    found = read(text)
    mention = found.mentions.headed_by(found.word(word))

    assert mention is not None
    assert mention.rank == expected


@pytest.mark.parametrize(("why", "text", "word"), NO_OFFICE, ids=[case[0] for case in NO_OFFICE])
def test_no_office(read: Reader, why: str, text: str, word: str) -> None:
    mention = read(text).mentions.at(read(text).word(word))

    assert mention is None or mention.office is None


def test_the_words_of_an_office(read: Reader) -> None:
    text = read("Bakyt Sydykov, the Kyrgyz minister of economy and commerce, left for Kabul.")

    assert text.mention("Sydykov").office == "minister of economy and commerce"
