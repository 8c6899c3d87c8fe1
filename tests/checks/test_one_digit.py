"""Slips of the pen that explain a number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from legation.checks.arithmetic.amounts.one_digit import is_slip, other_digits
from legation.reading.amounts import read_amounts


@pytest.mark.parametrize("text", ["$966 million", "$8.66 billion", "$686 million", "$866 billion"])
def test_a_slip_explains_it(text: str) -> None:
    (amount,) = read_amounts(text)

    assert is_slip(amount, (Fraction(866_000_000), Fraction(866_000_000)))


@pytest.mark.parametrize("text", ["$944 million", "$12 million", "$3.1 billion"])
def test_no_slip_explains_it(text: str) -> None:
    (amount,) = read_amounts(text)

    assert not is_slip(amount, (Fraction(866_000_000), Fraction(866_000_000)))


def test_the_digits_that_were_meant() -> None:
    (amount,) = read_amounts("$686 million")
    slip = other_digits(amount, (Fraction(866_000_000), Fraction(866_000_000)))

    assert slip is not None
    assert (slip.written, slip.meant) == ("686", "866")
    assert other_digits(amount, (Fraction(944_000_000), Fraction(944_000_000))) is None
