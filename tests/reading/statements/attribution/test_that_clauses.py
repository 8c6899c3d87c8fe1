"""Clauses with 'that' under what is no verb of saying."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.attribution.that_clauses import said_by_subject_of

SAID = (
    ("The minister regretted that Togo had closed its embassy.", "closed", "regretted"),
    ("The minister expressed satisfaction that Togo had opened an embassy.", "opened", "expressed"),
    ("The minister gave an assurance that Togo would open an embassy.", "open", "gave"),
    ("The minister told the Assembly that Togo had donated maize.", "donated", "told"),
    ("The treaty ensures that Togo will open an embassy.", "open", None),
    ("The minister received an assurance that Togo would open an embassy.", "open", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), SAID, ids=[row[0] for row in SAID])
def test_whose_verb_says_it(text: str, at: str, expected: str | None, pipeline: Language) -> None:
    found = said_by_subject_of(word(material_of(text, pipeline), at))

    assert (found.text if found is not None else None) == expected
