"""Objects that a clause leaves out or has in front."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.statements.clause.left_out_objects import fronted_object, missing_object


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The ties Norway downgraded were restored.", "downgraded", ["ties"]),
        ("He met the envoy, whom Chad continues to recognise.", "recognise", ["envoy"]),
        ("Chad will build and run the railway.", "build", ["railway"]),
        ("Chad chose the envoy.", "chose", []),
    ],
)
def test_missing_object(text: str, verb: str, expected: list[str], pipeline: Language) -> None:
    doc = parsed(pipeline(text))
    trigger = next(token for token in doc if token.text == verb)
    assert [token.text for token in missing_object(trigger)] == expected


def test_whom_one_asks_is_not_what_is_done(pipeline: Language) -> None:
    doc = parsed(pipeline("He met the envoy, whom Chad asked to leave."))
    assert fronted_object(next(token for token in doc if token.text == "leave")) is None
