"""How words hang together: prepositions of one word or several, the verb that carries a noun, marks."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.syntax import carrier_of, mark_of, particle_objects, preposition_of

PREPOSITIONS: tuple[tuple[str, str, object], ...] = (
    ("He flew to Chad and Togo.", "Togo", "to"),
    ("The envoy is due in Baghdad on Sunday.", "Baghdad", "due_in"),
    ("Kenya recognised Chad.", "Chad", ""),
    ("Kenya moved its embassy out of Juba.", "Juba", "out_of"),
)


@pytest.mark.parametrize(("text", "at", "expected"), PREPOSITIONS, ids=[row[0] for row in PREPOSITIONS])
def test_preposition_of(text: str, at: str, expected: object, pipeline: Language) -> None:
    assert preposition_of(word(material_of(text, pipeline), at)) == expected


CARRIERS: tuple[tuple[str, str, object], ...] = (
    ("Kenya held two days of talks with Chad.", "talks", "held"),
    ("The deal with Chad has yet to be signed.", "deal", "signed"),
    ("Kenya signed pacts and treaties.", "treaties", "signed"),
    ("Canada raised the prospect of sanctions on Chad.", "sanctions", "raised"),
    ("Canada rejected calls for sanctions on Chad.", "sanctions", "rejected"),
    ("Canada renewed its calls for sanctions on Chad.", "sanctions", None),
    ("The talks in Juba.", "Juba", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), CARRIERS, ids=[row[0] for row in CARRIERS])
def test_carrier_of(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = carrier_of(word(material_of(text, pipeline), at))

    assert (found.text if found is not None else None) == expected


MARKS: tuple[tuple[str, str, object], ...] = (
    ("Kenya will act if Chad agrees.", "agrees", "if"),
    ("Kenya left instead of signing the pact.", "signing", "instead_of"),
    ("Kenya signed the pact.", "signed", ""),
)


@pytest.mark.parametrize(("text", "at", "expected"), MARKS, ids=[row[0] for row in MARKS])
def test_mark_of(text: str, at: str, expected: object, pipeline: Language) -> None:
    assert mark_of(word(material_of(text, pipeline), at)) == expected


PARTICLES: tuple[tuple[str, str, object], ...] = (
    ("Taiwan handed over the embassy.", "handed", ["embassy"]),
    ("Kenya was thrown out of the council.", "thrown", []),
    ("The envoy was summoned over the raid.", "summoned", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), PARTICLES, ids=[row[0] for row in PARTICLES])
def test_particle_objects(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = particle_objects(word(material_of(text, pipeline), at))

    assert [one.text for one in found] == expected
