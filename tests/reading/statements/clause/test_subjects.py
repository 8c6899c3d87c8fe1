"""Who is the subject of a verb whose own the parse hung elsewhere."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.arguments import verb_arguments

CASES = (
    (
        "names right before a verb told last",
        "Somalia called it an insult to its people, Egypt, Qatar and Djibouti denounced it, and Kenya said no.",
        "denounced",
        ["Egypt", "Qatar", "Djibouti"],
    ),
    (
        "a verb of a list",
        "Somalia recalled its envoy from Egypt, denounced it and left.",
        "denounced",
        ["Somalia"],
    ),
    (
        "a body hung on what stands in front",
        "By 116 votes to two the General Assembly on July 7 rebuked Iran; Moscow abstained.",
        "rebuked",
        ["Assembly"],
    ),
)


@pytest.mark.parametrize(("why", "text", "verb", "expected"), CASES, ids=[row[0] for row in CASES])
def test_subject(why: str, text: str, verb: str, expected: list[str], pipeline: Language) -> None:
    found = verb_arguments(word(material_of(text, pipeline), verb)).subject

    assert [token.text for token in found] == expected
