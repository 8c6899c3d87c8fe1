"""How the columns and words of somebody's table become those of a ledger.

In:  a TOML file with [columns], [defaults] and [values.COLUMN], as docs/ledgers.md describes.
Out: a Mapping that turns a row's cells into a ledger's fields.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from legation.errors import LedgerError
from legation.register.ledgers.table import Row

# Every field of a ledger, with what it holds; the first six must be there.
FIELDS: Final[dict[str, str]] = {
    "date": "when the act was: 2023, 2023-04 or 2023-04-17",
    "actor": "who acts: an id of the codebook (KAZ, AFG:IEA, UN) or a state's name; empty where it is nobody",
    "counterpart": "towards whom, in the same way",
    "act": "one of the codebook's acts",
    "status": "one of the codebook's statuses",
    "text": "what the row says, in a sentence",
    "id": "the row's own name; where there is none, its line is",
    "ending": "true where the act's ending is meant",
    "rank": "one of the codebook's ranks",
    "object": "what it is about",
    "place": "where it takes place",
    "amount": "a number, as it was reported",
    "unit": "its unit: an ISO 4217 code, t, people, or what is counted",
    "speaker": "who says so, by name",
    "office": "the office or institution that says so",
    "said_by": "for whom they speak: an id or a state's name",
    "medium": "the outlet through which it came",
    "said_on": "when they said it",
    "url": "where it was reported",
    "published": "when it was reported",
    "contradicts": "names of the rows that say otherwise, with blanks between",
    "cleaned": "what was changed against the source, and why",
}
REQUIRED: Final = ("date", "act", "status", "text")


@dataclass(frozen=True, slots=True)
class Mapping:
    """`columns` names the table's column for a field, `defaults` what holds for every row, `values` the
    ledger's word for a word of the table.
    """

    columns: ReadOnly[str, str] = field(default_factory=dict)
    defaults: ReadOnly[str, str] = field(default_factory=dict)
    values: ReadOnly[str, ReadOnly[str, str]] = field(default_factory=dict)

    def fields_of(self, row: Row) -> dict[str, str]:
        """A row's cells by the ledger's names."""
        found = dict(self.defaults)
        for name in FIELDS:
            cell = row.cells.get(self.columns.get(name, name))
            if cell is not None:
                found[name] = self.values.get(name, {}).get(cell, cell)
        return found


def read_mapping(path: Path) -> Mapping:
    """Read a mapping; a field that no ledger has is refused."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LedgerError(f"{path}: it cannot be read ({error.strerror}). Check the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LedgerError(f"{path}: the mapping is no TOML ({error}). Mend that place.") from error
    unknown = sorted(set(tables) - {"columns", "defaults", "values"})
    if unknown:
        raise LedgerError(
            f"{path}: a mapping has no table [{unknown[0]}]. Write [columns], [defaults], [values]."
        )
    values = tables.get("values", {})
    return Mapping(
        _texts(path, "columns", tables.get("columns", {})),
        _texts(path, "defaults", tables.get("defaults", {})),
        {
            name: _texts(path, f"values.{name}", words)
            for name, words in _fields(path, "values", values).items()
        },
    )


def _texts(path: Path, table: str, found: Any) -> dict[str, str]:  # noqa: ANN401  # whatever TOML held
    fields = found if table.startswith("values.") else _fields(path, table, found)
    if not isinstance(fields, dict) or not all(isinstance(text, str) for text in fields.values()):
        raise LedgerError(f"{path}, [{table}]: every value should be a text in quotes.")
    return {str(name): text for name, text in fields.items()}


def _fields(path: Path, table: str, found: Any) -> dict[str, Any]:  # noqa: ANN401  # as in _texts
    if not isinstance(found, dict):
        raise LedgerError(f"{path}, [{table}]: it should be a table of fields.")
    unknown = sorted(set(found) - set(FIELDS))
    if unknown:
        raise LedgerError(
            f"{path}, [{table}]: {unknown[0]!r} is no field of a ledger. The fields are {', '.join(FIELDS)}."
        )
    return found
