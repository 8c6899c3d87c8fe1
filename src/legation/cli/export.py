"""`legation export`: what is on record, in the forms that other tools read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legation.cli.asking import database_option, filters, opened
from legation.cli.terminal import counted, tell
from legation.errors import ExportError
from legation.exports.formats import FORMATS

if TYPE_CHECKING:
    from legation.register.ask import Filter
    from legation.register.reported import Reported

_HELP = """Write what is on record in a form that other tools read.

\b
FORMAT is one of:
{listed}

\b
Examples:
  legation export csv --to AFG:IEA --since 2023-04-01 --out april.csv
  legation export csv --act accredit > accredited.csv

The options choose statements, as for `legation statements`; figures and checks of the same reports come along
where the form has a place for them. docs/exports.md says what each form holds.
""".format(listed="\n".join(f"  {one.name:<16} {one.what}" for one in FORMATS.values()))


@click.command("export", no_args_is_help=True, help=_HELP)
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; standard output if not given.",
)
@filters
@database_option
def export_command(form: str, out: Path | None, asked: Filter, database: str | None) -> None:
    """Write what is on record in a form that other tools read."""
    from legation.register.reported import reported

    chosen = FORMATS[form]
    if chosen.is_binary and out is None and sys.stdout.isatty():
        raise ExportError(f"{form}: it is no text for a terminal. Name a file with --out.")
    seen = _Seen()
    with opened(database) as register, register.reading() as connection:
        reports = seen.through(reported(connection, asked))
        if out is None:
            _write_out(chosen.pieces(reports))
        else:
            with counted(reports, "Exporting") as shown:
                _write_file(chosen.pieces(shown), out)
    if not seen.reports:
        tell("No such statement is on record.")
    elif out is not None:
        tell(f"{out}: {seen.statements} statements of {seen.reports} reports.")


class _Seen:
    """How much went by."""

    def __init__(self) -> None:
        self.reports = 0
        self.statements = 0

    def through(self, reports: Iterable[Reported]) -> Iterator[Reported]:
        """The same reports, counted."""
        for report in reports:
            self.reports += 1
            self.statements += len(report.statements)
            yield report


def _write_out(pieces: Iterable[str | bytes]) -> None:
    for piece in pieces:
        # A text keeps its line ends as they are, on every system.
        sys.stdout.buffer.write(piece.encode() if isinstance(piece, str) else piece)
    sys.stdout.buffer.flush()


def _write_file(pieces: Iterable[str | bytes], out: Path) -> None:
    """Whole or not at all: what an interruption leaves behind is a file of another name."""
    part = out.with_name(f"{out.name}.part")
    try:
        with part.open("wb") as stream:
            for piece in pieces:
                stream.write(piece.encode() if isinstance(piece, str) else piece)
        part.replace(out)
    except OSError as error:
        raise ExportError(f"{out}: it cannot be written ({error.strerror}). Check its folder.") from error
    finally:
        part.unlink(missing_ok=True)
