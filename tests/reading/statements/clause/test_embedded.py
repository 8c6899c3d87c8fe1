"""Clauses within clauses: whose content they are, who does them, who speaks between."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.embedded import cleft, exchanged, goes_on_to, head_doer, told_by

CONTENT: tuple[tuple[str, str, object], ...] = (
    ("Its announcement on Friday that it recognises Kosovo surprised Chad.", "recognises", "announcement"),
    ("Chad said that it recognises Kosovo.", "recognises", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), CONTENT, ids=[row[0] for row in CONTENT])
def test_told_by(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = told_by(word(material_of(text, pipeline), at))

    assert (found.text if found is not None else None) == expected


GOING_ON: tuple[tuple[str, str, object], ...] = (
    ("Kenya will go on to recognise Kosovo.", "recognise", True),
    ("Kenya hopes to recognise Kosovo.", "recognise", False),
)


@pytest.mark.parametrize(("text", "at", "expected"), GOING_ON, ids=[row[0] for row in GOING_ON])
def test_goes_on_to(text: str, at: str, expected: object, pipeline: Language) -> None:
    assert goes_on_to(word(material_of(text, pipeline), at)) == expected


CLEFT: tuple[tuple[str, str, object], ...] = (
    ("What Kenya has not done is recognise Kosovo.", "recognise", "done"),
    ("Kenya has to recognise Kosovo.", "recognise", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), CLEFT, ids=[row[0] for row in CLEFT])
def test_cleft(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = cleft(word(material_of(text, pipeline), at))

    assert (found.text if found is not None else None) == expected


DOERS: tuple[tuple[str, str, object], ...] = (
    ("The prospect of Georgia restoring relations with Russia is slim.", "restoring", "Georgia"),
    ("Restoring relations is hard.", "Restoring", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), DOERS, ids=[row[0] for row in DOERS])
def test_head_doer(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = head_doer(word(material_of(text, pipeline), at))

    assert (found.text if found is not None else None) == expected


EXCHANGED: tuple[tuple[str, str, object], ...] = (
    ("Bolivia, said the minister, would send an envoy to Chad.", "send", ["minister", "Bolivia"]),
    ("The minister said Bolivia would send an envoy.", "send", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), EXCHANGED, ids=[row[0] for row in EXCHANGED])
def test_exchanged(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = exchanged(word(material_of(text, pipeline), at)) or ()

    assert [one.text for one in found] == expected
