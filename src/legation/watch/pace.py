"""How often one host is asked: never faster than the watch's pace, later where the host asks for it.

In:  hosts, from several threads.
Out: each `wait` returns when the host may be asked again; a host on hold is not waited for.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Pace:
    """The pace of one process towards all hosts."""

    def __init__(
        self,
        pace_s: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._pace_s = pace_s
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._own: dict[str, float] = {}
        self._held: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str) -> None:
        """Wait for the host's turn, and take it."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + max(self._pace_s, self._own.get(host, 0.0))
        if turn > now:
            self._sleep(turn - now)

    def slow_down(self, host: str, pace_s: float) -> None:
        """The host asks for a pace of its own; a slower one than the watch's holds."""
        with self._lock:
            self._own[host] = pace_s

    def hold(self, host: str, seconds: float) -> None:
        """The host asks not to be asked for so long."""
        with self._lock:
            self._held[host] = max(self._held.get(host, 0.0), self._clock() + seconds)

    def held_s(self, host: str) -> float:
        """For how much longer the host is not to be asked; 0 where it may be."""
        with self._lock:
            return max(0.0, self._held.get(host, 0.0) - self._clock())
