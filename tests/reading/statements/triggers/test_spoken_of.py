"""The classes that a document speaks of at all, and near a sentence, hold those of each of their words."""

from __future__ import annotations

import pytest
from reports import material_of
from spacy.language import Language

from legation.reading.statements.triggers.class_sets import class_set, names_in
from legation.reading.statements.triggers.noun_classes import listing
from legation.reading.statements.triggers.spoken_of import SpokenOf

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
    spoken_of = SpokenOf(doc)

    for sentence in doc.sents:
        listed = [listing(token) for token in sentence]
        assert any(listed)
        assert all(names_in(one) <= names_in(spoken_of.near(sentence)) for one in listed)
        assert all(names_in(one) <= names_in(spoken_of.present) for one in listed)


def test_a_sentence_speaks_of_what_a_pronoun_in_it_may_stand_for_and_of_nothing_else_afar(
    pipeline: Language,
) -> None:
    """'It' may be the embassy of the sentence before; nothing stands for the blankets."""
    doc = material_of("Chad sent blankets to its embassy in Oslo. Kenya closed it.", pipeline).doc
    near = names_in(SpokenOf(doc).near(list(doc.sents)[-1]))

    assert "mission_strict" in near
    assert class_set({"relief_goods"}) & SpokenOf(doc).present
    assert "relief_goods" not in near
