"""Read a list of `lists/` and refuse it, with file, line and reason, where it is malformed.

In:  a TOML file beside this one, or any other for tests.
Out: its tables, whose fields are taken one by one with their type checked.
Law: a field that nobody takes is a slip of the pen, and refused as one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn

from legation.errors import ListError

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class TomlList:
    """A list as its file holds it: the tables by key, and the text for telling lines."""

    path: Path
    text: str
    tables: dict[str, Any]

    @classmethod
    def read(cls, path: Path) -> TomlList:
        """Read the file; what is no TOML is refused with the place that the parser names."""
        text = path.read_text(encoding="utf-8")
        try:
            return cls(path, text, tomllib.loads(text))
        except tomllib.TOMLDecodeError as slip:
            raise ListError(f"{path.name}: the file is no TOML: {slip}. Mend that place.") from slip

    def rows(self) -> Iterator[Row]:
        """The tables in the order of the file; whoever takes one has to close it."""
        for key, fields in self.tables.items():
            if not isinstance(fields, dict):
                self.refuse(key, f"holds {fields!r} and should be a table of fields")
            yield Row(self, key, dict(fields))

    def whole(self) -> Row:
        """The file as one table, for a list that has its fields at the top."""
        return Row(self, self.path.stem, dict(self.tables))

    def each(self, key: str) -> Iterator[Row]:
        """The tables that are written [[key]], in the order of the file; there is at least one."""
        found = self.tables.pop(key, None)
        if not isinstance(found, list) or not found or not all(isinstance(one, dict) for one in found):
            self.refuse(key, f"holds {found!r} and should be tables, each under [[{key}]]")
        for fields in found:
            yield Row(self, key, dict(fields))

    def line_of(self, key: str) -> int:
        """The line where a table or key is written; 1 where it cannot be told."""
        written = re.search(
            rf"^\s*\[?\[?(?:[\w-]+\.)?[\"']?{re.escape(key)}[\"']?\s*[\]=]", self.text, re.MULTILINE
        )
        return self.text.count("\n", 0, written.end()) + 1 if written else 1

    def refuse(self, key: str, reason: str) -> NoReturn:
        """Raise ListError with file, line, key and reason."""
        raise ListError(f"{self.path.name}, line {self.line_of(key)}, {key}: {reason}.")


@dataclass(slots=True)
class Row:
    """One table of a list, from which each field is taken once."""

    source: TomlList
    key: str
    fields: dict[str, Any] = field(default_factory=dict)

    def refuse(self, reason: str) -> NoReturn:
        """Raise ListError for this table."""
        self.source.refuse(self.key, reason)

    def text(self, name: str) -> str:
        """A text that must be there."""
        found = self.optional_text(name)
        if found is None:
            self.refuse(f'lacks the text `{name}`; add {name} = "..."')
        return found

    def optional_text(self, name: str) -> str | None:
        """A text, or None where the table has none."""
        found = self.fields.pop(name, None)
        if found is not None and (not isinstance(found, str) or not found.strip()):
            self.refuse(f"`{name}` holds {found!r} and should be a text that is not empty")
        return found

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty where the table has none."""
        found = self.fields.pop(name, [])
        if not isinstance(found, list) or not all(isinstance(one, str) and one.strip() for one in found):
            self.refuse(f"`{name}` holds {found!r} and should be a list of texts")
        twice = sorted({one for one in found if found.count(one) > 1})
        if twice:
            self.refuse(f"`{name}` says {', '.join(twice)} twice; strike one")
        return tuple(found)

    def words(self, name: str) -> frozenset[str]:
        """A list of texts that must not be empty, for looking words up."""
        found = self.texts(name)
        if not found:
            self.refuse(f"needs `{name}`, with at least one word")
        return frozenset(found)

    def table(self, name: str) -> Row:
        """A table within this one, to be closed by whoever takes it."""
        found = self.fields.pop(name, None)
        if not isinstance(found, dict):
            self.refuse(f"`{name}` holds {found!r} and should be a table of fields")
        return Row(self.source, name, dict(found))

    def numbers(self, name: str) -> dict[str, int]:
        """A table within this one that gives words their whole numbers."""
        row = self.table(name)
        for word, number in row.fields.items():
            if type(number) is not int:
                row.refuse(f"{word!r} holds {number!r} and should be a whole number without quotes")
        return row.fields

    def decimal(self, name: str) -> Decimal:
        """A number that is written in quotes, so that it is read digit for digit."""
        written = self.text(name)
        try:
            return Decimal(written)
        except InvalidOperation:
            self.refuse(f'`{name}` holds {written!r} and should be a number, written as "0.9"')

    def day(self, name: str) -> date | None:
        """A day written as 2021-08-15, or None where the table has none."""
        found = self.fields.pop(name, None)
        if found is not None and type(found) is not date:
            self.refuse(f"`{name}` holds {found!r} and should be a day, written as 2021-08-15 without quotes")
        return found

    def truth(self, name: str, otherwise: bool = False) -> bool:
        """True or false, `otherwise` where the table says neither."""
        found = self.fields.pop(name, otherwise)
        if not isinstance(found, bool):
            self.refuse(f"`{name}` holds {found!r} and should be true or false")
        return found

    def close(self) -> None:
        """Refuse the table if a field is left that nobody took."""
        if self.fields:
            self.refuse(f"has fields that are not known here: {', '.join(sorted(self.fields))}")
