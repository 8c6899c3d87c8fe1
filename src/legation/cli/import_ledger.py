"""`legation import`: a ledger that ships, somebody's table, or what was exported, into the register."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legation.cli.asking import database_option, opened
from legation.cli.clock import now
from legation.cli.terminal import counted, tell
from legation.errors import LedgerError

if TYPE_CHECKING:
    from legation.exports.back import Back
    from legation.register.ledgers.read import Ledger, Rejected


@click.command("import", no_args_is_help=True)
@click.argument("ledger", metavar="NAME|PATH")
@click.option("--mapping", type=click.Path(path_type=Path), help="A TOML file that maps its columns to ours.")
@click.option(
    "--without-rejected", is_flag=True, help="Keep the rows that can be read, though others cannot."
)
@database_option
def import_command(ledger: str, mapping: Path | None, without_rejected: bool, database: str | None) -> None:
    """Take a ledger into the register: a table of dated acts, as CSV or XLSX.

    NAME is a ledger that ships: taliban. PATH is a table of your own, whose columns are called date, actor,
    counterpart, act, status and text, or are mapped to these; or a file that `legation export` wrote as csv or ftm.

    \b
    Examples:
      legation import taliban
      legation import tracker.xlsx --mapping tracker.toml
      legation import april.csv

    Every row that cannot be kept is told with its line and reason, and then nothing is imported. A ledger
    that was imported before adds what is new in it.
    """
    from legation.register.content import Arrived, Reader
    from legation.register.keep import Taking, keep_records

    name = Path(ledger).stem
    back = _back(Path(ledger)) if ledger not in _shipped() else None
    if back is not None:
        _tell_rejected(ledger, back.rejected, without_rejected=without_rejected)
        _keep_back(back, f"import {name}", database)
        return
    found = _ledger(ledger, mapping)
    _tell_rejected(ledger, found.rejected, without_rejected=without_rejected)
    with opened(database) as register, counted(found.records, "Importing", len(found.records)) as shown:
        arriving = (Arrived(kept.record, kept.known) for kept in shown)
        taking = Taking(Reader(f"ledger {name}", "1"), f"import {name}", now(), kind="import")
        kept = keep_records(register, arriving, taking)
    tell(
        f"{kept.statements} statements of {kept.readings} reports were new, {kept.known_already} reports were known."
    )


def _shipped() -> Collection[str]:
    from legation.register.ledgers.shipped import SHIPPED

    return SHIPPED


def _tell_rejected(ledger: str, rejected: Sequence[Rejected], *, without_rejected: bool) -> None:
    for row in rejected:
        tell(f"{ledger}, line {row.line}: {row.reason}.")
    if rejected and not without_rejected:
        tell(f"{len(rejected)} rows cannot be kept; nothing was imported. Mend them, or --without-rejected.")
        sys.exit(1)


def _back(path: Path) -> Back | None:
    """What an export holds; None where the file is none of ours."""
    from legation.exports.from_csv import is_our_csv, read_our_csv
    from legation.exports.from_ftm import is_ftm, read_ftm

    if is_our_csv(path):
        return read_our_csv(path)
    return read_ftm(path) if is_ftm(path) else None


def _keep_back(back: Back, note: str, database: str | None) -> None:
    from legation.register.returned import keep_returned

    with opened(database) as register:
        came = keep_returned(register, back.returned, note[:200], now())
    kept = came.kept
    tell(
        f"{kept.statements} statements of {kept.readings} reports were new, {kept.known_already} reports were known."
    )
    if came.otherwise_read:
        tell(
            f"{came.otherwise_read} reports are on record as another version has read them, and stay so. "
            "To supersede that, read them anew."
        )


def _ledger(named: str, mapping: Path | None) -> Ledger:
    from legation.register.ledgers.mapping import Mapping, read_mapping
    from legation.register.ledgers.read import read_ledger
    from legation.register.ledgers.shipped import SHIPPED, shipped_ledger
    from legation.register.ledgers.table import read_table

    if named in SHIPPED:
        return shipped_ledger(named)
    path = Path(named)
    if not path.exists():
        raise LedgerError(
            f"{named}: no ledger of that name ships, and no file is there. Ship: {', '.join(SHIPPED)}."
        )
    return read_ledger(read_table(path), read_mapping(mapping) if mapping else Mapping(), str(path))
