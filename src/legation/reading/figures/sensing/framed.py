"""What the phrasings take a number to be, for the network to believe or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from legation.reading.figures.running import Sides
from legation.record.figure import Measure
from legation.record.period import Period

Saying = Literal["value", "ratio", "share", "change"]
"""What a figure says: a value, or one of the relations."""

SAYINGS: tuple[Saying, ...] = get_args(Saying)


@dataclass(frozen=True, slots=True)
class Framed:
    """A number as the phrasings read it."""

    measure: Measure
    saying: Saying
    sides: Sides
    period: Period | None
