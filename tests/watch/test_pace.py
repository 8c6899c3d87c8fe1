"""A host is asked at its pace, and left alone for as long as it asks for."""

from __future__ import annotations

import pytest

from legation.watch.pace import Pace


class Clock:
    """A clock that goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(2, clock, clock.sleep)


def test_one_host_is_asked_at_the_pace(pace: Pace, clock: Clock) -> None:
    for _ in range(3):
        pace.wait("a")

    assert clock.slept == [2, 2]


def test_hosts_do_not_wait_for_each_other(pace: Pace, clock: Clock) -> None:
    for host in "abc":
        pace.wait(host)

    assert clock.slept == []


def test_time_that_has_passed_counts(pace: Pace, clock: Clock) -> None:
    pace.wait("a")
    clock.now += 1.5
    pace.wait("a")

    assert clock.slept == [0.5]


def test_a_slower_pace_that_the_host_asks_for_holds_and_a_faster_one_does_not(
    pace: Pace, clock: Clock
) -> None:
    pace.slow_down("a", 5)
    pace.slow_down("b", 1)
    for host in "aabb":
        pace.wait(host)

    assert clock.slept == [5, 2]


def test_a_host_on_hold_is_told(pace: Pace, clock: Clock) -> None:
    pace.hold("a", 60)
    pace.hold("a", 30)
    clock.now += 20

    assert (pace.held_s("a"), pace.held_s("b")) == (40, 0)
    clock.now += 41
    assert pace.held_s("a") == 0
