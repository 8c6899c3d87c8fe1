from __future__ import annotations

from collections.abc import Callable

import pytest

DIRECTIONS = {
    "since a month": ("since August 2021", "since", "2021-08-01", None),
    "until a year": ("until 2030", "until", None, "2030-12-31"),
    "before a year": ("before 2021 it", "before", None, "2020-12-31"),
    "after a month": ("after August 2021.", "after", "2021-09-01", None),
    "by the end, ahead": ("It will open by the end of 2025.", "by", "2025-05-31", "2025-12-31"),
    "by a month behind": ("By April the two were talking.", "by", None, "2025-04-30"),
    "before the end is within": ("before the end of 2025", "until", None, "2025-12-31"),
    "no later than": ("no later than June 1, 2026", "by", "2025-05-31", "2026-06-01"),
    "onwards": ("from 2024 onwards", "since", "2024-01-01", None),
    "after an event of a year": ("after the 2014 referendum", "at", "2014-01-01", "2014-12-31"),
}
COMPARED = [
    "more than in 2021",
    "against 13 million in 2021",
    "twice as much as in 2021",
    "double the level of 2021",
    "up from $5 million in 2021",
    "after $10 billion in 2021",
]


@pytest.mark.parametrize(("text", "direction", "start", "end"), DIRECTIONS.values(), ids=DIRECTIONS.keys())
def test_a_preposition_opens_a_period(
    mentions: Callable[..., tuple],  # type: ignore[type-arg]
    text: str,
    direction: str,
    start: str | None,
    end: str | None,
) -> None:
    (mention,) = mentions(text)

    found = [str(day) if day else None for day in (mention.period.start, mention.period.end)]
    assert [mention.direction, *found] == [direction, start, end]


def test_the_words_themselves_name_the_whole_period(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    (mention,) = mentions("since August 2021")

    assert mention.span.quote == "August 2021"
    assert str(mention.named.end) == "2021-08-31"


@pytest.mark.parametrize("text", COMPARED)
def test_a_time_that_is_only_compared_with(mentions: Callable[..., tuple], text: str) -> None:  # type: ignore[type-arg]
    assert mentions(text)[-1].compared


def test_a_time_that_something_happened_in_is_not_compared(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    assert not mentions("Trade came to $5 million in 2021.")[0].compared


def test_a_level_that_was_reached_is_not_compared(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    assert not mentions("Imports rose from $151 million to $252 million in the first quarter.")[0].compared
