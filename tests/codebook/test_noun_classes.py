"""Classes of nouns: what ships loads, and what is malformed is refused with file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.codebook.noun_classes import load_excluded, noun_classes, read_noun_classes
from legation.errors import ListError

MALFORMED = (
    ("a class of two files", '[a]\nmeaning = "m"\nwords = ["x"]\n', "is a noun class of two files"),
    ("a class without a meaning", '[b]\nwords = ["x"]\n', "lacks the text `meaning`"),
    ("a class without words", '[b]\nmeaning = "m"\n', "has no `words`"),
    ("a word in capitals", '[b]\nmeaning = "m"\nwords = ["Embassy"]\n', "'Embassy'; write it in lower case"),
    ("a word said twice", '[b]\nmeaning = "m"\nwords = ["x", "x"]\n', "says x twice"),
    ("a field that is not known", '[b]\nmeaning = "m"\nwords = ["x"]\nsense = 1\n', "not known here: sense"),
)


def test_a_class_has_words_and_the_general_nouns_that_take_it_up() -> None:
    assert "embassy" in noun_classes()["mission_strict"].words
    assert "building" in noun_classes()["mission_strict"].general


def test_a_term_that_is_something_else_is_excluded_by_name() -> None:
    assert "relief_goods" in load_excluded()["debt relief"]
    assert "aid_strict" not in load_excluded()["debt relief"]


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, text: str, reason: str, tmp_path: Path) -> None:
    good, slip = tmp_path / "good.toml", tmp_path / "slip.toml"
    good.write_text('[a]\nmeaning = "m"\nwords = ["x"]\n', encoding="utf-8")
    slip.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_noun_classes([good, slip])
