"""Clauses that another cuts in two."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.asides import behind_colon, parted_by_saying, reporting

REPORTED = (
    ("It said that its airline would fly there, and does not recognise them.", "said"),
    ("It said that its airline would fly there and would recognise them.", None),
)
PARTED = (
    ("Mexico continues, a spokesman said, to recognise him.", "continues"),
    ("Mexico continues to recognise him.", None),
)


@pytest.mark.parametrize(("text", "expected"), REPORTED, ids=[row[0] for row in REPORTED])
def test_a_present_goes_with_the_saying(text: str, expected: str | None, pipeline: Language) -> None:
    found = reporting(word(material_of(text, pipeline), "recognise"))

    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(("text", "expected"), PARTED, ids=[row[0] for row in PARTED])
def test_a_saying_parts_an_infinitive_from_its_verb(
    text: str, expected: str | None, pipeline: Language
) -> None:
    found = parted_by_saying(word(material_of(text, pipeline), "recognise"))

    assert (found.text if found is not None else None) == expected


def test_only_a_subject_behind_a_colon_belongs_behind_it(pipeline: Language) -> None:
    material = material_of("China and Iran have not recognised it.", pipeline)
    verb = word(material, "recognised")

    assert behind_colon(verb, verb) == ()
