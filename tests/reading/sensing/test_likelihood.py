"""How likely a claim is right."""

from __future__ import annotations

from math import log

import pytest

from legation.reading.sensing.likelihood import LEAST_SURE, Likelihood, log_likely, log_odds


def test_a_weighed_sum_is_brought_between_nothing_and_one() -> None:
    assert Likelihood((1.0,), 0.0).of((log(3),)) == pytest.approx(0.75)
    assert Likelihood((2.0, -1.0), 1.0).of((0.0, 1.0)) == pytest.approx(0.5)


def test_numbers_and_weights_are_as_many() -> None:
    with pytest.raises(ValueError, match="zip"):
        Likelihood((1.0, 2.0), 0.0).of((1.0,))


def test_no_logarithm_runs_away() -> None:
    assert log_odds(0.0) == log_odds(LEAST_SURE) == pytest.approx(-log_odds(1.0))
    assert log_likely(0.0) == log_likely(LEAST_SURE) == log(LEAST_SURE)
