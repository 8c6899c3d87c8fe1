"""Products of matrices on one thread, while the pipeline reads.

The matrices are small: more threads gain little where the machine is idle, and where it is busy they wait for each
other, ten times as long as the work takes (bench/parser_speed.py). Two processes then read twice as fast.
"""

from __future__ import annotations

from functools import cache
from threading import Lock
from types import TracebackType
from typing import Any

from threadpoolctl import ThreadpoolController


class _OneThread:
    """The limit, set by whoever comes first and lifted by whoever leaves last: it holds for the whole process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._within = 0
        self._limit: Any = None

    def __enter__(self) -> None:
        with self._lock:
            if not self._within:
                self._limit = _controller().limit(limits=1, user_api="blas")
            self._within += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._within -= 1
            if not self._within:
                self._limit.restore_original_limits()


_LIMIT = _OneThread()


def one_thread() -> _OneThread:
    """A context in which numpy computes on one thread; afterwards on as many as before. Within another it is free."""
    return _LIMIT


@cache
def _controller() -> ThreadpoolController:
    """The libraries that numpy computes with, looked for once: they are loaded with it."""
    return ThreadpoolController()
