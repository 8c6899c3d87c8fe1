"""What an amount is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from legation.record.interval import Interval
from legation.record.span import Span

Kind = Literal[
    "money", "mass", "volume", "energy", "power", "length", "area", "temperature", "duration",
    "count", "share", "points", "ratio", "ordinal", "number",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of the text as an interval, with the words that say it.

    `value` is the bare number as written and scaled ('about $4m': 4000000; '40 %': 0.4) and, of a
    range, its lower end; `upper` is then its upper end. `hedge` is the row of the codebook's table
    that applies ('about', 'almost', 'more than', ...). `noun` is what is counted or measured. Of a
    ratio that was given as a growth ('rose by 40 %') `value` is the growth, 0.4, the interval 1.4.
    """

    span: Span
    interval: Interval
    kind: Kind
    value: Decimal
    hedge: str | None = None
    noun: str | None = None
    upper: Decimal | None = None
