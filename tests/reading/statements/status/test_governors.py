"""Which words have an act in their scope."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.governors import governors

CASES: tuple[tuple[str, str, str, list[str]], ...] = (
    ("what is considered hangs on considering", "France will consider recognising it.", "recognising", ["consider"]),
    ("a plan governs its infinitive", "It announced plans to open an embassy.", "open", ["plans"]),
    ("an occasion is governed by nothing", "On a visit to Oslo he asked for help.", "visit", []),
    ("a semicolon ends what the first clause says", "Neither has closed; Chad called the order unjust.", "called", []),
    ("a dismay stands apart", "To the dismay of Chad, the summit ended.", "dismay", []),
    ("stopping short reaches what it stops short of", "Canada stopped short of imposing sanctions on Chad.", "imposing", ["stopped"]),
    ("what is done in protest is no part of the protest", "Chad recalled its envoy in protest at the raid.", "protest", []),
    ("a green light is given to what stands behind it", "Chad gave the green light to the sale.", "sale", ["light", "gave"]),
    ("what comes of a deed hangs on it", "Peru will open one in May, becoming the fifth state to accredit it.", "becoming", ["open"]),
    ("what came of a deed that was done stands alone", "Peru opened one in May, becoming the fifth state to accredit it.", "becoming", []),
    ("what is agreed on as well is agreed", "Chad agreed on a visit and on opening an embassy.", "opening", ["agreed"]),
    ("what a wish answers is no part of it", "Chad seeks help in response to the closure.", "closure", ["response"]),
    ("a relative clause stands alone", "Chad, which recognised it, protested.", "recognised", []),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "trigger", "expected"), CASES, ids=[row[0] for row in CASES])
def test_governors(why: str, text: str, trigger: str, expected: list[str], pipeline: Language) -> None:
    found = governors(word(material_of(text, pipeline), trigger))

    assert [governor.text for _, governor in found] == expected
