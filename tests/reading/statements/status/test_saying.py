"""Verbs by which somebody says something."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.saying import is_saying, verbs_of_saying

CASES = (
    ("The minister said so.", "said", True),
    ("The minister was quoted as saying so.", "quoted", True),
    ("The minister spoke of an agreement.", "spoke", True),
    ("The minister spoke well.", "spoke", False),
    ("The minister made clear that it was so.", "made", True),
    ("The minister made a cake.", "made", False),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_saying(text: str, at: str, expected: bool, pipeline: Language) -> None:
    assert is_saying(word(material_of(text, pipeline), at)) is expected


def test_the_verbs_of_saying_of_a_sentence_are_its_own(pipeline: Language) -> None:
    doc = material_of("Chad denied it. The minister said that Niger had told him so.", pipeline).doc
    second = list(doc.sents)[1]

    assert [verb.text for verb in verbs_of_saying(second[0])] == ["said", "told"]
