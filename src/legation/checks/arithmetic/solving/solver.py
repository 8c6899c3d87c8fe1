"""Which claims cannot hold together, and what the rest force: exact, over rationals.

In:  claims, each a tuple of Bounds, and the Bounds that always hold.
Out: every minimal set of claims that contradicts itself (MARCO), and the range of a quantity.
Law: work is limited, by steps of the solver and never by a clock, so that the same claims get the same answer;
     'not known within so many steps' is an answer and never a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from legation.checks.arithmetic.quantities.claims import Bound
from legation.checks.arithmetic.quantities.quantity import Quantity
from legation.checks.arithmetic.solving.elimination import feasible, range_left
from legation.checks.arithmetic.solving.hitting_sets import MOST_CLAIMS, smallest_conflicts

if TYPE_CHECKING:
    # loaded when the first cluster is solved: the figures of most documents need no solver
    import z3

# of one question to the solver; a second or so
MOST_STEPS = 4_000_000
MOST_CONFLICTS = 64
MOST_QUESTIONS = 300
Range = tuple[Fraction | None, Fraction | None]


@dataclass(slots=True)
class Solver:
    """One cluster of claims, numbered, over what always holds."""

    claims: Sequence[Sequence[Bound]]
    always: Sequence[Bound]
    most_steps: int = MOST_STEPS
    _names: dict[Quantity, Any] = field(default_factory=dict)
    # its own: in the one that all share, the order of search depends on what was solved before
    _context: Any = None
    _solver: Any = None
    _flags: list[Any] = field(default_factory=list)
    _asked: int = 0

    def _start(self) -> None:
        """Hand everything over to the solver, when it is first asked."""
        if self._solver is not None:
            return
        import z3

        self._context = z3.Context()
        self._solver = z3.Solver(ctx=self._context)
        self._solver.set("rlimit", self.most_steps)
        for bound in self.always:
            self._solver.add(*self._terms(bound))
        for place, bounds in enumerate(self.claims):
            flag = z3.Bool(f"claim {place}", self._context)
            self._flags.append(flag)
            for bound in bounds:
                self._solver.add(*(z3.Implies(flag, term) for term in self._terms(bound)))

    def holds(self, claims: Iterable[int], *extra: Bound) -> bool | None:
        """Whether the claims can hold together; None where so many steps do not tell."""
        import z3

        self._start()
        if extra:
            self._solver.push()
            for bound in extra:
                self._solver.add(*self._terms(bound))
        self._asked += 1
        answer = self._solver.check(*(self._flags[place] for place in claims))
        if extra:
            self._solver.pop()
        return None if answer == z3.unknown else bool(answer == z3.sat)

    def minimal_conflicts(self) -> tuple[frozenset[int], ...]:
        """Every smallest set of claims that cannot hold together, smaller sets first.

        Two limits, both counts so that the answer is the same on every machine, end the search where one
        wrong number breaks hundreds of sums: so many conflicts, and so many questions to the solver.
        """
        many = len(self.claims)
        if many <= MOST_CLAIMS:  # the figures of most reports need no solver
            found_by_hand = smallest_conflicts(many, lambda claims: feasible(self._bounds(claims)))
            if found_by_hand is not None:
                return found_by_hand
        elif feasible(self._bounds(range(many))):
            return ()
        import z3

        if self.holds(range(len(self.claims))) is not False:
            return ()
        # the map of what is not yet explored says what is left out: a solver tries 'not left out' first,
        # so that seeds are large and meet conflicts early
        unexplored = z3.Solver(ctx=self._context)
        unexplored.set("rlimit", self.most_steps)
        left_out = [z3.Bool(f"left out {place}", self._context) for place in range(len(self.claims))]
        found: list[frozenset[int]] = []
        most = self._asked + MOST_QUESTIONS
        while len(found) < MOST_CONFLICTS and self._asked < most and unexplored.check() == z3.sat:
            model = unexplored.model()
            seed = {place for place, out in enumerate(left_out) if not z3.is_true(model.eval(out))}
            answer = self.holds(sorted(seed))
            if answer is None:
                break
            if answer:
                grown = self._satisfied(seed)
                rest = [out for place, out in enumerate(left_out) if place not in grown]
                unexplored.add(z3.Not(z3.And(rest)))
            else:
                conflict = self._shrunk(seed)
                found.append(conflict)
                unexplored.add(z3.Or([left_out[place] for place in sorted(conflict)]))
        return tuple(sorted(found, key=lambda conflict: (len(conflict), sorted(conflict))))

    def range_of(self, quantity: Quantity, claims: Iterable[int]) -> Range:
        """The lowest and highest value that the claims leave to a quantity; None where they leave it open."""
        places = list(claims)
        left = range_left(self._bounds(places), quantity)
        if left is not None:
            return left.low, left.high
        import z3

        self._start()
        if quantity not in self._names:
            return None, None
        ends: list[Fraction | None] = []
        chosen = [self._flags[place] for place in places]
        for direction in ("minimize", "maximize"):
            best = z3.Optimize(ctx=self._context)
            best.set("rlimit", self.most_steps)
            best.add(*self._solver.assertions(), *chosen)
            goal = getattr(best, direction)(self._names[quantity])
            if best.check() != z3.sat:
                return None, None
            value = best.lower(goal) if direction == "minimize" else best.upper(goal)
            ends.append(_fraction(value))
        return ends[0], ends[1]

    def can_hold(self, claims: Iterable[int]) -> bool | None:
        """As `holds`, without a question to the solver where the claims are few."""
        places = list(claims)
        found = feasible(self._bounds(places))
        return self.holds(places) if found is None else found

    def needed_for(self, claims: Iterable[int], broken: Bound) -> frozenset[int]:
        """The smallest part of the claims that already rules `broken` out."""
        needed = set(claims)
        for place in sorted(needed):
            if self.holds(sorted(needed - {place}), broken) is False:
                needed.discard(place)
        return frozenset(needed)

    def _bounds(self, places: Iterable[int]) -> list[Bound]:
        return [*self.always, *(bound for place in places for bound in self.claims[place])]

    def _shrunk(self, seed: set[int]) -> frozenset[int]:
        """A smallest conflict within a seed that has just been found to be one."""
        core = self._core(seed)
        for place in sorted(core):
            if place in core and self.holds(sorted(core - {place})) is False:
                core = self._core(core - {place})
        return frozenset(core)

    def _core(self, asked: set[int]) -> set[int]:
        """The part of the claims just asked about that the contradiction needs."""
        # read once: a second call after the same check returns an empty core
        names = {str(name) for name in self._solver.unsat_core()}
        return {place for place in asked if str(self._flags[place]) in names} or asked

    def _satisfied(self, seed: set[int]) -> set[int]:
        """The seed and every other claim that holds in the world in which the seed was found to hold."""
        model = self._solver.model()
        left = [place for place in range(len(self.claims)) if place not in seed]
        spoken_of = {name for place in left for bound in self.claims[place] for name, _ in bound.terms}
        world = {
            quantity: _fraction(model.eval(self._names[quantity], model_completion=True)) or Fraction(0)
            for quantity in spoken_of
        }
        return seed | {
            place for place in left if all(_holds_in(bound, world) for bound in self.claims[place])
        }

    def _terms(self, bound: Bound) -> list[Any]:
        import z3

        left = z3.Sum([self._named(quantity) * self._rational(weight) for quantity, weight in bound.terms])
        if bound.low is not None and bound.low == bound.high:
            return [left == self._rational(bound.low)]
        terms = []
        if bound.low is not None:
            terms.append(left >= self._rational(bound.low))
        if bound.high is not None:
            terms.append(left <= self._rational(bound.high))
        return terms

    def _named(self, quantity: Quantity) -> z3.ArithRef:
        import z3

        if quantity not in self._names:
            self._names[quantity] = z3.Real(f"quantity {len(self._names)}", self._context)
        return self._names[quantity]

    def _rational(self, value: Fraction) -> z3.RatNumRef:
        import z3

        return z3.RealVal(f"{value.numerator}/{value.denominator}", self._context)


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


def _holds_in(bound: Bound, world: Mapping[Quantity, Fraction]) -> bool:
    total = sum((world[quantity] * weight for quantity, weight in bound.terms), Fraction(0))
    return (bound.low is None or bound.low <= total) and (bound.high is None or total <= bound.high)


def _fraction(value: z3.ExprRef) -> Fraction | None:
    """An end of a range; None where it is infinite or only approached."""
    text = str(value)
    try:
        return Fraction(text.replace(" ", ""))
    except ValueError:
        return None
