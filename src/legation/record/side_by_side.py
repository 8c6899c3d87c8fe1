"""Statements of two who read the same document, side by side: which are on the same words, and what each says.

In:  the statements of both.
Out: pairs by their places, those of the same act first, then of the same status, then on the most words; and the
value of a field in words, to be compared and shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from legation.record.statement import Statement

FIELDS: Final = ("act", "status", "ending", "actor", "counterpart", "rank", "when", "place", "speaker")


def matched(first: Sequence[Statement], second: Sequence[Statement]) -> dict[int, int]:
    """For each statement of the first that the second has too, the place of its match; each is matched once."""
    candidates = sorted(
        (
            (one.act == other.act, one.status == other.status, _overlap(one, other), -place, -position)
            for place, one in enumerate(first)
            for position, other in enumerate(second)
            if _overlap(one, other) > 0
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    taken = set[int]()
    for *_, place, position in candidates:
        if -place not in found and -position not in taken:
            found[-place] = -position
            taken.add(-position)
    return found


def said_of(statement: Statement, field: str) -> str:
    """What a statement says in one of FIELDS, in words; what it leaves open has a word of its own."""
    match field:
        case "actor":
            return statement.actor.id or "nobody"
        case "counterpart":
            return (statement.counterpart.id if statement.counterpart else None) or "nobody"
        case "when":
            when = statement.when
            return f"{when.start or ''}..{when.end or ''}" if when else "undated"
        case "speaker":
            return (statement.attribution.speaker if statement.attribution else None) or "nobody"
    said = getattr(statement, field)
    return "–" if said is None else str(said).lower() if isinstance(said, bool) else str(said)


def _overlap(one: Statement, other: Statement) -> int:
    return min(one.evidence.end, other.evidence.end) - max(one.evidence.start, other.evidence.start)
