"""Answers are found once per state of the register."""

from __future__ import annotations

import threading
import time
from functools import partial

import pytest

from legation.errors import RequestError
from legation.web.remembered import Remembered


def test_a_new_state_asks_anew() -> None:
    remembered = Remembered()

    assert [remembered.get(state, "q", partial(int, state)) for state in (1, 1, 2)] == [1, 1, 2]


def test_the_least_recent_answer_goes_first() -> None:
    remembered = Remembered(most=2)
    for question in ("a", "b", "a", "c"):
        remembered.get(1, question, lambda: "first")

    assert remembered.get(1, "a", lambda: "again") == "first"
    assert remembered.get(1, "b", lambda: "again") == "again"


def test_many_who_ask_at_once_wait_for_one_answer() -> None:
    remembered, found = Remembered(), list[int]()

    def find() -> str:
        found.append(1)
        time.sleep(0.05)
        return "answer"

    threads = [threading.Thread(target=remembered.get, args=(1, "q", find)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [1]


def test_a_question_that_was_refused_may_be_asked_again() -> None:
    remembered = Remembered()

    def refuse() -> str:
        raise RequestError("no")

    with pytest.raises(RequestError):
        remembered.get(1, "q", refuse)
    assert remembered.get(1, "q", lambda: "answer") == "answer"
