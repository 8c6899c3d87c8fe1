"""Whether words stand in quotation marks."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.attribution.quotation import in_quotes

CASES = (
    ('"We shall recognise it," he said.', True),
    ("“We shall recognise it,” he said.", True),
    ('"We shall see." He would not recognise it.', False),
    ('"A paragraph left open.\nThe next does not recognise it.', False),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_in_quotes(text: str, expected: bool, pipeline: Language) -> None:
    assert in_quotes(word(material_of(text, pipeline), "recognise")) is expected
