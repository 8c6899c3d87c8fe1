"""Number words are read whole or refused with file, line and reason."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.reading.amounts.number_words import read_number_words

SHIPPED = (files("legation.reading.amounts") / "numerals.toml").read_text(encoding="utf-8")
MALFORMED = (
    ('a number in quotes', 'twelve = 12', 'twelve = "12"', "numerals.toml, line .*'twelve' holds '12' and should be a whole number"),
    ("a list that is missing", "[dozens]", "[doses]", "`dozens` holds None"),
)  # fmt: skip


@pytest.mark.parametrize(("why", "said", "instead", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, said: str, instead: str, reason: str, tmp_path: Path) -> None:
    """The shipped list with one slip in it."""
    assert said in SHIPPED
    slip = tmp_path / "numerals.toml"
    slip.write_text(SHIPPED.replace(said, instead, 1), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_number_words(slip)
