"""Nouns that name a deed done before by its kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.codebook.named_deeds import named_deeds, read_named_deeds
from legation.errors import LegationError


def test_a_noun_may_name_deeds_of_several_acts() -> None:
    assert named_deeds()["expulsion"] == {"expel", "admit"}


@pytest.mark.parametrize(
    ("text", "found"),
    [('[dance]\nnouns = ["waltz"]\n', "no act"), ("[visit]\nnouns = []\n", "nouns")],
    ids=["an act that the codebook lacks", "an act without nouns"],
)
def test_a_wrong_row_is_refused(text: str, found: str, tmp_path: Path) -> None:
    path = tmp_path / "named.toml"
    path.write_text(text)
    with pytest.raises(LegationError, match=found):
        read_named_deeds(path)
