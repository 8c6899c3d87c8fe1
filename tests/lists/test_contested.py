"""Whose recognition is at issue."""

from __future__ import annotations

from legation.lists.contested import contested
from legation.lists.governments import governments
from legation.lists.states import states


def test_every_particular_government_is_contested() -> None:
    assert set(governments()) <= contested()


def test_every_contested_state_is_a_state_of_the_list() -> None:
    assert {actor for actor in contested() if ":" not in actor} <= set(states())
