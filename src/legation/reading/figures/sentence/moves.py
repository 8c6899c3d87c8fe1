"""Moves from one level to another: 'rose by 67 percent from $151 million to $252 million in the first quarter'.

In:  the periods of the numbers of a sentence as each alone has them.
Out: the same, where the level that was reached dates the one left behind and the change between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.when import When, year_before
from legation.reading.times.algebra import shifted
from legation.record.period import Period

_HEDGES = frozenset(
    "about some around almost nearly roughly approximately just only barely over under more less than an a"
    " record the level of as much little".split()
)


def dated_by_moves(layout: Layout, whens: Mapping[int, When]) -> dict[int, When]:
    """Return the periods of the numbers, by their places in the sentence, with those of moves put right."""
    found = dict(whens)
    for left, reached in _moves(layout):
        if left not in found or reached not in found:
            continue
        here, there = found[reached], found[left]
        if reached > left and here.said and here.period is not None and not there.said:
            found[left] = there = When(year_before(here.period), said=True, compared=True)
        elif reached < left and there.said and not here.said and _is_left(there.period, here.period):
            found[reached] = here = replace(here, period=_year_after(there.period))
        change = min(left, reached) - 1
        if change in found and here.said and not found[change].said and _leads_on(layout, change):
            found[change] = replace(found[change], period=here.period, reference=there.period)
    return found


def _moves(layout: Layout) -> Iterator[tuple[int, int]]:
    """The places of the level left behind and the level reached, of each move."""
    for index in range(len(layout.numbers) - 1):
        words = [_word_before(layout, place) for place in (index, index + 1)]
        between = layout.before(index + 1)
        plain = all(layout.doc[i].lower_ in {"from", "to", *_HEDGES} or layout.in_time(i) for i in between)
        if plain and words == ["from", "to"]:
            yield index, index + 1
        elif plain and words == ["to", "from"]:
            yield index + 1, index


def _word_before(layout: Layout, index: int) -> str:
    """The word that leads to a number, past its hedges."""
    place = layout.numbers[index].start - 1
    while place > layout.start and layout.doc[place].lower_ in _HEDGES:
        place -= 1
    return layout.doc[place].lower_ if place >= layout.start else ""


def _leads_on(layout: Layout, index: int) -> bool:
    """Whether number `index` is a change right before the levels: 'by 67 percent from'."""
    kind, words = layout.numbers[index].amount.kind, [layout.doc[i].lower_ for i in layout.before(index + 1)]
    return kind == "ratio" and _HEDGES.issuperset(set(words) - {"from", "to", ","})


def _is_left(left: Period | None, reached: Period | None) -> bool:
    """Whether the level reached has no period, or no other than the one left behind: 'to $7m from $5m last year'."""
    return left is not None and left.precision == "year" and reached in (None, left)


def _year_after(period: Period | None) -> Period | None:
    """The year behind one: who says that something rose from what it was last year speaks of this year."""
    if period is None or period.start is None or period.end is None:
        return None
    return Period(shifted(period.start, "year", 1), shifted(period.end, "year", 1), period.precision)
