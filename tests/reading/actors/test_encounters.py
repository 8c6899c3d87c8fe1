"""Who met whom in the sentence before."""

from __future__ import annotations

import pytest
from reading.actors.conftest import Reader

MET = (
    ("one who spoke with another", "Japan left. Kenya spoke with Chad in Juba. They agreed.", ["KEN", "TCD"]),
    ("two states", "Kenya received Chad in Juba. They agreed.", ["KEN", "TCD"]),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), MET, ids=[row[0] for row in MET])
def test_both_who_met(read: Reader, why: str, text: str, expected: list[str]) -> None:
    assert sorted(one or "" for one in read(text).ids("They")) == expected, why
