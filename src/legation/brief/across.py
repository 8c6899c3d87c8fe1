"""Figures of the week against those that other reports gave before: what cannot all be true.

In:  a connection, the week's figures, and the state of knowledge.
Out: Crossed: each contradiction between reports of which one is of the week, with the figures that it speaks of.
Law: `checks.arithmetic.across`; this only says which reports are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from legation.checks.arithmetic.conflicts.across import check_across
from legation.record.check import Check
from legation.record.record import Record
from legation.register.ask_numbers import Span, numbers
from legation.register.asof import AsOf
from legation.register.documents import whole_document
from legation.register.figures import HeldFigure
from legation.register.store import Connection

# Older reports than so many are not compared: the comparison grows with each.
_MOST_REPORTS: Final = 60


@dataclass(frozen=True, slots=True)
class Crossed:
    """A check between reports, and the figures that it is about."""

    check: Check
    numbers: tuple[HeldFigure, ...]


def crossed(connection: Connection, fresh: Sequence[HeldFigure], before: Span) -> tuple[Crossed, ...]:
    """What the week's figures contradict, among figures of the same pair that came out in the days before."""
    pairs = {_pair(number) for number in fresh}
    parties = sorted({id_ for pair in pairs for id_ in pair})
    older = (
        [number for number in numbers(connection, parties, before) if _pair(number) in pairs] if pairs else []
    )
    documents = list(dict.fromkeys(number.document for number in (*fresh, *reversed(older))))[:_MOST_REPORTS]
    if len(documents) < 2:
        return ()
    by_name = {f"{number.document}:{number.figure.id}": number for number in (*older, *fresh)}
    new = {number.document for number in fresh}
    records = [_record(connection, id_, pairs, before.as_of) for id_ in documents]
    found = []
    for check in check_across(records):
        about = tuple(by_name[name] for name in check.about if name in by_name)
        if len(about) == len(check.about) and new & {number.document for number in about}:
            found.append(Crossed(check, about))
    return tuple(found)


def _record(connection: Connection, id_: str, pairs: set[frozenset[str]], as_of: AsOf) -> Record:
    """A report with the figures of these pairs alone, under the register's own name."""
    record = whole_document(connection, id_, as_of).record
    figures = tuple(
        figure
        for figure in record.figures
        if frozenset(side.id for side in (figure.reporter, figure.partner) if side and side.id) in pairs
    )
    return Record(replace(record.document, id=id_), (), figures, ())


def _pair(number: HeldFigure) -> frozenset[str]:
    figure = number.figure
    return frozenset(side.id for side in (figure.reporter, figure.partner) if side is not None and side.id)
