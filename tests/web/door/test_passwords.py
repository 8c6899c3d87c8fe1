"""Passwords: hashed so that nobody reads them back, and refused where they are easily guessed."""

from __future__ import annotations

import pytest

from legation.errors import AccountError
from legation.web.door.passwords import LONGEST, hash_of, is_right

GOOD = "nine papers one ceremony"


def test_the_same_password_is_hashed_differently_each_time_and_known_again() -> None:
    first, second = hash_of(GOOD, "ada"), hash_of(GOOD, "ada")

    assert first != second
    assert first.startswith("$argon2id$")
    assert GOOD not in first
    assert is_right(GOOD, first)
    assert is_right(GOOD, second)


@pytest.mark.parametrize("password", ["", GOOD + " ", GOOD.upper(), "x" * (LONGEST + 1), "\ud800", "\0"])
def test_another_password_is_not_right(password: str) -> None:
    assert not is_right(password, hash_of(GOOD, "ada"))


def test_nobody_has_a_password_not_even_the_one_that_stands_for_it() -> None:
    assert not is_right("nobody's password, and no secret", None)
    assert not is_right(GOOD, "no hash")
    assert not is_right(GOOD, "")


@pytest.mark.parametrize(
    "password", ["short", "x" * 201, "aaaaaaaaaaaaaaaa", "abababababababab", "ada's long password"]
)
def test_a_password_that_is_easily_guessed_is_refused(password: str) -> None:
    with pytest.raises(AccountError):
        hash_of(password, "ada")
