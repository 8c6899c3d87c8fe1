"""What hangs on a noun: whose it is, and what a preposition ties to it."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.belonging import dependents, owners, whose_deed

OWNED: tuple[tuple[str, str, object], ...] = (
    ("Kenya's embassy in Chad was shut.", "embassy", ["Kenya"]),
    ("The Kenyan embassy was shut.", "embassy", ["Kenyan"]),
    ("The government of Chad fell.", "government", ["Chad"]),
    ("Foreign Minister Faisal Al-Saud's talks with his Chadian colleague were short.", "talks", ["Faisal"]),
    ("An embassy was shut.", "embassy", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), OWNED, ids=[row[0] for row in OWNED])
def test_owners(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = owners(word(material_of(text, pipeline), at))

    assert [one.text for one in found] == expected


PLACED: tuple[tuple[str, str, object], ...] = (
    ("The embassy in Kabul was shut.", "embassy", ["Kabul"]),
    ("The embassy located in Kabul was shut.", "embassy", ["Kabul"]),
    ("The envoy to Kabul left.", "envoy", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), PLACED, ids=[row[0] for row in PLACED])
def test_dependents(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = dependents(word(material_of(text, pipeline), at), "in")

    assert [one.text for one in found] == expected


def test_what_a_clause_on_a_noun_ties_to_it(pipeline: Language) -> None:
    embargo = word(material_of("The embargo they had put on Mali was lifted.", pipeline), "embargo")

    assert [one.text for one in dependents(embargo, "on")] == ["Mali"]


def test_where_a_thing_goes_that_comes_from_elsewhere(pipeline: Language) -> None:
    found = dependents(
        word(material_of("Gas supplies from Oman to Yemen began.", pipeline), "supplies"), "to"
    )

    assert [one.text for one in found] == ["Yemen"]


DONE: tuple[tuple[str, str, list[str]], ...] = (
    ("Laos condemned Chad's raid.", "raid", ["Chad"]),
    ("Laos condemned the raid by Chad.", "raid", ["Chad"]),
    ("Laos condemned the raid carried out by Chad.", "raid", ["Chad"]),
    ("Laos condemned the raid that Chad carried out.", "raid", ["Chad"]),
    ("Ivory Coast protested against the jailing of 46 of its soldiers by Mali.", "jailing", ["Mali"]),
    ("Laos condemned the raid.", "raid", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), DONE, ids=[row[0] for row in DONE])
def test_whose_deed(text: str, at: str, expected: list[str], pipeline: Language) -> None:
    assert [one.text for one in whose_deed(word(material_of(text, pipeline), at))] == expected


def test_whom_sanctions_are_on_stands_right_behind_them(pipeline: Language) -> None:
    material = material_of(
        "The trip is aimed at getting sanctions on Syria lifted and brokering a deal.", pipeline
    )

    assert [one.text for one in dependents(word(material, "sanctions"), "on")] == ["Syria"]
