"""Nouns that are subjects although a parse left the verb without one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.statements.clause.arguments import arguments


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The two intend to open embassies.", "intend", "two"),
        ("Somalia called it a blow, Egypt and Djibouti condemned it.", "condemned", "Egypt"),
        ("Of them, neither has opened an embassy.", "opened", "neither"),
    ],
)
def test_subject(text: str, verb: str, expected: str, pipeline: Language) -> None:
    doc = parsed(pipeline(text))
    trigger = next(token for token in doc if token.text == verb)
    assert expected in [token.text for token in arguments(trigger).subject]
