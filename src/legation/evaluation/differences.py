"""Where two readers of the same documents differ: what only one found, and what both found but read otherwise.

In:  the records of both, by document.
Out: Difference(document, kind, ...), in the order of the text; the same statement said twice counts once.

Statements are matched on the words that they cite, those of the same act first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from legation.record.record import Record
from legation.record.statement import SYMMETRICAL, Statement

FIELDS: Final = ("act", "status", "ending", "actor", "counterpart", "rank", "when", "place", "speaker")

Kind = Literal["only first", "only second", "differs"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place at which two readers differ; `fields` are those that differ, with what each says."""

    document: str
    kind: Kind
    quote: str
    first: Statement | None
    second: Statement | None
    fields: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two readers on the documents that both read."""

    documents: int
    same: int
    differences: tuple[Difference, ...]


def compared(first: Mapping[str, Record], second: Mapping[str, Record]) -> Compared:
    """Compare two readers."""
    shared = [name for name in first if name in second]
    found: list[Difference] = []
    same = 0
    for name in shared:
        pairs = _pairs(first[name].statements, second[name].statements)
        differences = list(_differences(name, pairs))
        same += len(pairs) - len(differences)
        found += differences
    return Compared(len(shared), same, tuple(found))


def _differences(
    name: str, pairs: Sequence[tuple[Statement | None, Statement | None]]
) -> Iterator[Difference]:
    for one, other in pairs:
        if one is not None and other is not None:
            fields = {
                field: (_value(one, field), _value(other, field))
                for field in FIELDS
                if _value(one, field) != _value(other, field)
            }
            if one.act in SYMMETRICAL and {"actor", "counterpart"} <= set(fields) and _turned(fields):
                fields = {
                    field: values for field, values in fields.items() if field not in ("actor", "counterpart")
                }
            if fields:
                yield Difference(name, "differs", one.evidence.quote, one, other, fields)
        elif one is not None:
            yield Difference(name, "only first", one.evidence.quote, one, None, {})
        elif other is not None:
            yield Difference(name, "only second", other.evidence.quote, None, other, {})


def _turned(fields: Mapping[str, tuple[str, str]]) -> bool:
    """Whether an act without a direction is told from the other side."""
    return fields["actor"] == fields["counterpart"][::-1]


def _pairs(
    first: Sequence[Statement], second: Sequence[Statement]
) -> list[tuple[Statement | None, Statement | None]]:
    """Each statement once, with its match if it has one, in the order of the text."""
    candidates = sorted(
        (
            (one.act == other.act, one.status == other.status, _overlap(one, other), -place, -position)
            for place, one in enumerate(first)
            for position, other in enumerate(second)
            if _overlap(one, other) > 0
        ),
        reverse=True,
    )
    left: dict[int, int] = {}
    for *_, place, position in candidates:
        if -place not in left and -position not in left.values():
            left[-place] = -position
    pairs: list[tuple[Statement | None, Statement | None]] = [
        (one, second[left[place]] if place in left else None) for place, one in enumerate(first)
    ]
    matched = set(left.values())
    pairs += [(None, other) for position, other in enumerate(second) if position not in matched]
    return sorted(pairs, key=_start)


def _start(pair: tuple[Statement | None, Statement | None]) -> int:
    return min(one.evidence.start for one in pair if one is not None)


def _overlap(one: Statement, other: Statement) -> int:
    return min(one.evidence.end, other.evidence.end) - max(one.evidence.start, other.evidence.start)


def _value(statement: Statement, name: str) -> str:
    match name:
        case "actor":
            return statement.actor.id or "nobody"
        case "counterpart":
            return (statement.counterpart.id if statement.counterpart else None) or "nobody"
        case "when":
            when = statement.when
            return f"{when.start or ''}..{when.end or ''}" if when else "undated"
        case "speaker":
            return (statement.attribution.speaker if statement.attribution else None) or "nobody"
    said = getattr(statement, name)
    return "–" if said is None else str(said).lower() if isinstance(said, bool) else str(said)
