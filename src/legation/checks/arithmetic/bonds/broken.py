"""Numbers that the words of a report bind together, and that do not make what they are said to make.

In:  the bonds of a report, each with how likely it is.
Out: a Check for each number that is likely bound, and made by none of those that it may be bound to.
Law: parts that are more than their whole are told sooner than parts that are less, for not every part is named; but
     one that alone is as much as its whole is rather a part of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from legation.checks.arithmetic.amounts.bound import contradicted, wrong
from legation.checks.arithmetic.bonds.fitting import Fit, fit_of
from legation.checks.doubts import MANY
from legation.checks.slips import NUMBER
from legation.checks.wording import listed, percent_words, range_words
from legation.reading.amounts import Amount
from legation.reading.bonds import Bond
from legation.reading.bonds.written import is_percentage, written
from legation.record.check import Check

LEAST_RELATED, LEAST_OVER, LEAST_ADDED, LEAST_MULTIPLIED = 0.8, 0.65, 0.75, 0.75
"""So likely bound is what is told of shares and growths, of parts that are more than their whole and each less than it,
of all other parts, and of products: read off reports of eight hands that nothing had learnt from, and of cases for
development."""

LEAST_AMONG_MANY = 0.95
"""In a text of many numbers all of these have to be bound so likely."""

_LITTLE = 3
"""So many times what its parts make, a total has parts that are not named."""

_NO_PART = 2
"""So many times its whole, a part with a share of less than all of it is of something else."""

_FAR_OFF = 5
"""More than its whole, and so many times what its share makes, a part is of something else sooner."""

_TO = re.compile(r"\s(?:to|and reached|to reach|to a record|to about|to around|to nearly|to almost) ?")
_AS_MUCH = re.compile(r"\s(?:of )?as (?:much|many|large|big|high)\b")


def broken_bonds(bonds: Iterable[Bond], amounts: Sequence[Amount] = (), text: str = "") -> Iterator[Check]:
    """The bonds of a report that do not hold; `amounts` are all numbers of its `text`."""
    for _, of_one in groupby(bonds, key=lambda bond: (bond.made.span, bond.kind == "sum")):
        broken = [bond for bond in of_one if fit_of(bond.kind, bond.made, bond.of) is Fit.NOT]
        if not broken:
            continue
        worst = max(broken, key=lambda bond: bond.likely)
        likely = sum(bond.likely for bond in broken)
        if likely >= _least(worst, len(amounts)) and not (
            _is_no_part(worst)
            or _falls_far_short(worst)
            or _made_up_elsewhere(worst, amounts)
            or _leads_elsewhere(worst, amounts, text)
        ):
            yield _told(worst, likely)


def _is_no_part(bond: Bond) -> bool:
    """'It needs $539 million; the plan of $2.42 billion is 28 percent funded': the bigger is no part of the smaller."""
    if bond.kind != "share" or not is_percentage(bond.made):
        return False
    part, whole = map(_exactly, bond.of)
    share = abs(Fraction(bond.made.value))
    far_off = part > whole and part > _FAR_OFF * share * whole
    return share < 1 and (part > _NO_PART * whole or far_off)


def _leads_elsewhere(bond: Bond, amounts: Sequence[Amount], text: str) -> bool:
    """'To 5.2 from 4.0 billion as sales rose 3.3 percent to 38.3 billion': the growth is that to what stands behind it.

    'Not a third as much' compares with a number of another.
    """
    if bond.kind not in ("rise", "fall", "share"):
        return False
    behind = _AS_MUCH.match(text, bond.made.span.end)
    if behind is not None and bond.kind == "share":
        return True
    to = _TO.match(text, bond.made.span.end)
    if to is None or not is_percentage(bond.made):
        return False
    result = next((one for one in amounts if one.span.start == to.end()), None)
    unit = bond.of[0].interval.unit
    return result is not None and result not in bond.of and result.interval.unit == unit


def _falls_far_short(bond: Bond) -> bool:
    """'6.8 billion last year; in March 437 million and 167 million': so little of a total that it has other parts."""
    return bond.kind == "sum" and _whole(bond.of) * _LITTLE < _exactly(bond.made)


def _made_up_elsewhere(bond: Bond, amounts: Sequence[Amount]) -> bool:
    """'1.36 billion: exports of 512 (51.7 of it fruit) and imports of 849 million': one part goes with another."""
    if bond.kind != "sum":
        return False
    told = {bond.made.span, *(part.span for part in bond.of)}
    others = [one for one in amounts if one.span not in told and one.interval.unit == bond.made.interval.unit]
    return any(fit_of("sum", bond.made, (part, other)) is not Fit.NOT for part in bond.of for other in others)


def _least(bond: Bond, numbers: int) -> float:
    if numbers >= MANY:
        return LEAST_AMONG_MANY
    if bond.kind == "times":
        return LEAST_MULTIPLIED
    if bond.kind != "sum":
        return LEAST_RELATED
    total = abs(bond.made.value)
    is_over = max(map(_exactly, bond.of)) < total < _whole(bond.of)
    return LEAST_OVER if is_over else LEAST_ADDED


def _told(bond: Bond, likely: float) -> Check:
    bound = f"That the text binds these numbers together is {likely:.0%} sure."
    said = f"and the text says ‘{bond.made.span.quote}’. {bound}"
    if bond.kind == "sum":
        return _sum_told(bond, said)
    if bond.kind == "times":
        return _product_told(bond, said)
    part, whole = bond.of
    implied = _exactly(part) / _exactly(whole)
    number, meant = written(bond.made), implied
    if bond.kind != "share":
        change = implied - 1
        way, meant = ("rise" if change > 0 else "fall"), abs(change)
        grew = f"a {way} of {percent_words(meant, meant)}"
        words = f"From ‘{whole.span.quote}’ to ‘{part.span.quote}’ is {grew}, {said}"
    elif number is not None and number.is_multiple:
        words = (
            f"‘{part.span.quote}’ is {range_words(implied, implied, '1')} times ‘{whole.span.quote}’, {said}"
        )
    else:
        words = f"‘{part.span.quote}’ is {percent_words(implied, implied)} of ‘{whole.span.quote}’, {said}"
    return contradicted(bond.made.span, [part.span, whole.span], words, _percent(bond.made, meant))


def _sum_told(bond: Bond, said: str) -> Check:
    whole = _whole(bond.of)
    addends = listed([f"‘{one.span.quote}’" for one in bond.of])
    unit = next((one.interval.unit for one in (bond.made, *bond.of) if one.kind != "number"), "1")
    together = percent_words(whole, whole) if bond.made.kind == "share" else range_words(whole, whole, unit)
    return _wrongly_made(bond, whole, f"{addends} make {together}, {said}")


def _product_told(bond: Bond, said: str) -> Check:
    one, other = bond.of
    product, unit = _exactly(one) * _exactly(other), bond.made.interval.unit or "1"
    makes = range_words(product, product, unit)
    return _wrongly_made(bond, product, f"‘{one.span.quote}’ times ‘{other.span.quote}’ make {makes}, {said}")


def _wrongly_made(bond: Bond, implied: Fraction, words: str) -> Check:
    """What is wrong with a number that others make: one of them if that is evident, else the number."""
    told = wrong(bond.made, bond.of, (implied, implied), words)
    return told or contradicted(bond.made.span, [one.span for one in bond.of], words)


def _whole(addends: Sequence[Amount]) -> Fraction:
    return sum((_exactly(one) for one in addends), start=Fraction(0))


def _exactly(amount: Amount) -> Fraction:
    return abs(Fraction(amount.value))


def _percent(made: Amount, meant: Fraction) -> str | None:
    """The percentage that was perhaps meant."""
    number = NUMBER.search(made.span.quote)
    if number is None or not is_percentage(made):
        return None
    digits = len(number.group().partition(".")[2])
    return made.span.quote.replace(number.group(), f"{float(meant) * 100:.{digits}f}", 1)
