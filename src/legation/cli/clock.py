"""The one place that asks what time it is: a register's second time is the moment of taking up."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime


def now() -> datetime:
    """The moment of asking."""
    return datetime.fromtimestamp(time.time_ns() / 1e9, UTC)


def today() -> date:
    """The day of asking."""
    return now().date()
