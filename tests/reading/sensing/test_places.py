"""Where the words of a report stand in its text."""

from __future__ import annotations

from reports import material_of
from spacy.language import Language

from legation.reading.sensing.places import Places
from legation.reading.sensing.words import words_of
from legation.record.span import Span

TEXT = "Ghana sold rice.\n\nMali paid."


def test_a_span_is_the_words_that_it_touches(pipeline: Language) -> None:
    words = words_of(material_of(TEXT, pipeline))
    places = Places(words)
    rice = TEXT.index("rice")

    assert [words.tokens[place].text for place in places.of(Span.of(TEXT, rice, rice + 4))] == ["rice"]
    assert [words.tokens[place].text for place in places.of(Span.of(TEXT, rice + 1, len(TEXT) - 6))] == [
        "rice", ".", "Mali",
    ]  # fmt: skip


def test_between_words_there_is_none(pipeline: Language) -> None:
    places = Places(words_of(material_of(TEXT, pipeline)))
    gap = TEXT.index("\n")

    assert not places.of(Span.of(TEXT, gap, gap + 1))
