"""The ledgers that ship, by name: `taliban`, who dealt how with the Islamic Emirate since 2003."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from legation.register.ledgers.mapping import Mapping
from legation.register.ledgers.read import Ledger, read_ledger
from legation.register.ledgers.table import read_table

HERE: Final = Path(__file__).parent
SHIPPED: Final = {"taliban": HERE / "taliban.csv"}


@cache
def shipped_ledger(name: str) -> Ledger:
    """A ledger that ships; its rows carry the fields' own names."""
    return read_ledger(read_table(SHIPPED[name]), Mapping())
