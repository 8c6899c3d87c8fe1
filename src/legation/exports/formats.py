"""The formats in which the record is exported, each with its name, its file's ending and what it is for.

A format's module is loaded when it is asked for; one that writes pieces of text or bytes is named with its function.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from legation.register.reported import Reported

Pieces = Iterator[str] | Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One form; `written_by` is its function, as module:name, from reports to pieces of text or of bytes."""

    name: str
    what: str
    written_by: str
    is_binary: bool = False

    def pieces(self, reports: Iterable[Reported]) -> Pieces:
        """The reports in this form, piece by piece."""
        module, _, name = self.written_by.partition(":")
        write: Callable[[Iterable[Reported]], Pieces] = getattr(importlib.import_module(module), name)
        return write(reports)


FORMATS: Final = {
    one.name: one
    for one in (
        Format(
            "csv",
            "statements, a row each; comes back with `legation import`",
            "legation.exports.csv_table:as_csv",
        ),
        Format(
            "ftm",
            "entities of FollowTheMoney, a JSON object a line; comes back",
            "legation.exports.ftm:as_ftm",
        ),
        Format(
            "ftm-statements",
            "the same as FollowTheMoney's own statements, in CSV; comes back",
            "legation.exports.ftm_statements:as_ftm_statements",
        ),
    )
}
