"""Words that bound noun phrases are read whole or refused with file and reason."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.reading.amounts.counted import read_noun_words

SHIPPED = (files("legation.reading.amounts") / "nouns.toml").read_text(encoding="utf-8")
MALFORMED = (
    ("a list that is missing", "singular = [", "plural = [", "needs `singular`"),
    ('a word said twice', '"a", "an",', '"a", "a", "an",', 'says a twice'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "said", "instead", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, said: str, instead: str, reason: str, tmp_path: Path) -> None:
    """The shipped list with one slip in it."""
    assert said in SHIPPED
    slip = tmp_path / "nouns.toml"
    slip.write_text(SHIPPED.replace(said, instead, 1), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_noun_words(slip)
