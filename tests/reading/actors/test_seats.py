"""Governments told by where they sit."""

from __future__ import annotations

import pytest
from reading.actors.conftest import Reader

PLACES = (
    ("Norway is watching Syria. The government there has changed.", "government", ["SYR"]),
    ("France left its base in Chad. The authorities there are pleased.", "authorities", ["TCD"]),
    ("Iran met envoys of Chad. In Oslo the foreign ministry denied it.", "ministry", ["NOR"]),
)


@pytest.mark.parametrize(("text", "word", "expected"), PLACES)
def test_whose_a_government_is_by_its_place(read: Reader, text: str, word: str, expected: list[str]) -> None:
    assert read(text).ids(word) == expected
