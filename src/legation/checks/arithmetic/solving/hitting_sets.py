"""Every smallest set of a few claims that cannot hold together, by Reiter's tree of hitting sets.

In:  how many claims there are, and a test whether some of them can hold together.
Out: the sets, smaller ones first; None where the test does not know.
Law: each set that is found is broken by leaving out each of its claims in turn, and what remains is asked about again.
     So nothing is missed, and a report with one wrong number takes some ten questions.
"""

from __future__ import annotations

from collections.abc import Callable

Claims = frozenset[int]
Test = Callable[[Claims], bool | None]

# each further claim can double the questions
MOST_CLAIMS = 6


def smallest_conflicts(many: int, can_hold: Test) -> tuple[Claims, ...] | None:
    """The smallest sets of the claims from 0 on that cannot hold together.

    >>> smallest_conflicts(3, lambda claims: not {0, 2} <= claims)
    (frozenset({0, 2}),)
    """
    found: list[Claims] = []
    waiting = [frozenset(range(many))]
    met = set(waiting)
    while waiting:
        within = waiting.pop()
        conflict = next((one for one in found if one <= within), None)
        if conflict is None:
            answer = can_hold(within)
            if answer:
                continue
            conflict = None if answer is None else _shrunk(within, can_hold)
            if conflict is None:
                return None
            found.append(conflict)
        for rest in (within - {place} for place in sorted(conflict)):
            if rest not in met:
                met.add(rest)
                waiting.append(rest)
    return tuple(sorted(found, key=lambda conflict: (len(conflict), sorted(conflict))))


def _shrunk(claims: Claims, can_hold: Test) -> Claims | None:
    """The claims without any that their contradiction does not need."""
    for place in sorted(claims):
        answer = can_hold(claims - {place})
        if answer is None:
            return None
        if not answer:
            claims -= {place}
    return claims
