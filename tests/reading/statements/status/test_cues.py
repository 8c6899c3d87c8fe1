"""What a governor makes of the act below it."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.cues import cue_of

CASES = (
    ("Kenya promised to recognise Kosovo.", "promised", True),
    ("The minister would not say whether it would recognise Kosovo.", "say", True),
    ("Kenya ate the cake.", "ate", False),
    ("Kenya is poised to recognise Kosovo.", "poised", True),
    ("It was time to recognise Kosovo.", "time", True),
    ("By that time Kenya had gone.", "time", False),
    ("Kenya is considering the opening of an embassy.", "considering", True),
    ("Kenya considers the opening of the embassy a breach of the treaty.", "considers", False),
    ("Malta supports easing the sanctions on Nicaragua.", "supports", True),
    ("Canada is working on sanctions against Nicaragua.", "working", True),
    ("Canada works against Nicaragua.", "works", False),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_cues(text: str, at: str, expected: bool, pipeline: Language) -> None:
    assert (cue_of(word(material_of(text, pipeline), at)) is not None) is expected
