"""Days and months are told from places and people."""

from __future__ import annotations

import pytest

from legation.reading.statements.clause.dates import is_day_or_month


@pytest.mark.parametrize(
    ("name", "expected"), [("sunday", True), ("april", True), ("apr", True), ("kabul", False)]
)
def test_is_day_or_month(name: str, expected: bool) -> None:
    assert is_day_or_month(name) is expected
