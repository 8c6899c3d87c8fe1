"""A number with its unit, as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from legation.reading.amounts.amount import Kind

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit: tokens `start` to `end`, the value as scaled, its last digit that counts."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    last: int
    code: str | None = None
    vague: bool = False
    in_words: bool = False
    noun: str | None = None
    fold: bool = False
    power: int = 0
    open: bool = False
    times: Decimal = Decimal(1)
