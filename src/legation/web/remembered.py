"""Answers that depend only on the register's state, kept until that state has gone.

In:  the register's state, what is asked, and how to find the answer.
Out: the answer, found once; whoever asks the same meanwhile waits for it and does not compute it again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar

T = TypeVar("T")

# Some hundred pages of 100 kB each stay well under a hundred megabytes.
MOST: Final = 400


class Remembered:
    """The latest answers, each under the state and the question that it belongs to."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._being_found: dict[Hashable, Lock] = {}

    def get(self, state: int, question: Hashable, find: Callable[[], T]) -> T:
        """The answer to a question in a state of the register.

        >>> remembered = Remembered()
        >>> remembered.get(1, "a", lambda: "found"), remembered.get(1, "a", lambda: "found anew")
        ('found', 'found')
        """
        key = (state, question)
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                held: T = self._answers[key]
                return held
            turn = self._being_found.setdefault(key, Lock())
        with turn:
            with self._lock:
                if key in self._answers:
                    kept: T = self._answers[key]
                    return kept
            try:
                answer = find()
                with self._lock:
                    self._answers[key] = answer
                    while len(self._answers) > self._most:
                        self._answers.popitem(last=False)
            finally:
                with self._lock:
                    self._being_found.pop(key, None)
        return answer
