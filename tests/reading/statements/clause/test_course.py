"""How far talks are, and what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from spacy.language import Language

from legation.parser.parsed import Token, parsed
from legation.reading.statements.clause.course import matter, staged


class Case(NamedTuple):
    why: str
    sign: Callable[[Token], Iterator[Token]]
    text: str
    trigger: str
    expected: list[str]


CASES = (
    Case(
        "a verb of which they are the subject",
        staged,
        "The talks with Chad have stalled.",
        "talks",
        ["stalled"],
    ),
    Case("what a copula says of them", staged, "Talks with Chad are at an impasse.", "Talks", ["impasse"]),
    Case("what one walks out of", staged, "Mali walked out of the talks.", "talks", ["walked"]),
    Case("what is done after them", staged, "He left the city after talks with Chad.", "talks", []),
    Case("what is made in their course", staged, "He made the remark during talks with Chad.", "talks", []),
    Case(
        "what talks are about", matter, "Chad proposed talks with Mali on the border.", "proposed", ["border"]
    ),
    Case(
        "on a day they are about nothing", matter, "Chad proposed talks with Mali on Monday.", "proposed", []
    ),
    Case("what a contact is about", matter, "Chad is in contact with Mali over water.", "is", ["water"]),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_sign(case: Case, pipeline: Language) -> None:
    doc = parsed(pipeline(case.text))
    trigger = next(token for token in doc if token.text == case.trigger)

    assert [token.text for token in case.sign(trigger)] == case.expected
