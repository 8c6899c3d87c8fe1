"""The statistics check in plain sentences: whose number, how far off, whose year, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from legation.checks.arithmetic.conflicts.finding import snippet, stated_range
from legation.checks.arithmetic.quantities.claims import Claim, Ends
from legation.checks.arithmetic.quantities.quantity_words import comparison_words, quantity_words
from legation.checks.statistics.against import Outcome, ends, gap
from legation.checks.wording import day_words, listed, percent_words, range_words, rounded_words
from legation.trade.official import Official

# beyond so many, the months that are missing are counted and not named
_NAMED = 3


def support(claim: Claim, outcome: Outcome, told: Sequence[Official]) -> str:
    """Why a claim is supported, and who tells otherwise."""
    assert outcome.by is not None
    fits = "fits" if outcome.fit == "exactly" else "fits nearly, as far as sources that count differently do,"
    text = f"‘{snippet(claim)}’ {fits} what is official for {quantity_words(claim.part)}: {number(outcome.by, claim)}."
    others = [one for one in told if one.whole and gap(stated_range(claim), ends(one)) is not None]
    if outcome.fit == "exactly" and others:
        text += f" Others tell otherwise: {listed([number(one, claim) for one in others[:3]])}."
    return text


def contradiction(claim: Claim, outcome: Outcome, thousands: str | None) -> tuple[str, str | None]:
    """Why a claim is contradicted, by how much, and what was perhaps meant."""
    assert outcome.by is not None
    stated, official = stated_range(claim), ends(outcome.by)
    text = (
        f"‘{snippet(claim)}’ does not fit what is official for {quantity_words(claim.part)}: "
        f"{number(outcome.by, claim)}{_off(gap(stated, official))}."
    )
    if outcome.year is not None and outcome.then is not None:
        return f"{text} It is the number of {outcome.year}: {number(outcome.then, claim)}.", str(outcome.year)
    if thousands:
        return f"{text} Official is {thousands}: perhaps the unit slipped.", None
    return text, None


def missing_words(claim: Claim, told: Sequence[Official], unpublished: str | None = None) -> str:
    """What is known where it decides nothing, what is missing, and that it is not published yet."""
    text = _missing(claim, told)
    return f"{text.removesuffix('.')}; {unpublished}." if unpublished else text


def _missing(claim: Claim, told: Sequence[Official]) -> str:
    quantity = quantity_words(claim.part)
    if not told:
        return f"‘{snippet(claim)}’ cannot be checked: no official number for {quantity} is at hand."
    best = told[0]
    known = rounded_words(*ends(best), claim.part.unit)
    text = f"‘{snippet(claim)}’ cannot be decided: official for {quantity} is only {known} ({whose(best)}, {best.how})"
    if not best.missing:
        return f"{text}."
    if len(best.missing) <= _NAMED:
        return f"{text}; missing: {listed(list(best.missing))}."
    return f"{text}; missing: {len(best.missing)} months from {best.missing[0]} to {best.missing[-1]}."


def open_words(claim: Claim, reason: str) -> str:
    """Why no statistics can say anything."""
    return f"‘{snippet(claim)}’ cannot be checked: {reason}."


def too_far(claim: Claim, by: Official) -> str:
    """Why a number is not held against one that lies many times away."""
    return (
        f"‘{snippet(claim)}’ cannot be checked: what is official for {quantity_words(claim.part)}, "
        f"{number(by, claim)}, lies so far from it that the two hardly speak of one thing."
    )


def other_basis(claim: Claim, by: Official) -> str:
    """Why a number that counts otherwise decides nothing."""
    return (
        f"‘{snippet(claim)}’ cannot be decided: what is official for {quantity_words(claim.part)}, "
        f"{number(by, claim)}, counts on another basis: {by.basis}."
    )


def fits_another_year(claim: Claim, bounds: Ends, year: int) -> str:
    """Why a growth is left open: it is that over another year."""
    assert claim.whole is not None
    part, other = comparison_words(claim.part, claim.whole, "ratio")
    return (
        f"‘{snippet(claim)}’ cannot be decided: official numbers put {part} at {range_words(*bounds, '1')} times that "
        f"{other}; it would fit the growth since {year}, which the report may mean."
    )


def ratio_words(claim: Claim, outcome: Outcome, bounds: Ends) -> str:
    """How a relation stands beside what the official numbers make of it."""
    assert claim.whole is not None
    relation = claim.figure.relation
    kind = relation.kind if relation else "ratio"
    part, other = comparison_words(claim.part, claim.whole, kind)
    if outcome.verdict == "open" or outcome.by is None:
        return open_words(claim, "no one source gives both numbers that it compares")
    if kind == "share":
        size = f"{percent_words(*bounds)} {other}"
    elif kind == "change":
        size = f"{range_words(bounds[0], bounds[1], claim.part.unit)} away from that {other}"
    else:
        size = f"{range_words(bounds[0], bounds[1], '1')} times that {other}"
    fits = {"exactly": "fits", "nearly": "fits nearly", "not": "does not fit"}[outcome.fit]
    return f"‘{snippet(claim)}’ {fits}: official numbers put {part} at {size} ({whose(outcome.by)})."


def number(one: Official, claim: Claim) -> str:
    """An official number with whose it is: '$987.9 million (State Bank of Pakistan, second-hand)'."""
    said = rounded_words(*ends(one), claim.part.unit)
    how = [whose(one)]
    if one.mirrored:
        how.append("the partner's number, with the margin of freight")
    if one.how and not one.how.startswith("the base"):
        how.append(one.how)
    return f"{said} ({', '.join(how)})"


def whose(one: Official) -> str:
    """Whose number it is, since when, and whether it comes through a report."""
    cell = one.cells[0] if one.cells else None
    when = f" on {day_words(cell.vintage)}" if cell and cell.vintage else ""
    if one.second_hand:
        return f"{one.teller}, as reported{when}"
    return f"{one.teller}, published{when}" if when else one.teller


def _off(apart: Fraction | None) -> str:
    if apart is None:
        return ""
    if apart > 1:
        return f", and it is {range_words(1 + apart, 1 + apart, '1')} times as much"
    return f", and it is {percent_words(abs(apart), abs(apart))} {'more' if apart > 0 else 'less'}"
