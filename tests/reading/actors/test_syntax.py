"""Small questions about a tree."""

from __future__ import annotations

import pytest
from reading.actors.conftest import Reader

from legation.reading.actors.syntax import conjuncts, is_definite, is_locative, is_plural, preposition, quoted


def test_prepositions_of_one_word_and_two(read: Reader) -> None:
    text = read("Kenya moved out of Juba to Chad.")

    assert preposition(text.word("Juba")) == "out of"
    assert preposition(text.word("Chad")) == "to"
    assert preposition(text.word("Kenya")) == ""


def test_conjuncts_go_on_behind_the_first(read: Reader) -> None:
    text = read("Kenya met China, Chad and Russia.")

    assert [one.text for one in conjuncts(text.word("China"))] == ["Chad", "Russia"]


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [("Kenya flew to Chad.", "Chad", True), ("Kenya gave it to Chad.", "Chad", False)],
)
def test_whither_is_a_place_only_of_a_journey(read: Reader, sentence: str, word: str, expected: bool) -> None:
    assert is_locative(read(sentence).word(word)) is expected


def test_number_article_and_quotation(read: Reader) -> None:
    text = read('The envoys said "a pact" was near.')

    assert is_plural(text.word("envoys"))
    assert is_definite(text.word("envoys"))
    assert quoted(text.word("pact"))
    assert not quoted(text.word("near"))
