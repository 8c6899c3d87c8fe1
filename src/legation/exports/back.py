"""What comes back from an export, on its way into a register."""

from __future__ import annotations

from dataclasses import dataclass

from legation.register.content import Arrived, Reader
from legation.register.ledgers.read import Rejected


@dataclass(frozen=True, slots=True)
class Returned:
    """A record as it was exported, and who had read it."""

    arrived: Arrived
    reader: Reader


@dataclass(frozen=True, slots=True)
class Back:
    """What a file holds: records that can be kept, and every row that cannot."""

    returned: tuple[Returned, ...]
    rejected: tuple[Rejected, ...]
