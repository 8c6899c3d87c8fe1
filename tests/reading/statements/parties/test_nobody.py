"""Nobody, and each of those listed before."""

from __future__ import annotations

import pytest
from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.parties.nobody import listed_before, null_actor

CASES = (
    ("No country has recognised it.", "country", "no country"),
    ("None has recognised it.", "None", "None"),
    ("The country has recognised it.", "country", None),
)


@pytest.mark.parametrize(("text", "noun", "expected"), CASES)
def test_null_actor(text: str, noun: str, expected: str | None, pipeline: Language) -> None:
    found = null_actor(word(material_of(text, pipeline), noun))

    assert (found.name if found is not None else None) == expected


def test_neither_is_each_of_the_last_two_that_acted(pipeline: Language) -> None:
    material = material_of("Kenya protested. Chad agreed. Neither has recognised it.", pipeline)

    assert {actor.id for actor in listed_before(word(material, "Neither"), material)} == {"KEN", "TCD"}


def test_neither_is_each_of_the_last_two_named_together(pipeline: Language) -> None:
    material = material_of(
        "Turkey protested. The general was received in Niamey and Bamako. Neither recognises him.", pipeline
    )

    assert {actor.id for actor in listed_before(word(material, "Neither"), material)} == {"NER", "MLI"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("None of the Baltic states recognises Abkhazia.", "LVA recognize GEO:ABK denied"),
        ("None of Georgia's neighbours recognises Abkhazia.", "- recognize GEO:ABK denied"),
    ],
)
def test_none_of_some_is_each_of_them_or_nobody(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_ties_with_no_nation_are_with_nobody(pipeline: Language) -> None:
    told = brief(read_report("Somaliland does not have diplomatic relations with any nation.", pipeline))

    assert [row for row in told if "relations" in row] == ["SOM:SML relations None denied"]
