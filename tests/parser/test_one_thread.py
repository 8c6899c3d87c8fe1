"""Reading computes on one thread, and leaves the number as it was."""

from __future__ import annotations

import numpy as np
from threadpoolctl import threadpool_info

from legation.parser.one_thread import one_thread


def threads() -> set[int]:
    """How many threads each library that multiplies matrices may use."""
    return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}


def test_within_it_numpy_has_one_thread_and_after_it_as_many_as_before() -> None:
    np.ones((2, 2)) @ np.ones((2, 2))
    before = threads()
    with one_thread():
        assert threads() == {1}

    assert threads() == before


def test_whoever_leaves_last_lifts_the_limit() -> None:
    before = threads()
    first, second = one_thread(), one_thread()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert threads() == {1}
    second.__exit__(None, None, None)
    assert threads() == before
