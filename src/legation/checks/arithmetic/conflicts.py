"""Whether the figures of a document, or of several, can all be true.

In:  figures.
Out: a Check for each smallest set of them that cannot, with the number that was perhaps meant.
Law: codebook, "Checks". What the margins of trade_margins explain is no contradiction, and neither are two
     numbers that may speak of different things: an unnamed partner, an undated period, single consignments.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.claims import Claim, read_claims
from legation.checks.arithmetic.conflict_words import Finding, find_in, said_by_several
from legation.checks.arithmetic.identities import identities
from legation.checks.arithmetic.quantity import TRADE
from legation.checks.arithmetic.solver import TIMEOUT_MS, Solver, clusters
from legation.checks.verdicts import verdict_on
from legation.record.check import Check, Verdict
from legation.record.figure import Figure

Conflict = tuple[Claim, ...]
# two clauses of news
BREATH = 150


def check_figures(
    figures: Sequence[Figure], *, apart: Mapping[str, Fraction] | None = None, timeout_ms: int = TIMEOUT_MS
) -> tuple[Check, ...]:
    """The contradictions among `figures`; `apart` gives single figures a wider margin, by their ids."""
    conflicts = conflicts_in(figures, apart=apart, timeout_ms=timeout_ms)
    return tuple(check_of(conflict, finding, echoes) for conflict, finding, echoes in telling(conflicts))


def conflicts_in(
    figures: Sequence[Figure], *, apart: Mapping[str, Fraction] | None = None, timeout_ms: int = TIMEOUT_MS
) -> tuple[Conflict, ...]:
    """Every smallest set of claims that cannot hold together and that speaks of one thing."""
    claims = read_claims(figures, apart=apart)
    always = identities(quantity for claim in claims for quantity in claim.quantities)
    found: list[Conflict] = []
    for cluster in clusters([claim.allowed for claim in claims], always):
        members = [claims[place] for place in cluster.claims]
        solver = Solver([claim.allowed for claim in members], cluster.always, timeout_ms)
        for places in solver.minimal_conflicts():
            conflict = tuple(members[place] for place in sorted(places))
            if _of_one_thing(conflict):
                found.append(conflict)
    return tuple(found)


def telling(
    conflicts: Sequence[Conflict], sources: Mapping[str, str] | None = None
) -> Iterator[tuple[Conflict, Finding, int]]:
    """The conflicts that tell something new, and how many others each explains.

    One wrong number breaks every sum that it enters. Where a slip is evident, the other conflicts that its
    number is part of are its echoes; where none is, larger conflicts that share a number with a smaller one.
    """
    kept: list[tuple[Conflict, Finding, list[Conflict]]] = []
    for conflict in sorted(conflicts, key=len):
        cause = next((echoes for first, found, echoes in kept if _echoes(conflict, first, found)), None)
        if cause is None:
            kept.append((conflict, find_in(conflict, sources), []))
        else:
            cause.append(conflict)
    yield from ((conflict, finding, len(echoes)) for conflict, finding, echoes in kept)


def check_of(conflict: Conflict, finding: Finding, echoes: int = 0) -> Check:
    """The check that reports a conflict."""
    verdict: Verdict = "open" if said_by_several(conflict) else "contradicted"
    counted = " They come from different sources, which may count differently." if verdict == "open" else ""
    also = f" {echoes} other combination{'s' if echoes > 1 else ''} of figures fail on the same number."
    return verdict_on(
        "arithmetic",
        verdict,
        about=(claim.figure.id for claim in conflict),
        evidence=sorted({claim.figure.evidence for claim in conflict}),
        explanation=finding.sentence + counted + (also if echoes else ""),
        suggestion=None if counted else finding.suggestion,
    )


def _echoes(conflict: Conflict, first: Conflict, found: Finding) -> bool:
    if found.suggestion is not None:
        return found.target in conflict
    return len(conflict) > len(first) and any(claim in first for claim in conflict)


def _of_one_thing(conflict: Conflict) -> bool:
    """A relation ties its numbers together; values alone have to be dated totals of a named trade."""
    if any(claim.whole is not None for claim in conflict):
        return True
    if all(claim.part.measure in TRADE and not claim.part.vague for claim in conflict):
        return True
    return len({claim.part for claim in conflict}) == len(conflict) > 1 and _in_one_breath(conflict)


def _in_one_breath(conflict: Conflict) -> bool:
    """Consignments are many; only those that are told together are parts of one whole."""
    spans = sorted(claim.figure.evidence for claim in conflict)
    return all(after.start - before.end < BREATH for before, after in pairwise(spans))
