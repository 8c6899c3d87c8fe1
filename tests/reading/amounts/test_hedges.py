"""Hedges are read whole or refused with file, line and reason."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.reading.amounts.hedges import read_hedges

SHIPPED = (files("legation.reading.amounts") / "hedges.toml").read_text(encoding="utf-8")
MALFORMED = (
    ('an end that is no number', 'low = "0.9"', 'low = "some"', "`low` holds 'some' and should be a number"),
    ('an end that is missing', 'high = "1.1"\n', '', 'lacks the text `high`'),
    ('a field that nobody takes', 'name = "about"', 'name = "about"\nsense = 1', 'not known here: sense'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "said", "instead", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, said: str, instead: str, reason: str, tmp_path: Path) -> None:
    """The shipped list with one slip in it."""
    assert said in SHIPPED
    slip = tmp_path / "hedges.toml"
    slip.write_text(SHIPPED.replace(said, instead, 1), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_hedges(slip)
