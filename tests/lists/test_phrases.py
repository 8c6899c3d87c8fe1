"""Of listed phrases only those are sought whose words all stand there."""

from __future__ import annotations

import re

from legation.lists.phrases import Phrases, either
from legation.lists.terms import terms


def test_a_phrase_is_within_words_only_if_all_its_words_are() -> None:
    listed = Phrases(("Al Thani", "Khalid Al Thani", "Moon Jae-in"))
    assert listed.within(("Khalid", "Al", "Thani")) == {"Al Thani", "Khalid Al Thani"}
    assert listed.within(("Moon", "Jae")) == frozenset()
    assert listed.within(()) == frozenset()


def test_a_phrase_is_sought_by_its_last_word() -> None:
    assert Phrases(("Khalid Al Thani", "Moon Jae-in", "Al Thani")).last_words == {"Thani", "in"}


def test_of_two_at_one_place_the_longer_is_found() -> None:
    found = re.search(either({"Moon", "Moon Jae-in"}), "met Moon Jae-in")
    assert found is not None
    assert found.group() == "Moon Jae-in"


def test_every_name_of_the_list_is_within_its_own_words() -> None:
    names = frozenset(name for term in terms() for name in term.names)
    listed = Phrases(names)
    assert all(name in listed.within(re.findall(r"\w+", name)) for name in names)
