"""The statistics check: each number of a report that official statistics could confirm, held against them.

In:  a record, and an open shelf.
Out: Compared: for each figure of trade a Check that is supported, contradicted or open, with the official numbers that
     it rests on.
Law: a figure that was not over when the report came out is a forecast or a count so far, and is left open. So is what
     no statistics on the shelf count; the explanation says what is missing. Statistics that count something else than
     goods over the border contradict only a report whose other numbers are theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from legation.checks.arithmetic.conflicts.finding import slip_towards, snippet, stated_range
from legation.checks.arithmetic.conflicts.settled import settled
from legation.checks.arithmetic.quantities.claims import Claim, Ends, read_claims
from legation.checks.arithmetic.quantities.quantity import TRADE, Quantity
from legation.checks.statistics.against import Outcome, compared, ends, far, meet, scaled, telling
from legation.checks.statistics.lookup import Lookup, unaskable
from legation.checks.statistics.relations import Related, related
from legation.checks.statistics.words import (
    contradiction,
    missing_words,
    open_words,
    other_basis,
    support,
    too_far,
)
from legation.checks.verdicts import verdict_on
from legation.record.check import Check, Verdict
from legation.record.figure import Figure
from legation.record.record import Record
from legation.trade.fetch import gaps_of
from legation.trade.official import Official
from legation.trade.shelf import Shelf

_THOUSAND = Fraction(1000)


@dataclass(frozen=True, slots=True)
class Compared:
    """A check of one figure, and the official numbers that it was held against."""

    check: Check
    figure: Figure
    told: tuple[Official, ...]


def check_statistics(record: Record, shelf: Shelf, known: date | None = None) -> tuple[Compared, ...]:
    """Hold every figure of trade of a record against what is official, as it was known on a day."""
    return check_figures(record.figures, record.document.published, shelf, known)


def check_figures(
    figures: Sequence[Figure], published: date | None, shelf: Shelf, known: date | None = None
) -> tuple[Compared, ...]:
    """The same of the figures of one report, which came out on that day."""
    lookup = Lookup(shelf, known, gaps_of(shelf.folder))
    claims = list(_claims(settled(figures, published)))
    basis = _basis(claims, lookup)
    found = []
    for claim in claims:
        if _not_over(claim.part, published):
            words = (
                "the period was not over when the report came out, so that it is a forecast or a count so far"
            )
            found.append(_told(claim, "open", open_words(claim, words), ()))
        elif claim.whole is not None:
            found.append(_of_relation(claim, related(claim, lookup, basis)))
        else:
            found.append(_value(claim, lookup, basis))
    return tuple(found)


def _claims(figures: Sequence[Figure]) -> Iterator[Claim]:
    """The claims of trade, in the order of the text; one that says a value and a relation is two."""
    for claim in read_claims(figures):
        if claim.part.measure not in TRADE:
            continue
        if claim.whole is not None and claim.figure.value is not None:
            yield from read_claims([replace(claim.figure, relation=None)])
        yield claim


def _basis(claims: Sequence[Claim], lookup: Lookup) -> frozenset[str]:
    """The tellers whose numbers, to the digit, the report gives."""
    return frozenset(
        one.teller
        for claim in claims
        if claim.whole is None and telling(stated_range(claim))
        for one in lookup.officials(claim.part)
        if one.whole and telling(ends(one)) and meet(stated_range(claim), ends(one))
    )


def _value(claim: Claim, lookup: Lookup, basis: frozenset[str]) -> Compared:
    reason = unaskable(claim.part)
    if reason is not None:
        return _told(claim, "open", open_words(claim, reason), ())
    told = lookup.officials(claim.part)
    bounds = stated_range(claim)
    outcome = compared(bounds, told, same_basis=basis)
    if outcome.fit != "exactly" and any(one.whole for one in told):
        outcome = compared(bounds, told, lookup.around(claim.part), basis)
    slip = _slip(claim, outcome)
    thousands = _thousands(bounds, told)
    if slip is not None:
        return _told(claim, "contradicted", contradiction(claim, outcome, None)[0], told, slip)
    if outcome.verdict == "supported":
        return _told(claim, "supported", support(claim, outcome, told), told)
    if outcome.verdict == "contradicted":
        assert outcome.by is not None
        if outcome.year is None and thousands is None and far(bounds, ends(outcome.by)):
            return _told(claim, "open", too_far(claim, outcome.by), told)
        explanation, suggestion = contradiction(claim, outcome, thousands)
        return _told(claim, "contradicted", explanation, told, suggestion)
    if outcome.by is not None and outcome.by.basis is not None and outcome.by.whole:
        return _told(claim, "open", other_basis(claim, outcome.by), told)
    return _told(claim, "open", missing_words(claim, told, lookup.unpublished(claim.part)), told)


def _slip(claim: Claim, outcome: Outcome) -> str | None:
    """What was meant where two digits changed places, which is no other way of counting."""
    if outcome.fit != "nearly" or outcome.by is None or not telling(stated_range(claim)):
        return None
    slip = slip_towards(claim, ends(outcome.by), most=1)
    return snippet(claim).replace(slip.written, slip.meant, 1) if slip is not None else None


def _thousands(bounds: Ends, told: Sequence[Official]) -> str | None:
    """The slip of a unit that would explain a number."""
    whole = [ends(one) for one in told if one.whole]
    for by, words in ((_THOUSAND, "a thousand times more"), (1 / _THOUSAND, "a thousandth of it")):
        if any(meet(scaled(bounds, by), one) for one in whole):
            return words
    return None


def _of_relation(claim: Claim, found: Related) -> Compared:
    return _told(claim, found.verdict, found.explanation, found.told, found.suggestion)


def _not_over(quantity: Quantity, published: date | None) -> bool:
    return published is not None and quantity.end is not None and quantity.end > published


def _told(
    claim: Claim,
    verdict: Verdict,
    explanation: str,
    told: Sequence[Official],
    suggestion: str | None = None,
) -> Compared:
    check = verdict_on(
        "statistics",
        verdict,
        about=(claim.figure.id,),
        evidence=(claim.figure.evidence,),
        explanation=explanation,
        suggestion=suggestion,
    )
    return Compared(check, claim.figure, tuple(told))
