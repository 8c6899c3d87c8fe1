"""Who speaks in a quotation."""

import pytest
from reading.actors.conftest import Reader

SPOKEN = (
    ("in its sentence", '"The government has recalled him," the Serbian minister said.', ["SRB"]),
    ("in the sentence behind", 'Chad came. "The government has recalled him." The Serbian minister said so.', ["SRB"]),
    ("before it, where it ends its paragraph",
     'The Serbian minister told Chad so. "The government has recalled him."\nAlbania said that it would wait.', ["SRB"]),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), SPOKEN, ids=[case[0] for case in SPOKEN])
def test_the_government_in_a_quotation_is_the_speakers(
    read: Reader, why: str, text: str, expected: list[str]
) -> None:
    assert read(text).ids("government") == expected


def test_a_government_that_is_told_apart_is_not_the_speakers(read: Reader) -> None:
    text = 'Chad came. "The elected government has recalled him," the Serbian minister said.'

    assert read(text).ids("government") != ["SRB"]
