"""`legation.checks.slips`: whether a written number lies between two ends, asked in whole numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from legation.checks.slips import edits, lies_within, nearest_slip, plain_digits

ENDS = st.none() | st.fractions(min_value=0, max_value=2000, max_denominator=700)
NUMBERS = st.from_regex(r"\A[0-9][0-9,]{0,4}(\.[0-9]{1,3})?\Z")


@given(ENDS, ENDS, NUMBERS)
def test_whole_numbers_answer_as_fractions_do(
    low: Fraction | None, high: Fraction | None, written: str
) -> None:
    decimal_comma = re.fullmatch(r"\d+,\d\d?", written)
    value = Fraction(written.replace(",", "." if decimal_comma else ""))
    inside = (low is None or low <= value) and (high is None or value <= high)
    assert lies_within(low, high)(written) is inside


def test_an_end_belongs_to_what_lies_within() -> None:
    half = Fraction(1, 2)
    assert lies_within(half, half)(".5")
    assert not lies_within(half, half)(".51")


def test_the_nearest_slip_within_two_ends() -> None:
    slip = nearest_slip("36.5", lies_within(Fraction(63), Fraction(64)), most=1)
    assert slip is not None
    assert (slip.written, slip.meant) == ("36.5", "63.5")


def test_a_decimal_comma_is_a_point() -> None:
    assert plain_digits("1,250,000.5") == "1250000.5"
    assert plain_digits("27,2") == "27.2"
    assert "2.2" in [meant for meant, _ in edits("27,2")]
