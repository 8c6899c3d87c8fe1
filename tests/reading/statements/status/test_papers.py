"""Papers by which a step is taken."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.papers import does_by_paper, is_signed


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("Peru exchanged letters with Kosovo to establish relations.", "exchanged", True),
        ("Peru signed a note to establish relations.", "signed", True),
        ("Peru sent a minister to establish relations.", "sent", False),
        ("Peru sent a letter to ask for relations.", "sent", False),
    ],
)
def test_what_is_written_to_do_a_thing_does_it(
    text: str, at: str, expected: bool, pipeline: Language
) -> None:
    assert does_by_paper(word(material_of(text, pipeline), at)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru signed a communiqué on restoring relations.", True),
        ("Peru never signed a communiqué on restoring relations.", False),
        ("Peru will sign a communiqué on restoring relations.", False),
        ("Peru read a communiqué on restoring relations.", False),
    ],
)
def test_a_paper_does_what_it_is_about_once_it_is_signed(
    text: str, expected: bool, pipeline: Language
) -> None:
    assert is_signed(word(material_of(text, pipeline), "communiqué")) is expected
