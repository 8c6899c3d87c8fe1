"""The smallest conflicts among a few claims: all of them, none larger than it need be, as the solver finds them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.checks.arithmetic.quantities.claims import Bound
from legation.checks.arithmetic.quantities.quantity import Quantity
from legation.checks.arithmetic.solving.elimination import feasible
from legation.checks.arithmetic.solving.hitting_sets import MOST_CLAIMS, smallest_conflicts

QUANTITIES = [Quantity("exports", "KAZ", "AFG", product, None, None, "USD") for product in "abc"]
WEIGHTS = st.sampled_from([Fraction(-1), Fraction(1), Fraction(2)])
TERMS = st.lists(
    st.tuples(st.sampled_from(QUANTITIES), WEIGHTS), min_size=1, max_size=2, unique_by=lambda t: t[0]
)
ENDS = st.none() | st.integers(-4, 4).map(Fraction)
CLAIMS = st.lists(st.builds(Bound, TERMS.map(tuple), ENDS, ENDS), min_size=1, max_size=MOST_CLAIMS)


def _by_trying_all(claims: Sequence[Bound]) -> list[frozenset[int]]:
    found: list[frozenset[int]] = []
    for size in range(1, len(claims) + 1):
        for places in combinations(range(len(claims)), size):
            new = not any(one <= frozenset(places) for one in found)
            if new and not feasible([claims[place] for place in places]):
                found.append(frozenset(places))
    return found


@settings(deadline=None)  # a busy machine is no finding
@given(CLAIMS)
def test_the_smallest_conflicts_are_those_that_trying_all_finds(claims: list[Bound]) -> None:
    found = smallest_conflicts(len(claims), lambda places: feasible([claims[place] for place in places]))

    assert found is not None
    assert list(found) == _by_trying_all(claims)


def test_two_conflicts_that_share_a_claim_are_both_found() -> None:
    pairs = [frozenset({0, 1}), frozenset({1, 3})]
    found = smallest_conflicts(4, lambda places: not any(pair <= places for pair in pairs))

    assert found == tuple(pairs)


def test_where_the_test_does_not_know_nothing_is_said() -> None:
    assert smallest_conflicts(3, lambda places: None if len(places) == 2 else False) is None
