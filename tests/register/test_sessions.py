"""Sessions and the trail on both databases: let in, let out, held off; and nobody counted short."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Thread

import pytest
import sqlalchemy as sa
from arriving import NOW

from legation.errors import RegisterError
from legation.register.accounts import Change, add_account
from legation.register.audit import happenings
from legation.register.sessions import (
    SESSION,
    Caller,
    account_behind,
    begin_session,
    end_session,
    may_try,
)
from legation.register.store import Register

ADA = Caller("ada", "192.0.2.1", NOW)


@pytest.fixture
def team(register: Register) -> Register:
    add_account(register, "ada", "analyst", "hash", Change("root", NOW))
    return register


def walked(register: Register) -> list[tuple[str, str]]:
    with register.reading() as connection:
        return [(one.said, one.what) for one in happenings(connection, 100) if one.place][::-1]


def test_a_session_lasts_its_time_and_no_longer(team: Register) -> None:
    begin_session(team, ADA, "token")

    with team.reading() as connection:
        found = account_behind(connection, "token", NOW + SESSION - timedelta(seconds=1))
        assert found is not None
        assert (found.name, found.role) == ("ada", "analyst")
        assert account_behind(connection, "token", NOW + SESSION) is None
        assert account_behind(connection, "another", NOW) is None


def test_whoever_logs_out_is_out(team: Register) -> None:
    begin_session(team, ADA, "token")
    end_session(team, ADA, "token")

    with team.reading() as connection:
        assert account_behind(connection, "token", NOW) is None
    assert walked(team) == [("ada", "log-in"), ("ada", "log-out")]


def test_five_failures_of_a_name_from_a_place_are_enough(team: Register) -> None:
    assert [may_try(team, ADA) for _ in range(7)] == [True] * 5 + [False] * 2
    assert walked(team) == [("ada", "attempt")] * 5 + [("ada", "held off")]


def test_another_place_and_another_name_may_still_try(team: Register) -> None:
    for _ in range(6):
        may_try(team, ADA)

    assert may_try(team, replace(ADA, place="192.0.2.2"))
    assert may_try(team, replace(ADA, name="bea"))


def test_one_place_may_not_try_name_after_name(team: Register) -> None:
    tries = [may_try(team, replace(ADA, name=f"name{number}")) for number in range(22)]

    assert tries == [True] * 20 + [False] * 2


def test_one_name_may_not_be_tried_from_place_after_place(team: Register) -> None:
    tries = [may_try(team, replace(ADA, place=f"2001:db8::{number}")) for number in range(52)]

    assert tries == [True] * 50 + [False] * 2


def test_after_a_while_one_may_try_again(team: Register) -> None:
    for _ in range(6):
        may_try(team, ADA)

    assert may_try(team, replace(ADA, at=NOW + timedelta(minutes=16)))


def test_what_went_well_makes_up_for_its_own_attempt_alone(team: Register) -> None:
    for _ in range(4):
        may_try(team, ADA)
    may_try(team, ADA)
    begin_session(team, ADA, "token")

    assert [may_try(team, ADA) for _ in range(3)] == [True, False, False]


def test_attempts_at_once_are_counted_like_attempts_one_by_one(team: Register) -> None:
    tries: list[bool] = []
    threads = [Thread(target=lambda: tries.append(may_try(team, ADA))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(tries) == [False] * 7 + [True] * 5


def test_the_trail_cannot_be_rewritten(team: Register) -> None:
    may_try(team, ADA)

    for statement in ("UPDATE trail SET who = 'bea'", "DELETE FROM trail"):
        with (
            pytest.raises(RegisterError, match="only adds"),
            team.writing() as connection,
        ):
            connection.execute(sa.text(statement))
