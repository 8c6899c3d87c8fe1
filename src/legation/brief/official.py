"""What official statistics say of the week's numbers: each held against what had come out by the end of its week.

In:  the numbers on record, the folder of the statistics, and the last day that counts.
Out: for each number what was found: borne out, contradicted and by how much, or open and what is missing; with the
     official numbers that this rests on, each with its page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from legation.brief.amounts import amount_in_words
from legation.brief.counts import number
from legation.brief.dates import span_in_words
from legation.brief.names import Name
from legation.checks.arithmetic.quantities.quantity import TRADE
from legation.checks.statistics.check import Compared, check_figures
from legation.record.check import Verdict
from legation.record.interval import Interval
from legation.register.figures import HeldFigure
from legation.trade.nomenclature import TOTAL
from legation.trade.rows import Cell
from legation.trade.shelf import opened

# What a note calls the page where an official number has none of its own.
DOCUMENT: Final = "official statistics"
_LINKS: Final = {
    "exports": "to",
    "imports": "from",
    "re-exports": "to",
    "re-imports": "from",
    "turnover": "with",
}
_NOUNS: Final = {"turnover": "trade"}


@dataclass(frozen=True, slots=True)
class OfficialNumber:
    """An official number as a note names it: whose it is, what it says in words, since when, and on which page."""

    id: str
    teller: str
    words: str
    known: date | None
    second_hand: bool
    url: str | None


@dataclass(frozen=True, slots=True)
class Judged:
    """What official statistics say of one number, in a sentence, and the official numbers that it names; `is_unknown`
    where none has come out at all.
    """

    verdict: Verdict
    text: str
    numbers: tuple[OfficialNumber, ...]
    is_unknown: bool


_SAYS: Final[dict[Verdict, str]] = {
    "supported": "Official statistics bear this out.",
    "contradicted": "Official statistics contradict this.",
    "open": "Official statistics leave this open:",
}
# The number is named in the sentence before, so that only the reason is told.
_OPEN: Final = re.compile(r"^‘[^’]*’ cannot be (?:checked|decided): ")


def judged(
    numbers: Sequence[HeldFigure], statistics: str | None, until: date
) -> Mapping[str, tuple[Judged, ...]]:
    """What is said of each number, by its id on record; nothing where no statistics are to be asked."""
    numbers = [told for told in numbers if told.figure.measure in TRADE]
    if statistics is None or not numbers:
        return {}
    by_reading: dict[tuple[str, str | None], list[HeldFigure]] = defaultdict(list)
    for told in numbers:
        by_reading[told.document, told.reading].append(told)
    found: dict[str, list[Judged]] = defaultdict(list)
    with opened(statistics) as shelf:
        for together in by_reading.values():
            ids = {told.figure.id: told.id for told in together}
            figures = [told.figure for told in together]
            # what was not over when the report came out is a forecast, however late the week ends
            for one in check_figures(figures, together[0].known, shelf, until):
                found[ids[one.figure.id]].append(_judged(one))
    return {id_: tuple(dict.fromkeys(one)) for id_, one in found.items()}


def unknown_in_words(count: int, of: int) -> str:
    """That no official number is at hand for some numbers of several, in a sentence.

    >>> unknown_in_words(1, 1), unknown_in_words(2, 3)
    ('No official number is at hand beside this one.', 'No official numbers are at hand beside two of these three.')
    """
    if of == 1:
        return "No official number is at hand beside this one."
    if count == of:
        return "No official numbers are at hand beside these."
    if count == 1:
        return f"No official number is at hand beside one of these {number(of)}."
    return f"No official numbers are at hand beside {number(count)} of these {number(of)}."


def _judged(one: Compared) -> Judged:
    explanation = _OPEN.sub("", " ".join(one.check.explanation.split()))
    suggestion = f" Perhaps ‘{one.check.suggestion}’ was meant." if one.check.suggestion else ""
    named = [told for told in one.told if told.teller in explanation]
    return Judged(
        verdict=one.check.verdict,
        text=f"{_SAYS[one.check.verdict]} {explanation}{suggestion}",
        numbers=tuple(dict.fromkeys(_number(cell) for told in named for cell in told.cells)),
        is_unknown=one.check.verdict == "open" and explanation.startswith("no official number"),
    )


def _number(cell: Cell) -> OfficialNumber:
    words = amount_in_words(Interval(cell.low, cell.high, cell.unit))
    period = span_in_words(cell.start, cell.end) or f"{cell.start.isoformat()} to {cell.end.isoformat()}"
    product = "" if cell.product == TOTAL else f" of goods {cell.product.replace('+', ' and ')}"
    flow = f"{Name.of(cell.reporter, cell.reporter).possessive} {_NOUNS.get(cell.flow, cell.flow)}{product}"
    told = f"{flow} {_LINKS[cell.flow]} {Name.of(cell.partner, cell.partner).text} in {period}: {words}"
    place = (
        cell.reporter,
        cell.partner,
        cell.flow,
        cell.product,
        cell.start,
        cell.end,
        cell.source,
        cell.url,
    )
    return OfficialNumber(
        id="|".join(map(str, place)),
        teller=cell.teller,
        words=told[:1].upper() + told[1:],
        known=cell.vintage,
        second_hand=cell.second_hand,
        url=cell.url,
    )
