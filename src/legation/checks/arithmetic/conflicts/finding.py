"""One plain sentence for a conflict of figures, and the number that was perhaps meant.

In:  the claims of a minimal conflict.
Out: Finding: the claim that most likely slipped, what the others make of it, and how that reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from legation.checks.arithmetic.quantities.claims import Bound, Claim, ends_of
from legation.checks.arithmetic.quantities.identities import identities
from legation.checks.arithmetic.quantities.quantity_words import comparison_words, quantity_words
from legation.checks.arithmetic.solving.slip_search import evident, narrow
from legation.checks.arithmetic.solving.solver import Range, Solver
from legation.checks.slips import NUMBER, Slip, lies_within, nearest_slip, plain_digits
from legation.checks.wording import listed, percent_words, range_words
from legation.lists.trade_margins import trade_margins

# the words around a number that belong to it when it is quoted
_BEFORE = r"(?:US\$|[$€£¥₸₽؋]\s?|[A-Z]{3}\s)?"
_AFTER = (
    r"(?:\s?(?:%|percent\b|per cent\b|(?:thousand|million|billion|trillion|crore|lakh|mln|bn|m)\b"
    r"|tonnes\b|tons\b|times\b))*"
)
_SCALES = [(Fraction(0), Fraction(10**power)) for power in range(13)]
_QUOTED = re.compile(_BEFORE + r"(?:" + NUMBER.pattern + r")" + _AFTER)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a conflict comes to: `target` is the claim to look at, with what it states and what is implied."""

    target: Claim
    stated: Range
    implied: Range
    sentence: str
    suggestion: str | None


def find_in(
    conflict: Sequence[Claim], sources: Mapping[str, str] | None = None, culprit: Claim | None = None
) -> Finding:
    """Name the claim of a conflict that most likely slipped, in a sentence with the numbers.

    `sources` names, by the figure's id, the report that each number stands in; `culprit` is the claim
    that other conflicts point to.
    """
    always = identities(
        (quantity for claim in conflict for quantity in claim.quantities), one_report=sources is None
    )
    places = range(len(conflict))
    around = [_implied(conflict, place, always, ("allowed",)) for place in places]
    slips = [
        (place, slip)
        for place, claim in enumerate(conflict)
        if culprit in (None, claim) and (slip := slip_towards(claim, around[place])) is not None
    ]
    clearest = evident(slips)
    named = conflict.index(culprit) if culprit in conflict else _spokesman(conflict)
    place = clearest[0] if clearest else named
    target = conflict[place]
    suggestion = snippet(target).replace(clearest[1].written, clearest[1].meant, 1) if clearest else None
    sentence = f"{quoted(conflict, sources)} cannot {'both' if len(conflict) == 2 else 'all'} be true"
    implied = _implied(conflict, place, always, ("stated", "allowed"))
    others = _others(target, implied, len(conflict) > 2)
    return Finding(target, stated_range(target), implied, f"{sentence}{others}.", suggestion)


def quoted(claims: Sequence[Claim], sources: Mapping[str, str] | None = None) -> str:
    """The words of claims one after another, each with the report that it stands in."""
    said = sources or {}
    return listed(
        [
            f"‘{snippet(claim)}’" + (f" ({said[claim.figure.id]})" if claim.figure.id in said else "")
            for claim in claims
        ]
    )


def snippet(claim: Claim) -> str:
    """The words of a claim that hold its number."""
    value, quote = claim.figure.value, claim.figure.evidence.quote
    if value and value.text and claim.whole is None:
        return value.text
    for match in _QUOTED.finditer(quote):
        if any(_reads(claim, number.group()) for number in NUMBER.finditer(match.group())):
            return match.group().strip()
    return quote


def stated_range(claim: Claim) -> Range:
    """The interval that the figure of a claim gives: of its relation if it has one, else of its value."""
    relation, value = claim.figure.relation, claim.figure.value
    if claim.whole is not None and relation:
        return ends_of(relation.low, relation.high) or (None, None)
    return (ends_of(value.low, value.high) if value else None) or (None, None)


def _implied(conflict: Sequence[Claim], place: int, always: Sequence[Bound], rows: Sequence[str]) -> Range:
    """What the other claims leave to the number of one: its value, ratio, share or difference.

    `rows` says how they are taken, as stated or with their margins; the first way in which they hold counts.
    """
    claim = conflict[place]
    others = [other for position, other in enumerate(conflict) if position != place]
    for row in rows:
        solver = Solver([getattr(other, row) for other in others], always)
        if solver.can_hold(range(len(others))):
            break
    part = solver.range_of(claim.part, range(len(others)))
    if claim.whole is None:
        return part
    whole = solver.range_of(claim.whole, range(len(others)))
    if claim.figure.relation and claim.figure.relation.kind == "change":
        return (
            None if part[0] is None or whole[1] is None else part[0] - whole[1],
            None if part[1] is None or whole[0] is None else part[1] - whole[0],
        )
    low = None if part[0] is None or not whole[1] else part[0] / whole[1]
    high = None if part[1] is None or not whole[0] else part[1] / whole[0]
    if claim.figure.relation and claim.figure.relation.kind == "share":
        high = Fraction(1) if high is None else min(high, Fraction(1))
    return low, high


def said_by_several(conflict: Sequence[Claim]) -> bool:
    """Whether a report sets two sources' numbers of one thing side by side, which is no slip of its own."""
    if any(claim.whole is not None for claim in conflict) or len({claim.part for claim in conflict}) > 1:
        return False
    voices = set()
    for claim in conflict:
        said = claim.figure.attribution
        if said is not None:
            voices.add((said.speaker, said.office, said.actor.id if said.actor else None, said.medium))
    return len(voices) > 1


def slip_towards(claim: Claim, implied: Range, *, most: int = 3) -> Slip | None:
    """The slip, for a cost of `most`, that turned a number within `implied` into the one that a claim gives."""
    low, high = stated_range(claim)
    if low is None or high is None or (implied[0] is None and implied[1] is None):
        return None
    # a published growth comes from unrounded numbers
    ratio = (
        claim.whole is not None
        and claim.figure.relation is not None
        and claim.figure.relation.kind == "ratio"
    )
    margin = trade_margins().growth_apart if ratio else Fraction(0)
    for number in NUMBER.finditer(snippet(claim)):
        written = number.group()
        read = _reads(claim, written)
        if read is None:
            continue
        would_do = _would_do(_number(written), read, (low - margin, high + margin), implied)
        # digits that changed places, unless another digit would hardly be right by chance
        return nearest_slip(written, would_do, most=most if narrow(implied) else 1)
    return None


def _would_do(
    written: Fraction, read: tuple[Fraction, Fraction], stated: tuple[Fraction, Fraction], implied: Range
) -> Callable[[str], bool]:
    """A test whether another number moves a stated range into the implied one, and not below nothing."""
    base, step = read
    least = None if implied[0] is None else written + (implied[0] - stated[1]) / step
    most = None if implied[1] is None else written + (implied[1] - stated[0]) / step
    if step < 0:
        least, most = most, least
    nothing = -base / step
    if step > 0:
        least = nothing if least is None else max(least, nothing)
    else:
        most = nothing if most is None else min(most, nothing)
    return lies_within(least, most)


def _reads(claim: Claim, written: str) -> tuple[Fraction, Fraction] | None:
    """How a claim's interval comes from a written number, as base + number * step; None where it does not."""
    low, high = stated_range(claim)
    ends = [end for end in (low, high) if end is not None]
    if not ends:
        return None
    around = {*ends, sum(ends, Fraction(0)) / len(ends)}
    number = _number(written)
    relation = claim.figure.relation if claim.whole is not None else None
    if relation is None or relation.kind == "change":
        readings = _SCALES
    elif relation.kind == "share":
        readings = [(Fraction(0), Fraction(1, 100)), (Fraction(0), Fraction(1))]
    else:
        readings = [
            (Fraction(0), Fraction(1)), (Fraction(1), Fraction(1, 100)), (Fraction(1), Fraction(-1, 100)),
            (Fraction(0), Fraction(1, 100)),
        ]  # fmt: skip
    for base, step in readings:
        read = base + number * step
        if read and any(abs(abs(end) - abs(read)) <= abs(read) / 10**6 for end in around):
            return base, step
    return None


def _number(written: str) -> Fraction:
    return Fraction(plain_digits(written))


def _spokesman(conflict: Sequence[Claim]) -> int:
    """Where no slip is evident, the claim against which the others are held: a relation, else a total."""
    order = ("turnover", "exports", "imports")
    relations = [place for place, claim in enumerate(conflict) if claim.whole is not None]
    if relations:
        return relations[-1]
    ranked = sorted(
        range(len(conflict)),
        key=lambda place: (
            order.index(conflict[place].part.measure) if conflict[place].part.measure in order else 3,
            -place,
        ),
    )
    return ranked[0]


def _others(target: Claim, implied: Range, several: bool) -> str:
    if implied[0] is None and implied[1] is None:
        return ""
    subject = "the others put" if several else "the other puts"
    if target.whole is None:
        at = range_words(implied[0], implied[1], target.part.unit)
        return f": {subject} {quantity_words(target.part)} at {at}"
    kind = target.figure.relation.kind if target.figure.relation else "ratio"
    part, other = comparison_words(target.part, target.whole, kind)
    return f": {subject} {part} at {_size(target, kind, implied, other)}"


def _size(target: Claim, kind: str, implied: Range, other: str) -> str:
    low, high = implied
    if kind == "share":
        return f"{percent_words(low, high)} {other}"
    if kind == "change":
        return f"{range_words(low, high, target.part.unit)} away from that {other}"
    growth = re.search(r"%|per ?cent|pct?\b", snippet(target)) is not None
    if not growth or low is None or high is None:
        return f"{range_words(low, high, '1')} times that {other}"
    if low >= 1:
        return f"{percent_words(low - 1, high - 1)} more than {other}"
    if high <= 1:
        return f"{percent_words(1 - high, 1 - low)} less than {other}"
    return f"{percent_words(low, high)} of that {other}"
