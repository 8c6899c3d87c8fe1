"""How a record looks in a terminal."""

from __future__ import annotations

from legation.cli.record_view import COLOURS
from legation.record.statement import STATUSES


def test_every_status_has_a_colour() -> None:
    assert tuple(COLOURS) == STATUSES
