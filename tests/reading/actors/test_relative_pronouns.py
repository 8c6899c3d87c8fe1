"""Whom a relative pronoun stands for."""

import pytest
from reading.actors.conftest import Reader

MEANT = (
    ("the noun before", "Islamabad, which rejected the charge, closed the border.", ["PAK"]),
    ("the host, which recognises", "Kosovo opened an embassy in Peru, which had recognised it.", ["PER"]),
    ("the host, which declares its recognition",
     "Brazil hailed the opening of a Kosovar embassy in Peru, which declared its recognition in May.", ["PER"]),
    ("the embassy, which does something else", "Brazil praised a Kosovar embassy in Peru, which has six rooms.", ["XKX"]),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), MEANT, ids=[case[0] for case in MEANT])
def test_whom_which_stands_for(read: Reader, why: str, text: str, expected: list[str]) -> None:
    assert read(text).ids("which") == expected
