"""What a decision changes, in words."""

from __future__ import annotations

from legation.cli.deciding import effect_in_words


def test_what_changes_nothing_says_so() -> None:
    assert effect_in_words(None) == "The ladder stays as it is."
