"""Verbs that tell whose a deed is that hangs on them."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.governing_verbs import (
    asked_for,
    behind_for,
    given_time,
    intended,
    is_controlled,
)

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil stepped up its pressure on Kenya to reopen its embassy.", ["Kenya"]),
        ("Brazil made an appeal to Kenya to reopen its embassy.", ["Kenya"]),
        ("Brazil gave Kenya a week to reopen its embassy.", ["Kenya"]),
        ("Kenya announced plans to reopen its embassy.", []),
    ],
)
def test_who_is_asked_for_it(text: str, expected: list[str], pipeline: Language) -> None:
    assert [noun.text for noun in asked_for(word(material_of(text, pipeline), "reopen"))] == expected


def test_who_stands_between_for_and_to(pipeline: Language) -> None:
    first = behind_for(word(material_of("It is time for Peru to recognise Kosovo.", pipeline), "recognise"))
    second = behind_for(word(material_of("Peru plans to recognise Kosovo.", pipeline), "recognise"))

    assert first is not None
    assert first.text == "Peru"
    assert second is None


def test_a_time_is_given(pipeline: Language) -> None:
    assert given_time(word(material_of("Brazil gave Kenya a week to reopen its embassy.", pipeline), "gave"))
    assert not given_time(word(material_of("Brazil gave Kenya wheat.", pipeline), "gave"))
