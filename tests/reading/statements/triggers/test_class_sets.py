"""Sets of noun classes as numbers, beside the sets of names that they stand for."""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.reading.statements.triggers.class_sets import (
    NEVER_LACKING,
    class_set,
    excluded_from,
    listed_at_end,
    listed_in,
    names_in,
)


def test_each_word_is_listed_in_its_classes_and_in_no_other() -> None:
    words = frozenset[str]().union(*load_nouns().values())

    assert listed_in().keys() == words
    for word in words:
        assert names_in(listed_in()[word]) == {name for name, row in load_nouns().items() if word in row}


def test_two_sets_share_a_bit_where_they_share_a_class_and_none_has_that_of_what_never_lacks() -> None:
    everything = class_set(load_nouns())

    assert class_set({"mission_strict", "envoy"}) & class_set({"envoy", "@actor"}) == class_set({"envoy"})
    assert not class_set({"@actor", "@any"})
    assert not everything & NEVER_LACKING
    assert names_in(everything) == load_nouns().keys()


def test_a_word_may_end_a_term_of_another_class() -> None:
    """'House' is no office by itself, and a trade house is one."""
    office = class_set({"office_strict"})

    assert listed_in()["trade house"] & office
    assert not listed_in().get("house", 0) & office
    assert listed_at_end()["house"] & office


def test_a_term_is_of_no_class_that_excludes_it() -> None:
    assert "aid_strict" in names_in(excluded_from()["sanctions relief"])
