"""The traits of acts: what ships loads, and what is malformed is refused with file, line and reason."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from legation.codebook.traits import read_traits, traits
from legation.errors import ListError

MALFORMED = (
    (
        "a trait that nothing asks for",
        '[moon]\nmeaning = "m"\nacts = ["visit"]\n',
        "line 1, moon: is a trait",
    ),
    ("a trait without a meaning", '[durative]\nacts = ["supply"]\n', "lacks the text `meaning`"),
    ("a trait without acts", '[durative]\nmeaning = "m"\n', "needs `acts`"),
    ("an act that is none", '[durative]\nmeaning = "m"\nacts = ["moon"]\n', "moon is none of them"),
    ("all others missing", '[durative]\nmeaning = "m"\nacts = ["supply"]\n', "the trait is missing"),
)


def test_every_trait_has_acts() -> None:
    assert [field.name for field in fields(traits()) if not getattr(traits(), field.name)] == []


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "traits.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_traits(path)
