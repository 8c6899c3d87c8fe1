"""Which government of a state a phrase means on a day."""

import pytest
from reading.actors.conftest import Reader

ON_A_DAY = (
    ("Syria's new authorities", "2025-02-01", "Syria's new authorities refused.", "authorities", ["SYR:TG"]),
    ("Syria's interim government before its time", "2019-02-01", "Syria's interim government refused.",
     "government", ["SYR"]),
    ("Niger's new rulers", "2023-09-01", "Niger's new rulers refused.", "rulers", ["NER:CNSP"]),
    ("Libya's eastern government", "2020-02-01", "The eastern Libyan government refused.", "government", ["LBY:GNS"]),
    ("the government that Tripoli had", "2019-02-01", "Libya's UN-backed government refused.", "government", ["LBY:GNA"]),
    ("the government that Tripoli has", "2023-02-01", "Libya's UN-backed government refused.", "government", ["LBY:GNU"]),
)  # fmt: skip


@pytest.mark.parametrize(
    ("why", "day", "text", "word", "expected"), ON_A_DAY, ids=[case[0] for case in ON_A_DAY]
)
def test_who_held_a_state_on_a_day(
    read: Reader, why: str, day: str, text: str, word: str, expected: list[str]
) -> None:
    assert read(text, day).phrase(word) == expected
