"""JSON for what is no record: dates as days, numbers with the digits they have."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal


def written(plain: object) -> str:
    """Indented JSON."""
    return json.dumps(plain, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} has no JSON")


def on_one_line(plain: object) -> str:
    """JSON on one line."""
    return json.dumps(plain, ensure_ascii=False, default=_plain)
