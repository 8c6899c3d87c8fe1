"""Which claims cannot hold together, and what the rest force: exact, over rationals.

In:  claims, each a tuple of Bounds, and the Bounds that always hold.
Out: every minimal set of claims that contradicts itself (MARCO), and the range of a quantity.
Law: time is limited; 'not known in time' is an answer and never a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from legation.checks.arithmetic.claims import Bound
from legation.checks.arithmetic.quantity import Quantity

if TYPE_CHECKING:
    # loaded when the first cluster is solved: most documents have no figures
    import z3

TIMEOUT_MS = 1000
MOST_CONFLICTS = 64
Range = tuple[Fraction | None, Fraction | None]


@dataclass(slots=True)
class Solver:
    """One cluster of claims, numbered, over what always holds."""

    claims: Sequence[Sequence[Bound]]
    always: Sequence[Bound]
    timeout_ms: int = TIMEOUT_MS
    _names: dict[Quantity, Any] = field(default_factory=dict)
    _solver: Any = None
    _flags: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        import z3

        self._solver = z3.Solver()
        self._solver.set("timeout", self.timeout_ms)
        for bound in self.always:
            self._solver.add(*self._terms(bound))
        for place, bounds in enumerate(self.claims):
            flag = z3.Bool(f"claim {place}")
            self._flags.append(flag)
            for bound in bounds:
                self._solver.add(*(z3.Implies(flag, term) for term in self._terms(bound)))

    def holds(self, claims: Iterable[int], *extra: Bound) -> bool | None:
        """Whether the claims can hold together; None where it is not known in time."""
        import z3

        if extra:
            self._solver.push()
            for bound in extra:
                self._solver.add(*self._terms(bound))
        answer = self._solver.check(*(self._flags[place] for place in claims))
        if extra:
            self._solver.pop()
        return None if answer == z3.unknown else bool(answer == z3.sat)

    def minimal_conflicts(self) -> tuple[frozenset[int], ...]:
        """Every smallest set of claims that cannot hold together, smaller sets first."""
        import z3

        if self.holds(range(len(self.claims))) is not False:
            return ()
        unexplored = z3.Solver()
        unexplored.set("timeout", self.timeout_ms)
        wanted = [z3.Bool(f"seed {place}") for place in range(len(self.claims))]
        found: list[frozenset[int]] = []
        while len(found) < MOST_CONFLICTS and unexplored.check() == z3.sat:
            model = unexplored.model()
            # a claim that the map leaves open joins the seed: large seeds meet conflicts first
            seed = {place for place, name in enumerate(wanted) if not z3.is_false(model.eval(name))}
            answer = self.holds(sorted(seed))
            if answer is None:
                break
            if answer:
                grown = self._grown(seed)
                unexplored.add(z3.Or([wanted[place] for place in range(len(wanted)) if place not in grown]))
            else:
                conflict = self._shrunk(seed)
                found.append(conflict)
                unexplored.add(z3.Or([z3.Not(wanted[place]) for place in sorted(conflict)]))
        return tuple(sorted(found, key=lambda conflict: (len(conflict), sorted(conflict))))

    def range_of(self, quantity: Quantity, claims: Iterable[int]) -> Range:
        """The lowest and highest value that the claims leave to a quantity; None where they leave it open."""
        import z3

        if quantity not in self._names:
            return None, None
        ends: list[Fraction | None] = []
        chosen = [self._flags[place] for place in claims]
        for direction in ("minimize", "maximize"):
            best = z3.Optimize()
            best.set("timeout", self.timeout_ms)
            best.add(*self._solver.assertions(), *chosen)
            goal = getattr(best, direction)(self._names[quantity])
            if best.check() != z3.sat:
                return None, None
            value = best.lower(goal) if direction == "minimize" else best.upper(goal)
            ends.append(_fraction(value))
        return ends[0], ends[1]

    def needed_for(self, claims: Iterable[int], broken: Bound) -> frozenset[int]:
        """The smallest part of the claims that already rules `broken` out."""
        needed = set(claims)
        for place in sorted(needed):
            if self.holds(sorted(needed - {place}), broken) is False:
                needed.discard(place)
        return frozenset(needed)

    def _shrunk(self, seed: set[int]) -> frozenset[int]:
        self._solver.check(*(self._flags[place] for place in sorted(seed)))
        # read once: a second call after the same check returns an empty core
        names = {str(name) for name in self._solver.unsat_core()}
        core = {place for place in seed if str(self._flags[place]) in names} or seed
        for place in sorted(core):
            if self.holds(sorted(core - {place})) is False:
                core = core - {place}
        return frozenset(core)

    def _grown(self, seed: set[int]) -> set[int]:
        grown = set(seed)
        for place in range(len(self.claims)):
            if place not in grown and self.holds(sorted(grown | {place})):
                grown.add(place)
        return grown

    def _terms(self, bound: Bound) -> list[Any]:
        import z3

        left = z3.Sum([self._named(quantity) * _rational(weight) for quantity, weight in bound.terms])
        if bound.low is not None and bound.low == bound.high:
            return [left == _rational(bound.low)]
        terms = []
        if bound.low is not None:
            terms.append(left >= _rational(bound.low))
        if bound.high is not None:
            terms.append(left <= _rational(bound.high))
        return terms

    def _named(self, quantity: Quantity) -> z3.ArithRef:
        import z3

        if quantity not in self._names:
            self._names[quantity] = z3.Real(f"quantity {len(self._names)}")
        return self._names[quantity]


def clusters(claims: Sequence[Sequence[Bound]], always: Sequence[Bound]) -> tuple[Cluster, ...]:
    """Claims and identities that share quantities, so that each is solved by itself."""
    root: dict[Quantity, Quantity] = {}

    def find(quantity: Quantity) -> Quantity:
        root.setdefault(quantity, quantity)
        while root[quantity] != quantity:
            root[quantity] = root[root[quantity]]
            quantity = root[quantity]
        return quantity

    for bound in (*always, *(bound for bounds in claims for bound in bounds)):
        first = find(bound.terms[0][0])
        for quantity, _ in bound.terms[1:]:
            root[find(quantity)] = first
    found: dict[Quantity, Cluster] = {}
    for place, bounds in enumerate(claims):
        if bounds:
            found.setdefault(find(bounds[0].terms[0][0]), Cluster()).claims.append(place)
    for bound in always:
        cluster = found.get(find(bound.terms[0][0]))
        if cluster:
            cluster.always.append(bound)
    return tuple(found.values())


@dataclass(slots=True)
class Cluster:
    """Claims, by their places, that are tied to one another by shared quantities."""

    claims: list[int] = field(default_factory=list)
    always: list[Bound] = field(default_factory=list)


def _rational(value: Fraction) -> z3.RatNumRef:
    import z3

    return z3.RealVal(f"{value.numerator}/{value.denominator}")


def _fraction(value: z3.ExprRef) -> Fraction | None:
    """An end of a range; None where it is infinite or only approached."""
    text = str(value)
    try:
        return Fraction(text.replace(" ", ""))
    except ValueError:
        return None
