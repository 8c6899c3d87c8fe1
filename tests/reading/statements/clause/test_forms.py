"""Verb forms by their features."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.forms import (
    has_finite_helper,
    is_finite,
    is_gerund,
    is_infinitive,
    is_past,
    is_past_participle,
)

FORMS: tuple[tuple[str, str, object], ...] = (
    ("Kenya will recognise Kosovo.", "recognise", ["is_infinitive", "has_finite_helper"]),
    ("Recognising Kosovo is hard.", "Recognising", ["is_gerund"]),
    ("Kenya recognised Kosovo.", "recognised", ["is_past", "is_finite"]),
    ("Kenya has recognised Kosovo.", "recognised", ["is_past_participle", "is_past", "has_finite_helper"]),
    ("Kenya is shutting it.", "shutting", ["is_gerund", "has_finite_helper"]),
)


@pytest.mark.parametrize(("text", "at", "expected"), FORMS, ids=[row[0] for row in FORMS])
def test_forms(text: str, at: str, expected: object, pipeline: Language) -> None:
    verb = word(material_of(text, pipeline), at)
    forms = (is_infinitive, is_gerund, is_past_participle, is_past, is_finite, has_finite_helper)

    assert [form.__name__ for form in forms if form(verb)] == expected
