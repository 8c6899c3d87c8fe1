"""Who stands where: the rung of a pair on a day, as an interval, with what it rests on.

In:  the moves of one pair that were known, and a day.
Out: Standing(low, high) and the moves under the low end, over the high end, disputed, and beside.
Law: codebook, "Standing: the ladder".

1. A fact lifts the low end from the day on which it surely holds; an ending of the same act takes it away
   again, a break of relations takes all away, a lowering of relations the ambassador.
2. A denial caps the high end on its own days. A denial of recognition, which is not granted in silence,
   caps until a later fact says otherwise; chargés and premises are often accepted without a word. What no
   country does caps those of which nothing else is known.
3. A fact that is denied on its day or later, and not stated again after that, is disputed: the low end is
   what stands without it, the high end allows for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from legation.ladder.moves import Move
from legation.ladder.rungs import AMBASSADOR, CONTACT, HIGHEST, RUNGS, SEVERED


@dataclass(frozen=True, slots=True)
class Standing:
    """The rung of a pair on a day: at least `low`, at most `high`."""

    low: int
    high: int
    floor: tuple[Move, ...] = ()
    ceiling: tuple[Move, ...] = ()
    disputed: tuple[Move, ...] = ()
    beside: tuple[Move, ...] = ()

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements that both ends rest on."""
        return tuple(dict.fromkeys(move.id for move in (*self.floor, *self.ceiling, *self.disputed)))


def rung_in_words(found: Standing) -> str:
    """Both ends of a standing by name.

    >>> rung_in_words(Standing(4, 5)), rung_in_words(Standing(0, 6))
    ('accreditation to ambassador', 'not known')
    """
    if (found.low, found.high) == (0, len(RUNGS) - 1):
        return "not known"
    low, high = RUNGS[found.low], RUNGS[found.high]
    if found.low == 0 and found.high > 0:
        return f"{high} at most"
    if found.high == len(RUNGS) - 1 and found.low < found.high:
        return f"{low} at least"
    return low if low == high else f"{low} to {high}"


def standing(moves: Iterable[Move], on: date) -> Standing:
    """The standing of one pair on a day, from the moves given."""
    begun = [move for move in moves if move.first <= on]
    facts = [move for move in begun if move.kind == "fact" and move.sure <= on]
    denials = [move for move in begun if move.kind == "denial"]
    endings = [move for move in begun if move.kind == "ending"]
    breaks = [move for move in endings if move.act == "relations" and not move.lowering]

    kept = [fact for fact in facts if fact.rung is not None and not _taken_away(fact, endings)]
    disputed = [fact for fact in kept if _denied(fact, kept, denials)]
    held = [fact for fact in kept if fact not in disputed] if disputed else kept
    low = max((fact.rung or SEVERED for fact in held), default=SEVERED)
    floor = tuple(fact for fact in held if fact.rung == low)

    high, ceiling = _cap(begun, denials, breaks, low, on)
    if disputed:
        claimed = max(fact.rung or SEVERED for fact in disputed)
        if claimed > low:
            against = [move for move in denials if move.rung in {fact.rung for fact in disputed}]
            high = max(high, claimed)
            ceiling = tuple(move for move in ceiling if move not in against)
            disputed += against
    beside = tuple(move for move in begun if move.kind == "beside")
    return Standing(low, high, floor, ceiling, tuple(disputed), beside)


def _taken_away(fact: Move, endings: Sequence[Move]) -> bool:
    for ending in endings:
        if ending.sure < fact.sure:
            continue
        if ending.act == fact.act or (ending.act == "relations" and not ending.lowering):
            return True
        if ending.act == "relations" and fact.rung == AMBASSADOR:
            return True
    return False


def _denied(fact: Move, kept: Sequence[Move], denials: Sequence[Move]) -> bool:
    """Whether the last word on the fact's act is a denial of its rung."""
    against = [
        move
        for move in denials
        if move.actor is not None
        and move.act == fact.act
        and move.rung == fact.rung
        and move.first >= fact.sure
    ]
    if not against:
        return False
    last = max(move.first for move in against)
    return not any(other.act == fact.act and other.sure > last for other in kept)


def _cap(
    begun: Sequence[Move], denials: Sequence[Move], breaks: Sequence[Move], low: int, on: date
) -> tuple[int, tuple[Move, ...]]:
    """The high end, and what holds it down."""
    stated = [move for move in begun if move.kind == "fact"]
    caps: list[tuple[int, Move]] = []
    for denial in denials:
        rung = denial.rung or HIGHEST
        if rung <= low or (rung != HIGHEST and denial.last < on):
            continue
        if not any(
            fact.rung == rung and (denial.actor is None or fact.sure > denial.first) for fact in stated
        ):
            caps.append((rung - 1, denial))
    for move in breaks:
        since = [fact for fact in stated if fact.sure > move.sure]
        if not any(fact.rung != CONTACT for fact in since):
            caps.append((CONTACT if since else SEVERED, move))
    if not caps:
        return HIGHEST, ()
    high = max(low, min(cap for cap, _ in caps))
    return high, tuple(move for cap, move in caps if cap <= high)
