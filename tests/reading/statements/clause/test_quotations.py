"""Whether words stand in quotation marks."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.quotations import in_quotes, quotation_around

CASES = (
    ('"We shall recognise it," he said.', True),
    ("“We shall recognise it,” he said.", True),
    ('"We shall see." He would not recognise it.', False),
    ('"A paragraph left open.\nThe next does not recognise it.', False),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_in_quotes(text: str, expected: bool, pipeline: Language) -> None:
    assert in_quotes(word(material_of(text, pipeline), "recognise")) is expected


def test_the_words_of_a_quotation(pipeline: Language) -> None:
    token = word(material_of('He spoke of "a hostile act" and left.', pipeline), "act")

    assert [one.text for one in quotation_around(token)] == ["a", "hostile", "act"]


def test_no_quotation(pipeline: Language) -> None:
    assert quotation_around(word(material_of("He spoke of an act.", pipeline), "act")) == ()
