"""Where a pair stands, in words: 'accreditation', 'contact or higher', 'ambassador at most'."""

from __future__ import annotations

from legation.brief.counts import opened
from legation.brief.names import Name
from legation.ladder.rungs import HIGHEST, RUNGS
from legation.ladder.standing import Standing


def rung_in_words(standing: Standing) -> str:
    """Both ends of a standing.

    >>> rung_in_words(Standing(4, 6)), rung_in_words(Standing(4, 5)), rung_in_words(Standing(0, 6))
    ('accreditation or higher', 'between accreditation and ambassador', 'unknown')
    """
    low, high = RUNGS[standing.low], RUNGS[standing.high]
    if standing.low == standing.high:
        return low
    if standing.low == 0:
        return "unknown" if standing.high == HIGHEST else f"{high} at most"
    return f"{low} or higher" if standing.high == HIGHEST else f"between {low} and {high}"


def is_first(before: Standing) -> bool:
    """Whether nothing had been known."""
    return (before.low, before.high) == (0, HIGHEST)


def change_in_words(actor: str, counterpart: str, before: Standing, after: Standing) -> str:
    """What became of a pair's standing, as a sentence.

    >>> change_in_words("KAZ", "AFG:IEA", Standing(2, 6), Standing(4, 5))
    "Kazakhstan's standing with the Taliban rose from presence to accreditation; it may be as high as ambassador."
    """
    whose, whom = Name.of(actor, actor).possessive, Name.of(counterpart, counterpart).text
    old, new = rung_in_words(before), rung_in_words(after)
    if is_first(before):
        return opened(f"{whose} standing with {whom} is on record for the first time: {new}.")
    if (before.low, before.high) == (after.low, after.high):
        return opened(
            f"{whose} standing with {whom}, {new}, is now {'in dispute' if after.disputed else 'undisputed'}."
        )
    if after.low == before.low:
        return opened(f"{whose} standing with {whom} is now better known: {new}, where it was {old}.")
    moved = "rose" if after.low > before.low else "fell"
    if 0 not in (before.low, after.low):
        # What is surely known is named; what is not ruled out above it is said in a second half.
        old, new = RUNGS[before.low], RUNGS[after.low]
        if after.low < after.high < HIGHEST:
            new += f"; it may be as high as {RUNGS[after.high]}"
    return opened(f"{whose} standing with {whom} {moved} from {old} to {new}.")
