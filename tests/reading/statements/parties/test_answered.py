"""Whom the recall of an ambassador answers."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES: tuple[tuple[str, list[str]], ...] = (
    ("Peru recognises Kosovo, Serbia recalls ambassador.", ["SRB appoint PER ended"]),
    ("Serbia expelled the envoy after Peru recognised Kosovo.", ["SRB expel PER occurred"]),
    ("Serbia recalled its ambassadors as Peru, Chile and Fiji recognised Kosovo.", []),
    ("Serbia recalled its ambassador from Chile as Peru recognised Kosovo.", ["SRB appoint CHL ended"]),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_the_envoy_is_of_who_recognised(text: str, expected: list[str], pipeline: Language) -> None:
    said = brief(read_report(text, pipeline))

    assert [row for row in said if " appoint " in row or " expel " in row] == expected
