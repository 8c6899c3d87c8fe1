"""The step band: every step and act in its place."""

from __future__ import annotations

from datetime import date

from say import say

from legation.ladder.course import course
from legation.ladder.moves import Report, move_of, said_in
from legation.web.band import WIDTH, band

MOVES = [
    move
    for said in (
        say("KAZ meet AFG:IEA", when="2022-01-10"),
        say("KAZ accredit AFG:IEA", when="2023-04-17"),
        say("KAZ accredit AFG:IEA", "planned", when="2023-04-17"),
    )
    if (move := move_of(said_in(Report(said, date(2023, 4, 18))))) is not None
]


def test_steps_follow_each_other_up_to_the_day_asked() -> None:
    drawn = band(course(MOVES), MOVES, date(2024, 1, 1), frozenset())
    assert drawn is not None
    first, second = drawn.steps

    assert abs(first.x + first.width - second.x) <= 1
    assert second.x + second.width == drawn.today == WIDTH
    assert first.low < second.low


def test_what_came_later_is_not_drawn() -> None:
    drawn = band(course(MOVES), MOVES, date(2022, 6, 1), frozenset())
    assert drawn is not None

    assert (len(drawn.steps), len(drawn.dots)) == (1, 1)


def test_acts_of_one_day_do_not_hide_each_other() -> None:
    drawn = band(course(MOVES), MOVES, date(2024, 1, 1), frozenset())
    assert drawn is not None

    assert len({(dot.x, dot.y) for dot in drawn.dots}) == 3


def test_what_an_analyst_stands_behind_is_filled() -> None:
    drawn = band(course(MOVES), MOVES, date(2024, 1, 1), frozenset({MOVES[1].id}))
    assert drawn is not None

    assert [step.reviewed for step in drawn.steps] == [False, True]


def test_of_nothing_there_is_no_band() -> None:
    assert band((), [], date(2024, 1, 1), frozenset()) is None
