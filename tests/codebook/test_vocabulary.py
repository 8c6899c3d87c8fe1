"""The words: what ships loads, and what is malformed is refused with file, line and reason."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from legation.codebook.vocabulary import read_vocabulary, vocabulary
from legation.errors import ListError

MALFORMED = (
    (
        "a class that nothing asks for",
        '[moon]\nmeaning = "m"\nwords = ["visit"]\n',
        "line 1, moon: is a class",
    ),
    ("a class without a meaning", '[judging]\nwords = ["supply"]\n', "lacks the text `meaning`"),
    ("a class without words", '[judging]\nmeaning = "m"\n', "needs `words`"),
    ("a word in capitals", '[judging]\nmeaning = "m"\nwords = ["Praise"]\n', "each in lower case"),
    ("a class taken in that stands nowhere", '[judging]\nmeaning = "m"\nalso = ["moon"]\n', "names 'moon'"),
    ("all others missing", '[judging]\nmeaning = "m"\nwords = ["supply"]\n', "the class is missing"),
)


def test_every_class_has_words() -> None:
    assert [field.name for field in fields(vocabulary()) if not getattr(vocabulary(), field.name)] == []


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_vocabulary(path)
