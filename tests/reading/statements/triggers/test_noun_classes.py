"""The classes of nouns: those that a document speaks of at all hold those of each of its words."""

from __future__ import annotations

import pytest
from reports import material_of
from spacy.language import Language

from legation.reading.statements.triggers.noun_classes import classes_present, listing

TEXTS = (
    "Chad closed its consulate-general in Dakhla and opened a trade house there.",
    "Kenya accredited the chargé d'affaires, the legitimate one, and lifted its sanctions.",
    "The ministers signed a free-trade agreement; the border crossing and the embassies reopened.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_no_word_is_listed_in_a_class_that_the_document_does_not_speak_of(
    text: str, pipeline: Language
) -> None:
    doc = material_of(text, pipeline).doc
    listed = frozenset[str]().union(*(listing(token) for token in doc))

    assert listed
    assert listed <= classes_present(doc)
