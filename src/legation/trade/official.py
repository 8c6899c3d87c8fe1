"""What official statistics say about one quantity: an interval from each teller, with whose it is and what is missing.

In:  the cells of a pair, the measure, and the days.
Out: Official for each teller and source that bears on it.
Law: the reporter's own number counts as it is; its partner's mirror of it within the margin between free on board and
     with freight and insurance. Turnover is told as such or is exports and imports of one teller. Re-exports are
     part of exports where a teller counts them so, and never added. A missing number is no zero.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from legation.lists.trade_margins import trade_margins
from legation.trade.periods import Covered, covered
from legation.trade.rows import Cell

MIRROR = {"exports": "imports", "imports": "exports", "turnover": "turnover"}


@dataclass(frozen=True, slots=True)
class Question:
    """A quantity asked for: as in a figure, with the product as one key of the shelf."""

    measure: str
    reporter: str
    partner: str
    product: str
    start: date
    end: date
    unit: str


@dataclass(frozen=True, slots=True)
class Official:
    """What one teller says about a quantity; `mirrored` where it is the partner's number, with the margin in it."""

    teller: str
    source: str
    low: Decimal | None
    high: Decimal | None
    cells: tuple[Cell, ...]
    mirrored: bool = False
    how: str = ""
    missing: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the number is known, and not only bounded from one side."""
        return self.low is not None and self.high is not None and not self.missing

    @property
    def basis(self) -> str | None:
        """What is counted, where it is not goods that cross the border."""
        return next((cell.basis for cell in self.cells if cell.basis), None)

    @property
    def second_hand(self) -> bool:
        """Whether any of it comes through a report about the statistics."""
        return any(cell.second_hand for cell in self.cells)


def officials(cells: Sequence[Cell], question: Question) -> tuple[Official, ...]:
    """What every teller says, the reporter's own first, whole numbers before bounds."""
    told: defaultdict[tuple[str, str, str, str | None], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.unit == question.unit and not cell.disputed:
            # two pages that quote one office may count two things, so that each page is a teller by itself
            told[cell.reporter, cell.source, cell.teller, cell.url if cell.second_hand else None].append(cell)
    found = [
        one
        for (reporter, source, teller, _), own in told.items()
        for one in [_told(own, question, reporter, teller, source)]
        if one is not None
    ]
    return tuple(sorted(set(found), key=_order))


def _told(
    cells: Sequence[Cell], question: Question, reporter: str, teller: str, source: str
) -> Official | None:
    own = reporter == question.reporter
    asked = replace(
        question, measure=question.measure if own else MIRROR.get(question.measure, question.measure)
    )
    number = _number(cells, asked)
    if number is None:
        return None
    low, high = number.low, number.high
    mirrored = not own and question.measure in ("exports", "imports")
    if mirrored:
        low, high = mirrored_ends(question.measure, low, high)
    if low is None and high is None:
        return None
    return Official(teller, source, low, high, number.used, mirrored, number.how, number.missing)


def mirrored_ends(
    measure: str, low: Decimal | None, high: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    """The bounds of a flow from the partner's number of the opposite one.

    >>> mirrored_ends("imports", Decimal(100), None)
    (Decimal('90.0'), None)
    """
    margins = trade_margins()
    least, most = (
        Decimal(end.numerator) / Decimal(end.denominator) for end in (margins.mirror_low, margins.mirror_high)
    )
    if measure == "exports":
        return None if low is None else low / most, None if high is None else high / least
    return None if low is None else low * least, None if high is None else high * most


def _number(cells: Sequence[Cell], question: Question) -> Covered | None:
    if question.measure == "balance":
        return _balance(cells, question)
    direct = _flow(cells, question, question.measure)
    if question.measure != "turnover":
        return (
            direct
            if direct and direct.high is not None
            else _below(_flow(cells, question, "turnover"), direct)
        )
    if direct and direct.whole:
        return direct
    sold, bought = (_flow(cells, question, flow) for flow in ("exports", "imports"))
    if sold is None or bought is None:
        # what is sold is part of the turnover
        part = sold or bought
        return direct or (replace(part, high=None, how=f"its {_only(sold)} alone") if part else None)
    return Covered(
        (sold.low or Decimal(0)) + (bought.low or Decimal(0)),
        None if sold.high is None or bought.high is None else sold.high + bought.high,
        (*sold.used, *bought.used),
        "exports and imports",
        tuple(dict.fromkeys((*sold.missing, *bought.missing))),
    )


def _below(turnover: Covered | None, own: Covered | None) -> Covered | None:
    """A flow is part of the turnover, which bounds it from above."""
    if turnover is None or turnover.high is None:
        return own
    used = (*(own.used if own else ()), *turnover.used)
    return Covered(
        own.low if own else None, turnover.high, used, "the turnover holds it", own.missing if own else ()
    )


def _only(sold: Covered | None) -> str:
    return "exports" if sold else "imports"


def _balance(cells: Sequence[Cell], question: Question) -> Covered | None:
    sold, bought = (_flow(cells, question, flow) for flow in ("exports", "imports"))
    if sold is None or bought is None:
        return None
    low = None if sold.low is None or bought.high is None else sold.low - bought.high
    high = None if sold.high is None or bought.low is None else sold.high - bought.low
    return Covered(
        low, high, (*sold.used, *bought.used), "exports less imports", (*sold.missing, *bought.missing)
    )


def _flow(cells: Sequence[Cell], question: Question, flow: str) -> Covered | None:
    """What is said of a flow: its product's own number, else the wider one that bounds it from above."""
    own = [cell for cell in cells if cell.flow == flow and cell.product == question.product]
    number = covered(own, question.start, question.end)
    if number is not None and number.high is not None:
        return number
    wider = [cell for cell in cells if cell.flow == flow and _holds(cell.product, question.product)]
    above = covered([replace(cell, low=None) for cell in wider], question.start, question.end)
    if above is None or above.high is None or above.missing:
        return number
    used = (*(number.used if number else ()), *above.used)
    return Covered(number.low if number else None, above.high, used, "a wider product holds it")


def _holds(wider: str, product: str) -> bool:
    """Whether a product is part of another.

    >>> _holds("TOTAL", "1101"), _holds("10+1101", "1001"), _holds("1101", "10+1101")
    (True, True, False)
    """
    if wider == product:
        return False
    codes = () if product == "TOTAL" else product.split("+")
    return bool(codes) and (
        wider == "TOTAL" or all(code.startswith(tuple(wider.split("+"))) for code in codes)
    )


def _order(one: Official) -> tuple[bool, bool, Decimal, Decimal, str]:
    """Whole numbers first, own ones first, the narrowest first; of upper bounds the lowest."""
    return not one.whole, one.mirrored, _width(one), one.high or Decimal("Infinity"), one.teller


def _width(one: Official) -> Decimal:
    return Decimal("Infinity") if one.low is None or one.high is None else one.high - one.low
