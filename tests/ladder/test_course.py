"""How a pair came to stand where it stands."""

from __future__ import annotations

from datetime import date

from say import say

from legation.ladder.course import change, changes, course
from legation.ladder.moves import Report, move_of, said_in

KNOWN = date(2026, 1, 1)
SAID = (
    say("CHN meet AFG:IEA", when="2021-09-08"),
    say("CHN accredit AFG:IEA", when="2022-04-01"),
    say("CHN credentials AFG:IEA", when="2024-01-30"),
    say("CHN recognize AFG:IEA", "denied", when="2024-01-31"),
)
MOVES = [move for said in SAID if (move := move_of(said_in(Report(said, KNOWN))))]


def test_the_course_goes_step_by_step() -> None:
    steps = [(step.start.isoformat(), step.standing.low, step.standing.high) for step in course(MOVES)]

    assert steps == [
        ("2021-09-08", 1, 6),
        ("2022-04-01", 4, 6),
        ("2024-01-30", 5, 6),
        ("2024-01-31", 5, 5),
    ]


def test_stretches_meet_without_gap_and_the_last_is_open() -> None:
    stretches = course(MOVES)

    assert [step.end for step in stretches[:-1]] == [
        date.fromordinal(step.start.toordinal() - 1) for step in stretches[1:]
    ]
    assert stretches[-1].end is None


def test_changes_between_two_days_leave_the_first_out_and_the_last_in() -> None:
    found = changes(MOVES, date(2022, 4, 1), date(2024, 1, 30))

    assert [step.start for step in found] == [date(2024, 1, 30)]


def test_nothing_known_has_no_course() -> None:
    assert course([]) == ()


def test_a_denial_of_a_day_begins_and_ends() -> None:
    said = say("KAZ premises AFG:IEA", "denied", when="2023-04-17")
    move = move_of(said_in(Report(said, KNOWN)))
    assert move is not None

    assert [(step.start.day, step.standing.high) for step in course([move])] == [(17, 2), (18, 6)]


def test_what_changed_in_all_is_told_with_the_last_day_of_it() -> None:
    found = change(MOVES, date(2022, 4, 1), date(2024, 6, 1))

    assert found is not None
    assert (found.after.low, found.after.high, found.day) == (5, 5, date(2024, 1, 31))
    assert change(MOVES, date(2024, 6, 1), date(2024, 6, 2)) is None
