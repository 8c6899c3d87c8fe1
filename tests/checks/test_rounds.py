"""Rounds that are told out of order."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.rounds import rounds
from legation.reading.times import read_times

DAY = date(2022, 12, 20)
WRONG = (
    (
        "a run-off",
        "He won the first round on 21 April 2022 and beat his rival in the run-off on 14 April 2022.",
    ),
    (
        "over two sentences",
        "She led after the first round on 19 March. In the run-off on 19 February she won.",
    ),
    (
        "counted",
        "The fourth round was held in September 2021. The fifth in March 2021 brought them no further.",
    ),
)
RIGHT = (
    ("in order", "He won the first round on 21 April 2022 and beat his rival in the run-off on 5 May 2022."),
    (
        "told the other way round",
        "The run-off on 5 May 2022 was calmer than the first round on 21 April 2022.",
    ),
    ("of other years", "The run-off on 5 May 2021 was calm. The first round on 21 April 2022 was not."),
    ("no round", "The second was born in March 2021, the first in September 2021."),
)


def told(text: str) -> int:
    return len(list(rounds(text, dates_said(text, read_times(text, DAY)), DAY)))


@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_a_round_before_its_first_is_named(why: str, text: str) -> None:
    assert told(text) == 1, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert told(text) == 0, why
