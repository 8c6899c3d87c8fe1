"""Times without days of their own, and words that only look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

VAGUE = {
    "It now flies.": ("now", "PRESENT_REF"),
    "It recently fell.": ("recently", "PAST_REF"),
    "The recent losses were heavy.": ("recent", "PAST_REF"),
    "At current prices it pays.": ("current", "PRESENT_REF"),
    "They worry about the future.": ("the future", "FUTURE_REF"),
    "They did so in the past.": ("the past", "PAST_REF"),
    "It will be sold in the near future.": ("the near future", "FUTURE_REF"),
    "It will follow at a later date.": ("later date", "FUTURE_REF"),
    "Few people go there these days.": ("these days", "PRESENT_REF"),
    "For the moment it is shut.": ("the moment", "PRESENT_REF"),
    "It is the most to date.": ("to date", "PRESENT_REF"),
}
NOT_OF_TIME = [
    "The current account is in deficit.",
    "He swam against the current.",
    "They spoke of the future king.",
    "At the same time, he warned them.",
    "The term was set.",
]


@pytest.mark.parametrize(("text", "expected"), VAGUE.items(), ids=VAGUE.keys())
def test_a_time_without_days(mentions: Callable[..., tuple], text: str, expected: tuple[str, str]) -> None:  # type: ignore[type-arg]
    (mention,) = mentions(text)

    assert (mention.span.quote, mention.timex) == expected
    assert mention.period is None


@pytest.mark.parametrize("text", NOT_OF_TIME)
def test_what_is_no_time(mentions: Callable[..., tuple], text: str) -> None:  # type: ignore[type-arg]
    assert mentions(text) == ()


def test_what_counts_from_the_text_is_a_length_too(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    found = mentions("It fell on July 3, 2024. Two days later he left, a month earlier than planned.")

    assert [mention.timex for mention in found] == ["2024-07-03", "P2D", "P1M"]
    assert str(found[1].nominal) == "2024-07-05"
