"""Nouns told apart by a region."""

import pytest
from reading.actors.conftest import Reader

from legation.reading.actors.regional import fits_region, is_of_a_region
from legation.record.actor import Actor

FITTING = (
    ("The Central American nation agreed.", "nation", "PAN", True),
    ("The Central American nation agreed.", "nation", "CHN", False),
    ("The Baltic state agreed.", "state", "LTU", True),
    ("The rich state agreed.", "state", "QAT", True),
)


@pytest.mark.parametrize(("text", "word", "state", "expected"), FITTING)
def test_whether_a_state_lies_there(read: Reader, text: str, word: str, state: str, expected: bool) -> None:
    assert fits_region(read(text).word(word), Actor(state, state)) is expected


def test_counterparts_of_a_region_are_several_and_nobody(read: Reader) -> None:
    found = read("Italy's minister was in Syria. He met his European counterparts.")

    assert is_of_a_region(found.word("counterparts"))
    assert found.ids("counterparts") == []
