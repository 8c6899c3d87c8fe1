"""Whether a name belongs to another clause than a word."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.other_clauses import acts_elsewhere, in_another_clause

ACTING = (
    ("a second clause", "Japan has paid, and Norway promises wheat.", "Norway", "paid", True),
    ("its own clause", "Japan has paid for wheat.", "Japan", "paid", False),
    (
        "a clause set against it",
        "While Malta has eased sanctions, Norway hesitates.",
        "Norway",
        "eased",
        True,
    ),
    (
        "the subject within it",
        "While Malta has eased sanctions, Norway hesitates.",
        "Malta",
        "sanctions",
        False,
    ),
)


@pytest.mark.parametrize(("why", "text", "name", "at", "expected"), ACTING, ids=[row[0] for row in ACTING])
def test_acts_elsewhere(why: str, text: str, name: str, at: str, expected: bool, pipeline: Language) -> None:
    material = material_of(text, pipeline)

    assert acts_elsewhere(word(material, name), word(material, at)) is expected


def test_a_name_in_a_clause_beside_is_in_another(pipeline: Language) -> None:
    material = material_of("Mali closed the border after it had nationalised a mine of Canada.", pipeline)

    assert in_another_clause(word(material, "Canada"), word(material, "closed"))
    assert not in_another_clause(word(material, "Mali"), word(material, "closed"))
