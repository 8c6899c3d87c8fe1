"""What stands around a verb without being its party."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.apart import called_so, null_apart, standing_apart

APART: tuple[tuple[str, str, object], ...] = (
    ("The embassy remains closed.", "remains", {"predicate": ["closed"]}),
    ("Kenya called on Chad to leave.", "called", {"infinitive": ["leave"]}),
    ("Kenya recognises that Chad is free.", "recognises", {"clause": ["free"], "content": ["free"]}),
    ("Kenya voiced concern that Chad was arming them.", "voiced", {"content": ["arming"]}),
    ("The newly appointed envoy left.", "appointed", {"bearer": ["envoy"]}),
    ("Rwanda, Congo charged, had armed them.", "charged", {"clause": ["armed"], "content": ["armed"]}),
)


@pytest.mark.parametrize(("text", "at", "expected"), APART, ids=[row[0] for row in APART])
def test_standing_apart(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = standing_apart(word(material_of(text, pipeline), at), [])

    assert {role: [one.text for one in words] for role, words in found.items()} == expected


def test_a_verdict_on_a_thing_stands_apart_from_it(pipeline: Language) -> None:
    verb = word(material_of("Kenya declared the pact with Chad null and void.", pipeline), "declared")
    thing = [child for child in verb.children if child.dep_ == "obj"]
    objects, verdict = null_apart(thing, verb)

    assert [one.text for one in objects] == ["pact"]
    assert [one.text for one in verdict] == ["null"]


def test_what_is_called_so_is_found_inside_the_verdict(pipeline: Language) -> None:
    verb = word(material_of("Jordan called Belarus's decision baseless.", pipeline), "called")

    assert [one.text for one in called_so(verb)] == ["decision", "baseless"]
