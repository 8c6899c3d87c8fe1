"""What hangs on a verb by which relation, slips of a parse mended."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.statements.clause.hanging import hanging_on


class Case(NamedTuple):
    why: str
    text: str
    verb: str
    relation: str
    expected: list[str]


CASES = (
    Case("a subject", "Chad recognised the council.", "recognised", "surface", ["Chad"]),
    Case("an object", "Chad recognised the council.", "recognised", "objects", ["council"]),
    Case(
        "who does it in the passive", "The council was recognised by Chad.", "recognised", "agents", ["Chad"]
    ),
    Case(
        "who does it, hung on the noun before",
        "Chad was armed with tanks by Oman.",
        "armed",
        "agents",
        ["Oman"],
    ),
    Case(
        "a name in capitals is no auxiliary", "ECOWAS lifted the sanctions.", "lifted", "surface", ["ECOWAS"]
    ),
    Case("'whom' is no subject", "The envoy whom Kabul sent has arrived.", "sent", "objects", ["envoy"]),
    Case("no face is met", "She met face to face with Lavrov.", "met", "objects", []),
    Case(
        "who visits is told", "He told visiting President Deby that it was late.", "told", "objects", ["Deby"]
    ),
    Case(
        "who is met among others", "He met, among others, President Deby of Chad.", "met", "objects", ["Deby"]
    ),
    Case("what is one's own is an object", "Norway kept its own.", "kept", "objects", ["own"]),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_relation(case: Case, pipeline: Language) -> None:
    doc = parsed(pipeline(case.text))
    verb = next(token for token in doc if token.text == case.verb)
    found = hanging_on(verb, passive=case.relation == "agents")
    assert [token.text for token in getattr(found, case.relation)] == case.expected


@pytest.mark.parametrize(
    ("text", "preposition", "expected"),
    [
        ("Chad negotiated with Kenya.", "with", "Kenya"),
        ("Chad will send an envoy there.", "there", "there"),
        ("The minister flew from Oman to Yemen.", "to", "Yemen"),
        ("The ministers spoke by telephone with Cairo.", "with", "Cairo"),
        ("They spoke via video link with Lima.", "with", "Lima"),
    ],
)
def test_prepositions(text: str, preposition: str, expected: str, pipeline: Language) -> None:
    doc = parsed(pipeline(text))
    found = [hanging_on(token, passive=False) for token in doc if token.pos_ in ("VERB", "AUX")]
    assert expected in [noun.text for one in found for noun in one.prepositions.get(preposition, ())]


def test_what_is_given_in_the_passive_is_no_word_for_the_receiver(pipeline: Language) -> None:
    doc = parsed(pipeline("Mali was supplied tanks by Oman in March."))
    verb = next(token for token in doc if token.text == "supplied")

    assert [token.text for token in hanging_on(verb, passive=True).objects] == ["tanks"]
