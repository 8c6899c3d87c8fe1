"""`legation compare`: where two readers differ."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legation.cli.arrivals import Queue
from legation.cli.asking import form_option, print_rows
from legation.cli.readers import READERS, Reading
from legation.cli.terminal import counted, tell
from legation.errors import CaseError, RecordError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.evaluation.differences import Difference
    from legation.record.record import Record
    from legation.record.statement import Statement


@click.command("compare", no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="FIRST SECOND | PATH…")
@click.option(
    "--readers",
    nargs=2,
    type=click.Choice(READERS),
    help="PATHs are documents, and these two read them; else they are two files of records.",
)
@form_option
def compare_command(paths: tuple[str, ...], readers: tuple[str, str] | None, form: str) -> None:
    """Show where two readers differ: what only one found, and what both found and read otherwise.

    FIRST and SECOND hold records, as `legation read --format jsonl` prints them; documents that only one of them has
    are told and left out.

    \b
    Examples:
      legation compare rules.jsonl llm.jsonl
      legation compare --readers rules llm docs/examples
      legation compare before.jsonl after.jsonl --format csv > changed.csv
    """
    from legation.evaluation.differences import compared

    if readers is None and len(paths) != 2:
        raise click.UsageError("Give two files of records; for documents say --readers rules llm.")
    sides = (
        [_read(paths, reader) for reader in readers] if readers else [_records(Path(path)) for path in paths]
    )
    first, second = sides
    for name in sorted(set(first) ^ set(second)):
        tell(f"Note: document {name[:40]!r} was read by one of them alone.")
    found = compared(first, second)
    print_rows([_row(one, form) for one in found.differences], form, "They do not differ.")
    counts = {
        kind: sum(one.kind == kind for one in found.differences)
        for kind in ("differs", "only first", "only second")
    }
    tell(
        f"{found.documents} documents: {found.same} statements the same, {counts['differs']} read otherwise, "
        f"{counts['only first']} found by the first alone, {counts['only second']} by the second."
    )


def _row(one: Difference, form: str) -> dict[str, object]:
    fields = {name: list(values) for name, values in one.fields.items()}
    said = one.first or one.second
    assert said is not None  # a difference is of one side or both
    row: dict[str, object] = {
        "document": one.document[:16] if form == "table" else one.document,
        "kind": one.kind,
    }
    row["statement"] = _told(said)
    if form == "json":
        return row | {"fields": fields, "quote": one.quote}
    return row | {
        "fields": "; ".join(f"{name}: {a} / {b}" for name, (a, b) in fields.items()),
        "quote": one.quote,
    }


def _told(said: Statement) -> str:
    other = (said.counterpart.id if said.counterpart else None) or "–"
    return f"{said.actor.id or '–'} {said.act} {other} {said.status}"


def _read(paths: tuple[str, ...], reader: str) -> dict[str, Record]:
    settings = Settings.from_environment()
    queue = Queue(paths, None, settings)
    reading = Reading(reader, settings)
    try:
        with counted(reading.records(queue.documents()), f"Reading ({reader})", queue.expected()) as records:
            return _by_document(records)
    finally:
        reading.tell_account()


def _records(path: Path) -> dict[str, Record]:
    from legation.record.as_json import from_json

    def lines() -> Iterable[Record]:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    try:
                        yield from_json(line)
                    except RecordError as error:
                        raise CaseError(f"{path}, line {number}: {error}") from error

    try:
        return _by_document(lines())
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(f"{path}: it cannot be read ({error}). Give records as JSON lines.") from error


def _by_document(records: Iterable[Record]) -> dict[str, Record]:
    return {record.document.id: record for record in records}
