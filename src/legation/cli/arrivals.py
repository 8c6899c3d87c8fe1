"""Paths on a command line to documents: what cannot be read is told on standard error, the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from legation.cli.terminal import tell
from legation.errors import IntakeError
from legation.intake.arrival import IntakeFailure, IntakeNotice, Terms
from legation.intake.files import STANDARD_INPUT, read_documents
from legation.intake.objects import day_of
from legation.record.record import Document
from legation.settings import Settings


class Day(click.ParamType[date]):
    """An option's value: a day as 2023-04-17."""

    name = "DATE"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that was written."""
        if isinstance(value, date):
            return value
        try:
            return day_of(value)
        except IntakeError as error:
            self.fail(str(error), param, ctx)


@dataclass(slots=True)
class Queue:
    """The documents of a command line, and how many could not be read so far."""

    paths: tuple[str, ...]
    published: date | None
    settings: Settings
    failures: int = 0

    def documents(self) -> Iterator[Document]:
        """Every document that can be read, in the order of the input."""
        for arrival in read_documents(self.paths, Terms(self.published, self.settings)):
            if isinstance(arrival, IntakeFailure):
                self.failures += 1
                tell(f"Error: {arrival.place}: {arrival.message}.")
            elif isinstance(arrival, IntakeNotice):
                tell(f"Note: {arrival.place}: {arrival.message}.")
            else:
                yield arrival

    def expected(self) -> int | None:
        """About how many documents will come; None where only reading them can tell."""
        total = 0
        for path in map(Path, self.paths):
            if str(path) == STANDARD_INPUT or not path.exists():
                return None
            for file in path.rglob("*") if path.is_dir() else [path]:
                if not file.is_file():
                    continue
                total += _lines_of(file) if file.suffix.lower() in (".jsonl", ".ndjson") else 1
        return total


def _lines_of(file: Path) -> int:
    with file.open("rb") as stream:
        return sum(1 for line in stream if line.strip())
