"""Products of matrices on one thread, while the pipeline reads.

The matrices are small: more threads gain little where the machine is idle, and where it is busy they wait for each
other, ten times as long as the work takes (bench/parser_speed.py). Two processes then read twice as fast.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """A context in which numpy computes on one thread; afterwards on as many as before."""
    limit: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limit


@cache
def _controller() -> ThreadpoolController:
    """The libraries that numpy computes with, looked for once: they are loaded with it."""
    return ThreadpoolController()
