"""Whose 'it' and 'its' are by their place in the sentence."""

import pytest
from reading.actors.conftest import Reader

BOUND = (
    ("a subject behind", "Chad came. In its statement, Turkmenistan praised Iran.", "its", ["TKM"]),
    ("a clause in front", "Chad left. Two months after it recognised Kosovo, Belgium sent an envoy.", "it", ["BEL"]),
    ("a row of owners", "Chad left. They spoke after Pakistan's minister, Khawaja Asif, and its intelligence chief had come.",
     "its", ["PAK"]),
    ("whose deed it is", "Brazil demanded Kenya's reopening of its embassy.", "its", ["KEN"]),
    ("whose decision it is", "Israel hailed Fiji's decision to open its embassy in Jerusalem.", "its", ["FJI"]),
    ("who is thanked for it", "Kenya's president thanked the Chinese president, Xi Jinping, for the rice he had sent to Kenya.",
     "he", ["CHN"]),
    ("who says so", "India has kept its aid going; Japan said it had stopped.", "it", ["JPN"]),
    ("whose word it is", "Chad came. Iran heard Japan's position that it does not recognise them.", "it", ["JPN"]),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "word", "expected"), BOUND, ids=[case[0] for case in BOUND])
def test_bound(read: Reader, why: str, text: str, word: str, expected: list[str]) -> None:
    assert read(text).ids(word) == expected, why
