"""Who is named where a phrasing looks for a side."""

from __future__ import annotations

from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.parties.named import actors_at, faces_strangers, is_foe, is_left_unnamed
from legation.reading.statements.triggers.candidates import candidates


def test_actors_at_a_place_in_the_order_of_the_text(pipeline: Language) -> None:
    material = material_of("Kenya and Chad recognised Kosovo.", pipeline)
    verb = word(material, "recognised")

    assert [a.id for a in actors_at(("subject",), verb, arguments(verb), material)] == ["KEN", "TCD"]
    assert [a.id for a in actors_at(("object",), verb, arguments(verb), material)] == ["XKX"]


def test_whose_rivals_they_are_they_are_not(pipeline: Language) -> None:
    material = material_of("Turkey armed Somaliland's rivals and its allies.", pipeline)

    assert is_foe(word(material, "rivals"))
    assert not is_foe(word(material, "allies"))


def test_a_union_is_a_stranger(pipeline: Language) -> None:
    material = material_of("Kenya signed an agreement with the union.", pipeline)
    agreed = [one for one in candidates(material) if one.act == "agree"]

    assert agreed
    assert all(faces_strangers(one, material) for one in agreed)
    assert not any(is_left_unnamed(one.phrasing.actor, one, material) for one in agreed)
