"""`legation trade load` and `loads`: files of statistics onto the shelf, and what was loaded."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legation.cli.arrivals import Day
from legation.cli.asking import form_option, print_rows
from legation.cli.clock import today
from legation.cli.terminal import tell
from legation.cli.trade import shelf_option
from legation.errors import TradeError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.trade.load import Doubtful


@click.command("load", no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option(
    "--format", "form", default="comtrade", show_default=True, metavar="NAME|FILE",
    help="comtrade, baci or tidy; or a TOML file that maps its columns to ours.",
)  # fmt: skip
@click.option("--vintage", type=Day(), help="The day on which the numbers became official.")
@click.option("--scale", help="What one of its dollars is, as 1000 where it has thousands.")
@click.option("--leave-out", is_flag=True, help="Leave out rows that are none, and numbers of another size.")
@click.option(
    "--take", is_flag=True, help="Take numbers of another size as they are; leave out rows that are none."
)
@shelf_option
def load_command(
    paths: tuple[Path, ...],
    form: str,
    vintage: date | None,
    scale: str | None,
    shelf: str | None,
    **doubts: bool,
) -> None:
    """Bring files of statistics onto the shelf: CSV (also .gz), Parquet or XLSX.

    A file is judged first: rows that are none, and numbers a thousand times too large or small beside the year
    before, the partner's number or the usual price, are told, and nothing is loaded until you say what to do.

    \b
    Examples:
      legation trade load 'COMTRADE-FINAL-CA398202201H6[2023-05-11].gz'
      legation trade load BACI_HS17_Y2022_V202401b.csv --format baci --vintage 2024-01-31
      legation trade load sbp.xlsx --format sbp.toml --scale 1000
    """
    from legation.trade.compact import worthwhile
    from legation.trade.form import form_of
    from legation.trade.load import load, origin_of
    from legation.trade.manifest import read_catalogue

    if doubts["leave_out"] and doubts["take"]:
        raise click.UsageError("Give --leave-out or --take, not both.")
    doubtful: Doubtful = "take" if doubts["take"] else "leave out" if doubts["leave_out"] else "refuse"
    layout = form_of(form)
    if scale is not None:
        layout = replace(layout, scale={**layout.scale, "value": _scale(scale)})
    folder = Path(shelf or Settings.from_environment().statistics)
    for path in paths:
        found = load(folder, path, layout, origin_of(layout, path, today(), vintage), doubtful=doubtful)
        for words in found.told:
            tell(f"{path.name}: {words}.")
        known = "was on the shelf already" if found.known else "loaded"
        left = f", {found.manifest.rejected:,} left out" if found.manifest.rejected else ""
        tell(f"{path.name}: {found.manifest.rows:,} rows {known}{left}; load {found.manifest.id}.")
    if worthwhile(read_catalogue(folder)):
        tell("The shelf stands in many files by now: `legation trade compact` makes questions faster.")


@click.command("loads")
@form_option
@shelf_option
def loads_command(form: str, shelf: str | None) -> None:
    """Print what is on the shelf: each load with its source, licence, vintage and checksum."""
    from legation.trade.manifest import read_catalogue

    catalogue = read_catalogue(Path(shelf or Settings.from_environment().statistics))
    rows: list[dict[str, Any]] = [
        {
            "load": one.id, "file": one.file, "source": one.origin.source, "licence": one.origin.licence,
            "vintage": one.origin.vintage, "retrieved": one.origin.retrieved, "rows": one.rows,
            "checksum": one.checksum[:12] if form == "table" else one.checksum,
        }
        for one in catalogue.manifests
    ]  # fmt: skip
    print_rows(rows, form, "Nothing was loaded; only what ships is on the shelf.")


@click.command("compact")
@shelf_option
def compact_command(shelf: str | None) -> None:
    """Put what many loads hold of a reporter into one file for each five years, so that questions open fewer.

    Every row stays, with its source and vintage. Worth it after some twenty loads; a later load stands beside until
    the next time. Nobody else should ask the shelf meanwhile.

    \b
    Examples:
      legation trade compact
      legation trade compact --shelf statistics/
    """
    from legation.trade.compact import compact

    folder = Path(shelf or Settings.from_environment().statistics)
    found = compact(folder, each=_bar)
    tell(f"{folder}: {found.before:,} files became {found.after:,}.")


def _bar(reporters: Iterable[Any], number: int) -> Iterator[Any]:
    with click.progressbar(reporters, length=number, label="Putting together", file=sys.stderr) as bar:
        yield from bar


def _scale(written: str) -> Decimal:
    try:
        found = Decimal(written)
    except InvalidOperation:
        found = Decimal(0)
    if not found.is_finite() or found <= 0:
        raise TradeError(f"--scale {written}: no number above zero. Write 1000 where the file has thousands.")
    return found
