"""Words that relate numbers are read whole or refused with file and reason."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.reading.amounts.relations import read_relation_words

SHIPPED = (files("legation.reading.amounts") / "relations.toml").read_text(encoding="utf-8")
MALFORMED = (
    ('a factor that is no number', 'times = "2"', 'times = "two"', "`times` holds 'two'"),
    ("a list that is missing", "amounting = [", "mounting = [", "needs `amounting`"),
    ("a table that nobody takes", "[level]", "[other]\nx = 1\n\n[level]", "not known here: other"),
)  # fmt: skip


@pytest.mark.parametrize(("why", "said", "instead", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, said: str, instead: str, reason: str, tmp_path: Path) -> None:
    """The shipped list with one slip in it."""
    assert said in SHIPPED
    slip = tmp_path / "relations.toml"
    slip.write_text(SHIPPED.replace(said, instead, 1), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_relation_words(slip)
