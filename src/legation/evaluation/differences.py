"""Where two readers of the same documents differ: what only one found, and what both found but read otherwise.

In:  the records of both, by document.
Out: Difference(document, kind, ...), in the order of the text; the same statement said twice counts once.

Statements are matched on the words that they cite, those of the same act first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from legation.record.record import Record
from legation.record.side_by_side import FIELDS, matched, said_of
from legation.record.statement import SYMMETRICAL, Statement

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
                field: (said_of(one, field), said_of(other, field))
                for field in FIELDS
                if said_of(one, field) != said_of(other, field)
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
    left = matched(first, second)
    pairs: list[tuple[Statement | None, Statement | None]] = [
        (one, second[left[place]] if place in left else None) for place, one in enumerate(first)
    ]
    found = set(left.values())
    pairs += [(None, other) for position, other in enumerate(second) if position not in found]
    return sorted(pairs, key=_start)


def _start(pair: tuple[Statement | None, Statement | None]) -> int:
    return min(one.evidence.start for one in pair if one is not None)
