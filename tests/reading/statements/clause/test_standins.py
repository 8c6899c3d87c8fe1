"""Words that stand for a thing named before."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.standins import is_another, is_genitive_alone, stood_for

STOOD_FOR: tuple[tuple[str, str, list[str]], ...] = (
    ("Kenya opened an embassy in Juba. It closed it in May.", "it", ["embassy"]),
    ("Kenya thanked Chad for it.", "it", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), STOOD_FOR, ids=[row[0] for row in STOOD_FOR])
def test_stood_for(text: str, at: str, expected: list[str], pipeline: Language) -> None:
    assert [one.text for one in stood_for(word(material_of(text, pipeline), at))] == expected


def test_theirs_is_another_of_the_kind(pipeline: Language) -> None:
    material = material_of("Kenya closed its embassy and Chad closed theirs.", pipeline)

    assert is_another(word(material, "theirs"))
    assert not is_another(word(material, "embassy"))


def test_a_genitive_alone_is_whose_the_thing_is(pipeline: Language) -> None:
    alone = material_of("Chad's embassy closed; Kazakhstan's has not closed.", pipeline)

    assert is_genitive_alone(word(alone, "Kazakhstan"))
    assert not is_genitive_alone(word(alone, "Chad"))
