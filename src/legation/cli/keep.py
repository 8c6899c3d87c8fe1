"""`legation keep`: reports, or records that were read from them, into the register."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legation.cli.arrivals import Day, Queue
from legation.cli.asking import database_option, opened
from legation.cli.clock import now
from legation.cli.terminal import counted, tell
from legation.errors import RegisterError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.record.record import Record
    from legation.register.content import Arrived


@click.command("keep", no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--published", type=Day(), help="Day of publication where the input does not say, as 2023-04-17."
)
@click.option(
    "--records", is_flag=True, help="PATHs hold records, as `legation read --format jsonl` prints them."
)
@click.option("--analyst", help="Records coded by hand: who coded them. They are compared, and do not count.")
@database_option
def keep_command(
    paths: tuple[str, ...], published: date | None, records: bool, analyst: str | None, database: str | None
) -> None:
    """Read reports and keep what they say in the register.

    \b
    Examples:
      legation keep archive/
      legation read archive/ --format jsonl > records.jsonl && legation keep records.jsonl --records
      legation keep mine.jsonl --records --analyst Ada

    A report that was kept before adds nothing; read by a newer Legation, its newer reading supersedes the
    older, and both are there. Interrupted, the same command completes it.
    """
    from legation import __version__
    from legation.register.content import Reader
    from legation.register.keep import BATCH, Taking, keep_records

    if analyst and not records:
        raise click.UsageError("--analyst is for --records: what was coded by hand.")
    settings = Settings.from_environment()
    queue = Queue(paths, published, settings)
    source = _records(paths) if records else _read(queue, settings)
    reader = Reader(f"analyst {analyst}" if analyst else "legation", __version__)
    # Reading takes its time, and what was read should be kept soon; records are there already.
    batch = BATCH if records else 100
    taking = Taking(reader, f"keep {' '.join(Path(path).name for path in paths)}"[:200], now(), batch=batch)
    with opened(database) as register, counted(source, "Keeping", _expected(queue)) as shown:
        kept = keep_records(register, _arriving(shown, queue), taking)
    tell(
        f"{kept.statements} statements of {kept.readings} reports were new, {kept.superseded} older readings are "
        f"superseded, {kept.known_already} reports were known."
    )
    if queue.failures:
        sys.exit(1)


def _expected(queue: Queue) -> int | None:
    """About how many reports will come, where somebody looks."""
    return queue.expected() if sys.stderr.isatty() else None


def _read(queue: Queue, settings: Settings) -> Iterator[Record]:
    from legation.article_to_record import articles_to_records
    from legation.parser.pipeline import load_pipeline

    pipeline = load_pipeline(settings.model, states=settings.with_learnt)
    yield from articles_to_records(queue.documents(), pipeline, batch_size=settings.batch_size)


def _records(paths: tuple[str, ...]) -> Iterator[Record]:
    from legation.record.as_json import from_json

    for path in map(Path, paths):
        try:
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    if line.strip():
                        yield from_json(line)
        except (OSError, UnicodeDecodeError) as error:
            raise RegisterError(
                f"{path}: it cannot be read ({error}). Give records as JSON lines."
            ) from error


def _arriving(records: Iterable[Record], queue: Queue) -> Iterator[Arrived]:
    from legation.register.content import Arrived

    for record in records:
        known = record.document.published or queue.published
        if known is None:
            queue.failures += 1
            tell(
                f"Error: document {record.document.id[:40]!r}: nobody says when it came out, so that nobody could "
                "say what was known when. Give --published."
            )
            continue
        yield Arrived(record, known)
