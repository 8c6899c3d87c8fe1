"""Lemmas of the codebook's verbs, by their regular forms."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.codebook.inflection import regular_forms
from legation.parser.parsed import parsed
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("expel", "expelled"),
        ("accredit", "accredited"),
        ("recognise", "recognising"),
        ("deny", "denies"),
        ("establish", "establishes"),
        ("ban", "banned"),
        ("deploy", "deployed"),
    ],
)
def test_a_regular_form(verb: str, form: str) -> None:
    assert form in set(regular_forms(verb))


def test_a_rare_verb_has_its_lemma_in_a_sentence(pipeline: Language) -> None:
    doc = parsed(pipeline("Ecuador expelled the ambassador and Chad deported two men."))

    assert [lemma(token) for token in doc if token.text in ("expelled", "deported")] == ["expel", "deport"]


def test_a_particle_that_the_parse_ties_to_of(pipeline: Language) -> None:
    doc = parsed(pipeline("Oman pulled out of a railway project in Chad."))

    assert [lemma_with_particle(token) for token in doc if token.text == "pulled"] == ["pull out"]
