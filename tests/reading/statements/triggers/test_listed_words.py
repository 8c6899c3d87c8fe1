"""Whether a noun is one of listed words."""

from __future__ import annotations

from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.triggers.listed_words import has_word, is_of_class, is_one_of, words_of

EMBASSY = frozenset({"embassy"})


def test_words_by_lemma_form_and_the_word_before(pipeline: Language) -> None:
    material = material_of("Kenya opened trade offices and a line of credit.", pipeline)

    assert {"office", "offices", "trade office"} <= set(words_of(word(material, "offices")))
    assert has_word(word(material, "line"), frozenset({"line of credit"}))


def test_one_is_what_was_named_before(pipeline: Language) -> None:
    material = material_of("Kenya shut its embassy in Juba and will open one in Herat.", pipeline)

    assert is_one_of(word(material, "one"), EMBASSY)
    assert not is_one_of(word(material, "Juba"), EMBASSY)


def test_of_an_embassy_and_an_envoy_it_is_the_one_named_last(pipeline: Language) -> None:
    material = material_of("Kenya shut its embassy, recalled its envoy and will send one to Herat.", pipeline)

    assert not is_one_of(word(material, "one"), EMBASSY)


def test_a_term_that_a_class_excludes_is_not_of_it(pipeline: Language) -> None:
    material = material_of("Kenya sent a team to Chad and a rescue team to Togo.", pipeline)
    first, second = (token for token in material.doc if token.lower_ == "team")

    assert is_of_class(first, "delegation")
    assert not is_of_class(second, "delegation")
