"""What is worked out without a solver is what the solver says."""

from __future__ import annotations

from fractions import Fraction

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.checks.arithmetic.quantities.claims import Bound
from legation.checks.arithmetic.quantities.quantity import Quantity
from legation.checks.arithmetic.solving.elimination import Left, feasible, range_left

QUANTITIES = [Quantity("exports", "KAZ", "AFG", product, None, None, "USD") for product in "abcd"]
WEIGHTS = st.fractions(min_value=-3, max_value=3, max_denominator=4).filter(bool)
ENDS = st.none() | st.fractions(min_value=-20, max_value=20, max_denominator=3)
TERMS = st.lists(
    st.tuples(st.sampled_from(QUANTITIES), WEIGHTS), min_size=1, max_size=3, unique_by=lambda t: t[0]
)
BOUNDS = st.lists(st.builds(Bound, TERMS.map(tuple), ENDS, ENDS), min_size=1, max_size=6)


def _between(place: int, low: int | None, high: int | None) -> Bound:
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return Bound(((QUANTITIES[place], Fraction(1)),), ends[0], ends[1])


def _nothing(*weights: int) -> Bound:
    """So many of each quantity together come to nothing."""
    terms = tuple((quantity, Fraction(weight)) for quantity, weight in zip(QUANTITIES, weights, strict=False))
    return Bound(terms, Fraction(0), Fraction(0))


def test_a_total_leaves_its_second_part_what_the_first_does_not_take() -> None:
    bounds = [_between(0, 10, 12), _between(1, 3, 4), _nothing(1, -1, -1)]
    assert range_left(bounds, QUANTITIES[2]) == Left(Fraction(6), Fraction(9))


def test_parts_that_exceed_their_total_cannot_hold() -> None:
    bounds = [_between(0, 10, 12), _between(1, 13, 14), _between(2, 0, None), _nothing(1, -1, -1)]
    assert feasible(bounds) is False
    assert range_left(bounds, QUANTITIES[2]) == Left(None, None)


def test_a_quantity_that_nothing_bounds_is_left_open() -> None:
    assert range_left([_between(0, 1, 2)], QUANTITIES[1]) == Left(None, None)


def test_bounds_that_multiply_are_left_to_the_solver() -> None:
    many = [Quantity("exports", "KAZ", "AFG", str(place), None, None, "USD") for place in range(12)]
    bounds = [
        Bound(((one, Fraction(2)), (other, Fraction(-3))), Fraction(low), Fraction(low + 9))
        for low, one in enumerate(many)
        for other in many
        if one != other
    ]
    assert feasible(bounds) is None
    assert range_left(bounds, many[0]) is None


@settings(deadline=None)  # a busy machine is no finding
@given(BOUNDS)
def test_elimination_and_solver_agree(bounds: list[Bound]) -> None:
    names = {quantity: z3.Real(quantity.product) for quantity in QUANTITIES}
    best = z3.Optimize()
    for bound in bounds:
        left = z3.Sum([z3.RealVal(str(weight)) * names[one] for one, weight in bound.terms])
        if bound.low is not None:
            best.add(left >= z3.RealVal(str(bound.low)))
        if bound.high is not None:
            best.add(left <= z3.RealVal(str(bound.high)))
    lowest = best.minimize(names[QUANTITIES[0]])
    possible = best.check() == z3.sat
    assert feasible(bounds) in (possible, None)
    found = range_left(bounds, QUANTITIES[0])
    if not possible or found is None:
        assert found in (None, Left(None, None))
        return
    low = str(best.lower(lowest))
    assert found.low == (None if "oo" in low else Fraction(low))
