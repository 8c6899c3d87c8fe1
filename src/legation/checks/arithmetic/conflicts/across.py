"""Whether the figures of several reports can all be true.

In:  records; figures of somebody whom nobody doubts, as official statistics.
Out: a Check for each smallest set of figures, from two reports at least, that cannot.
Law: reports count by their own definitions, so a contradiction between them has to outlast the margin for
     that. A number for a period that was not over when the report came out is a forecast or a count so far,
     and bounds nothing. `about` names a figure as DOCUMENT:FIGURE, `evidence` has its words in
     the same order. Where what nobody doubts excludes some of the figures of a contradiction and not the others, the
     explanation says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from legation.checks.arithmetic.conflicts.finding import quoted
from legation.checks.arithmetic.conflicts.settled import settled
from legation.checks.arithmetic.conflicts.within import check_of, conflicts_in, telling
from legation.checks.arithmetic.quantities.claims import Claim
from legation.checks.wording import day_words
from legation.lists.trade_margins import trade_margins
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.record import Document, Record

# a statistic of a month is out within days of its end at the earliest; a report of the last day counts to it
_EARLY = timedelta(days=7)


def check_across(records: Sequence[Record], undoubted: Sequence[Figure] = ()) -> tuple[Check, ...]:
    """The contradictions between reports, which no report contains by itself."""
    figures: list[Figure] = []
    origin: dict[str, str] = {}
    sources: dict[str, str] = {}
    for record in records:
        for figure in settled(record.figures, record.document.published):
            if _over(figure, record.document):
                known = replace(figure, id=f"{record.document.id}:{figure.id}")
                figures.append(known)
                origin[known.id] = record.document.id
                sources[known.id] = source_words(record.document)
    # a share or growth is of one source's own numbers: only the numbers themselves are counted in other ways
    apart = {figure.id: trade_margins().sources_apart for figure in figures if figure.value is not None}
    conflicts = [
        conflict
        for conflict in conflicts_in(figures, apart=apart)
        if len({origin[claim.figure.id] for claim in conflict}) > 1
    ]
    return tuple(
        check_of(told, sources, _decided(told.conflict, undoubted, apart, sources))
        for told in telling(conflicts, sources)
    )


def _decided(
    conflict: Sequence[Claim],
    undoubted: Sequence[Figure],
    apart: Mapping[str, Fraction],
    sources: Mapping[str, str],
) -> str | None:
    """Which figures of a conflict cannot be, by what nobody doubts; None where that is all of them or none."""
    known = {figure.id for figure in undoubted}
    excluded: list[Claim] = []
    by: list[Claim] = []
    for claim in conflict:
        found = [
            one
            for one in conflicts_in([claim.figure, *undoubted], apart=apart)
            if claim.figure.id in {part.figure.id for part in one}
        ]
        if found:
            excluded.append(claim)
            by += [part for part in found[0] if part.figure.id in known and part not in by]
    if not excluded or len(excluded) == len(conflict):
        return None
    kept = [claim for claim in conflict if claim not in excluded]
    return (
        f"{quoted(by)} excludes {quoted(excluded, sources)} and leaves {quoted(kept, sources)}."
        if len(by) == 1
        else f"{quoted(by)} exclude {quoted(excluded, sources)} and leave {quoted(kept, sources)}."
    )


def source_words(document: Document) -> str:
    """How a report is named beside its numbers: outlet and day, else the start of its title."""
    when = day_words(document.published) if document.published else None
    name = document.source or document.title or document.id
    return f"{name}, {when}" if when else name


def _over(figure: Figure, document: Document) -> bool:
    end = figure.period.end if figure.period else None
    return end is None or document.published is None or end <= document.published + _EARLY
