"""Statements about one pair that cannot both hold: a recognition claimed, and denied the same day.

In:  the moves of one pair, and a day.
Out: each disputed fact with the denials that stand against it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from legation.ladder.moves import Move
from legation.ladder.standing import standing


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is claimed and what denies it; each is a smallest set that cannot all hold."""

    claim: Move
    denial: Move


def conflicts(moves: Iterable[Move], on: date) -> tuple[Conflict, ...]:
    """Every conflict of a pair that is open on a day."""
    disputed = standing(moves, on).disputed
    claims = [move for move in disputed if move.kind == "fact"]
    denials = [move for move in disputed if move.kind == "denial"]
    return tuple(
        Conflict(claim, denial)
        for claim in claims
        for denial in denials
        if denial.act == claim.act and denial.first >= claim.sure
    )
