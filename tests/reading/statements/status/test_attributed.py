"""What the adjective before a deed's noun says of it."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.attributed import attributed

CASES = (
    ("Brazil welcomed Kenya's planned visit to Chad.", "visit", "planned"),
    ("Brazil welcomed Kenya's long-promised delivery of wheat to Chad.", "delivery", "pledged"),
    ("The agreed handover of the embassy to Chad worries Brazil.", "handover", "agreed"),
    ("The possible reopening of the embassy worries Brazil.", "reopening", "possible"),
    ("The cancelled visit to Chad annoyed Brazil.", "visit", "denied"),
    ("The minister paid a planned visit to Chad.", "visit", None),
    ("The long-promised delivery of wheat took place on Monday.", "delivery", None),
    ("The planned visit to Chad did not take place.", "visit", "planned"),
    ("The official visit to Chad annoyed Brazil.", "visit", None),
    ("The minister visited Chad.", "visited", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_attributed(text: str, at: str, expected: str | None, pipeline: Language) -> None:
    found = attributed(word(material_of(text, pipeline), at), "visit")

    assert (found[0] if found is not None else None) == expected


def test_an_agreed_text_was_concluded(pipeline: Language) -> None:
    text = word(material_of("The agreed memorandum with Chad is short.", pipeline), "memorandum")

    assert attributed(text, "agree") is None
