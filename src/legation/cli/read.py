"""`legation read`: reports in, what they say out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import chain, islice

import click

from legation.cli.arrivals import Day, Queue
from legation.cli.readers import Reading, reader_option
from legation.cli.record_view import show_record
from legation.cli.terminal import output, piped
from legation.record.as_json import to_json
from legation.record.record import Record
from legation.settings import Settings

# Fewer documents are read before a bar could be looked at.
_LONG_INPUT = 20


@click.command("read", no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--published", type=Day(), help="Day of publication where the input does not say, as 2023-04-17."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    help="text: for people, the default on a terminal. jsonl: one record a line, the default in a pipe. "
    "json: indented; several records as a list.",
)
@click.option("--model", help="A language pipeline: an installed package, or a folder.", default=None)
@reader_option
def read_command(
    paths: tuple[str, ...], published: date | None, form: str | None, model: str | None, reader: str
) -> None:
    """Read reports, and print what each says: statements and figures, with the words that say them.

    PATH is a .txt, .md, .html, .json or .jsonl file, a folder of them, or - for standard input. A JSON
    object has the fields text, title, published, source and url; only text is needed.

    \b
    Examples:
      legation read article.html
      legation read notes.txt --published 2023-04-17
      legation read archive/ --format jsonl > records.jsonl
      curl -s https://example.org/report | legation read - --format text
      legation read article.html --reader llm

    A report that cannot be read is told on standard error and the next one goes on; the exit status is
    then 1.
    """
    settings = Settings.from_environment()
    queue = Queue(paths, published, settings)
    reading = Reading(reader, settings, model)
    try:
        with _progress(queue, reading.records(queue.documents())) as counted:
            _print(counted, form or ("jsonl" if piped() else "text"))
    finally:
        reading.tell_account()
    if queue.failures or reading.failures:
        sys.exit(1)


def _print(records: Iterable[Record], form: str) -> None:
    if form == "jsonl":
        for record in records:
            click.echo(to_json(record))
    elif form == "json":
        _print_indented(iter(records))
    else:
        console = output()
        for record in records:
            show_record(record, console)


def _print_indented(records: Iterator[Record]) -> None:
    """One record as an object, several as a list, none as an empty list."""
    first = list(islice(records, 2))
    if len(first) == 1:
        click.echo(to_json(first[0], indent=2))
        return
    click.echo("[", nl=False)
    for number, record in enumerate(chain(first, records)):
        click.echo(("," if number else "") + "\n" + to_json(record, indent=2), nl=False)
    click.echo("\n]" if first else "]")


@contextmanager
def _progress(queue: Queue, records: Iterator[Record]) -> Iterator[Iterable[Record]]:
    """A bar on standard error while a long input is read into a file; none where it would be in the way."""
    expected = queue.expected() if sys.stderr.isatty() and piped() else None
    if expected is None or expected < _LONG_INPUT:
        yield records
        return
    with click.progressbar(records, length=expected, label="Reading", file=sys.stderr) as bar:
        yield bar
