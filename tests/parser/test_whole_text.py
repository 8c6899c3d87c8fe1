"""The text of a parsed document."""

from __future__ import annotations

import spacy

from legation.parser.whole_text import text_of


def test_it_is_the_text_and_the_same_object_each_time() -> None:
    doc = spacy.blank("en")("Kenya  recognised\nKosovo. ")

    assert text_of(doc) == doc.text
    assert text_of(doc) is text_of(doc)
