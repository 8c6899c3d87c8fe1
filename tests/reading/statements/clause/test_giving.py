"""Who receives: names and countries can be given something, and letters are handed to somebody."""

from __future__ import annotations

from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.clause.giving import receives


def test_a_country_receives_and_help_does_not(pipeline: Language) -> None:
    material = material_of("Chad supplied the island and its help with gas.", pipeline)

    assert receives(word(material, "Chad"))
    assert receives(word(material, "island"))
    assert not receives(word(material, "help"))


def test_whoever_is_supplied_with_a_thing_receives_it(pipeline: Language) -> None:
    found = arguments(word(material_of("Russia supplies Syria with gas.", pipeline), "supplies"))

    assert [token.text for token in found.iobject] == ["Syria"]
    assert [token.text for token in found.object] == ["gas"]


def test_who_is_given_access_to_a_thing_receives_it(pipeline: Language) -> None:
    found = arguments(word(material_of("Chad granted Niger access to its ports.", pipeline), "granted"))

    assert [token.text for token in found.iobject] == ["Niger"]
    assert [token.text for token in found.object] == ["access"]
