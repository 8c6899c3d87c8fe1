"""Verbs that tell whose a deed is that hangs on them."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.governing_verbs import intended, is_controlled

CONTROLLED = (
    ("Chad praised Kenya for opening an embassy.", "opening", "praised", True),
    ("Chad urged Kenya to open an embassy.", "open", "urged", True),
    ("Chad left Kenya after opening an embassy.", "opening", "left", False),
)
INTENDED = (
    ("Kenya praised the announcements by Malta to open embassies.", "open", "announcements"),
    ("Kenya received promises from Qatar to reopen its embassy.", "reopen", "promises"),
    ("Kenya plans to reopen its embassy.", "reopen", None),
)


@pytest.mark.parametrize(("text", "verb", "head", "expected"), CONTROLLED, ids=[row[0] for row in CONTROLLED])
def test_whose_deed_it_is(text: str, verb: str, head: str, expected: bool, pipeline: Language) -> None:
    material = material_of(text, pipeline)

    assert is_controlled(word(material, verb), word(material, head)) is expected


@pytest.mark.parametrize(("text", "verb", "expected"), INTENDED, ids=[row[0] for row in INTENDED])
def test_of_which_plan_it_tells(text: str, verb: str, expected: str | None, pipeline: Language) -> None:
    found = intended(word(material_of(text, pipeline), verb))

    assert (found.text if found is not None else None) == expected
