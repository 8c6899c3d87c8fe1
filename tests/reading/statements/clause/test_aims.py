"""What a gift is for."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.aims import aim, paid_by


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway allocated 20 million euros to support Chad.", "allocated", ["Chad"]),
        ("Norway allocated 20 million euros to Chad.", "allocated", []),
        ("Norway allocated 20 million euros to build roads.", "allocated", []),
    ],
)
def test_whom_a_sum_is_to_help(text: str, verb: str, expected: list[str], pipeline: Language) -> None:
    assert [noun.text for noun in aim(word(material_of(text, pipeline), verb))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway allocated 20 million euros to support Chad.", True),
        ("Norway vowed to support Chad.", False),
    ],
)
def test_with_what_one_supports(text: str, expected: bool, pipeline: Language) -> None:
    found = [noun.lemma_ for noun in paid_by(word(material_of(text, pipeline), "support"))]

    assert (found == ["euro"]) is expected
