"""Which words name who says it."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.attribution.sources import is_aside, sources

SOURCES = (
    ("The ministry said that Kenya recognised Kosovo.", "recognised", "ministry"),
    ("According to the ministry, Kenya recognised Kosovo.", "recognised", "ministry"),
    ("Kenya recognised Kosovo, the ministry said.", "recognised", "ministry"),
    ("Kenya recognised Kosovo.", "recognised", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), SOURCES, ids=[row[0] for row in SOURCES])
def test_the_nearest_source(text: str, at: str, expected: str | None, pipeline: Language) -> None:
    found = next(sources(word(material_of(text, pipeline), at)), None)

    assert (found.text if found is not None else None) == expected


def test_what_a_clause_behind_a_comma_adds_is_the_reports(pipeline: Language) -> None:
    material = material_of("He praised the embassy, which was shut in 2019, on Monday.", pipeline)

    assert is_aside(word(material, "shut"))
    assert not is_aside(word(material, "praised"))
