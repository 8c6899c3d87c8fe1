"""A case of reading one amount: what it holds, the text, and what must come out."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from legation.reading.amounts import Kind, read_amounts


class Case(NamedTuple):
    """One amount in a text. Ends are written as text; None is an open end."""

    why: str
    text: str
    quote: str
    low: str | None
    high: str | None
    unit: str = "USD"
    kind: Kind = "money"


def check(case: Case) -> None:
    """Hold the only amount of that kind in the text to the case."""
    found = [amount for amount in read_amounts(case.text) if amount.kind == case.kind]
    assert [amount.span.quote for amount in found] == [case.quote]

    (amount,) = found
    assert (amount.interval.low, amount.interval.high) == (end(case.low), end(case.high))
    assert amount.interval.unit == case.unit
    assert amount.interval.text == case.quote
    amount.span.require_in(case.text, document_id=case.why)


def end(written: str | None) -> Decimal | None:
    """The end of an interval as a number."""
    return None if written is None else Decimal(written)
