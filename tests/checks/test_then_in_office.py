"""Offices told as held at a time that a text dates."""

from __future__ import annotations

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

WRONG = (
    ("then, between commas", "Vladimir Makei, then foreign minister of Belarus, signed it in March 2010.", "2010"),
    ("the sentence before", "The treaty was signed in March 2010. Vladimir Makei, then foreign minister, put his name to it.", "2010"),
    ("when he was", "In 2010, when Ashraf Ghani was president, the road was planned.", "2010"),
    ("under a president", "Chile sent envoys to Ramallah in 2005 under President Sebastián Piñera.", "2005"),
    ("as minister", "As foreign minister, Sergey Lavrov went to Sukhumi in May 2001.", "2001"),
)  # fmt: skip
RIGHT = (
    (
        "at the time of something",
        "It opened in August 2015. William Hague, who was foreign secretary at the time of the raid, had shut it.",
    ),
    ("then, between commas", "Vladimir Makei, then foreign minister of Belarus, signed it in March 2014."),
    ("under a president", "Chile sent envoys to Ramallah in 2011 under President Sebastián Piñera."),
    ("two years", "Under President Evo Morales, Bolivia, which had none in 2001, opened one in 2012."),
    ("no year", "Vladimir Makei, then foreign minister of Belarus, signed it in March."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_time_in_another_s_term_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = check_dates(text, read_times(text, None), None)

    assert check.evidence[0].quote == wrong, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_time_in_the_term_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, None), None) == (), why
