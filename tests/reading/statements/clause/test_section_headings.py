"""Names that head a section of a digest."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.section_headings import section_of

DIGEST = (
    "The month in short.\nMALTA. Oman opened an office.\nCOSTA RICA\nTogo sent flour. Ghana received it.\n"
)


@pytest.mark.parametrize(("at", "heading"), [("opened", "MALTA"), ("sent", "RICA"), ("received", "RICA")])
def test_a_name_alone_heads_what_follows(at: str, heading: str, pipeline: Language) -> None:
    found = section_of(word(material_of(DIGEST, pipeline), at))

    assert found is not None
    assert found.text == heading


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (DIGEST, "month"),  # stands before the first
        ("The month in short.\nMALTA. Oman opened an office.", "opened"),  # one name alone is no digest
        ("Oman opened an office in May.\nTogo sent flour.\nGhana received it.", "received"),
    ],
)
def test_elsewhere_there_is_no_section(text: str, at: str, pipeline: Language) -> None:
    assert section_of(word(material_of(text, pipeline), at)) is None
