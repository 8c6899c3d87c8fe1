"""A file onto the shelf: read, written as Parquet, judged, and only then there.

In:  a file of statistics, its form, and where it comes from.
Out: Loaded: its manifest, what was told about it, and whether it was on the shelf already.
Law: nothing is loaded in silence. Rows that are none, and numbers of the wrong size, are told first, and the load is
     refused unless the caller has said what to do with them. What is refused or breaks off leaves nothing behind.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from legation.errors import SourceError
from legation.trade.arriving import REJECTED, clustered, table_of
from legation.trade.form import Form
from legation.trade.magnitude import MOST_TOLD, Suspect, suspects
from legation.trade.manifest import (
    Manifest,
    Origin,
    Part,
    checksum_of,
    load_id,
    read_catalogue,
    write_manifest,
)
from legation.trade.shelf import ROWS, Shelf, imported, open_shelf, understood

if TYPE_CHECKING:
    import duckdb

# what to do with rows that are none and numbers of the wrong size
Doubtful = Literal["refuse", "leave out", "take"]
# rows that are skipped or read together: a reporter's year with some partners
GROUP = 20_480


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a load; `known` where the same file had been loaded in the same way before."""

    manifest: Manifest
    told: tuple[str, ...]
    known: bool = False


def load(folder: Path, path: Path, form: Form, origin: Origin, *, doubtful: Doubtful = "refuse") -> Loaded:
    """Bring a file onto the shelf in a folder."""
    if not path.is_file():
        raise SourceError(f"{path}: there is no such file. Check the path.")
    checksum = checksum_of(path)
    name = load_id(checksum, form, origin.source, origin.vintage, doubtful)
    catalogue = read_catalogue(folder)
    before = next((one for one in catalogue.manifests if one.id == name), None)
    if before is not None:
        return Loaded(before, (), known=True)
    file = folder / "incoming" / f"{name}.parquet"
    file.parent.mkdir(parents=True, exist_ok=True)
    shelf = open_shelf(folder)
    try:
        parts = _write(shelf.connection, file, table_of(shelf.connection, path, form, origin))
        rejected = _rejected(shelf.connection, file, parts)
        kept = [part for part in parts if part.reporter != REJECTED]
        doubts = _judged(shelf, file, kept) if kept else ()
        told = _told(rejected, doubts)
        whole = any(one.whole for one in doubts)
        if (doubtful == "refuse" and (rejected or doubts)) or (doubtful == "leave out" and whole):
            raise SourceError(_refusal(path, rejected, doubts, told))
        if rejected or (doubts and doubtful == "leave out"):
            kept = _without(shelf.connection, file, doubts if doubtful == "leave out" else ())
        if not kept:
            raise SourceError(f"{path}: it has no row of statistics. " + " ".join(told[:3]))
        (folder / ROWS).mkdir(exist_ok=True)
        file.replace(folder / ROWS / file.name)
    finally:
        shelf.close()
        shutil.rmtree(folder / "incoming", ignore_errors=True)
        shutil.rmtree(folder / "spilled", ignore_errors=True)
    rows = sum(part.rows for part in kept)
    manifest = Manifest(name, path.name, checksum, form.name, origin, rows, tuple(kept), told, len(rejected))
    write_manifest(folder, manifest)
    return Loaded(manifest, told)


def origin_of(form: Form, path: Path, retrieved: date, vintage: date | None = None) -> Origin:
    """Where a file comes from, by its form; a Comtrade file tells its vintage in its name, '…[2023-05-11].gz'."""
    named = re.search(r"\[(\d{4}-\d{2}-\d{2})\]", path.name)
    told = vintage or (date.fromisoformat(named[1]) if named else None)
    return Origin(form.source or path.stem, form.licence, form.url, told, retrieved, form.complete)


def _write(connection: duckdb.DuckDBPyConnection, file: Path, table: str) -> list[Part]:
    """Write the rows into one file, those of a reporter and partner together, so that a question skips the rest."""
    with understood_as_source():
        ordered = "" if clustered(connection, table) else "ORDER BY reporter, partner, flow, product"
        connection.execute(
            f"COPY (SELECT * FROM ({table}) {ordered}) TO '{_path(file)}' "
            f"(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE {GROUP})"
        )
    return _parts(connection, file)


def _parts(connection: duckdb.DuckDBPyConnection, file: Path) -> list[Part]:
    counted = connection.execute(
        f"SELECT reporter, coalesce(year(start), 0), count(*) FROM {_read(file)} GROUP BY 1, 2 ORDER BY 1, 2"
    ).fetchall()
    return [Part(f"{ROWS}/{file.name}", reporter, int(year), int(rows)) for reporter, year, rows in counted]


@contextmanager
def understood_as_source() -> Iterator[None]:
    """What DuckDB cannot read, told as what the file is."""
    duckdb = imported()
    try:
        yield
    except duckdb.Error as error:
        first = (str(error).splitlines() or [""])[0]
        raise SourceError(
            f"The file cannot be read to its end ({first}). Mend that place; nothing was loaded."
        ) from error


def _rejected(connection: duckdb.DuckDBPyConnection, file: Path, parts: Iterable[Part]) -> list[str]:
    if all(part.reporter != REJECTED for part in parts):
        return []
    found = connection.execute(f"SELECT note FROM {_read(file)} WHERE reporter = '{REJECTED}' ORDER BY note")
    return [str(row[0]) for row in found.fetchall()]


def _judged(shelf: Shelf, file: Path, parts: list[Part]) -> tuple[Suspect, ...]:
    years = [part.year for part in parts]
    arriving = f"SELECT * FROM {_read(file)} WHERE reporter <> '{REJECTED}'"
    held = shelf.relation(None, min(years) - 1, max(years) + 1)
    with understood(shelf.folder):
        return suspects(shelf.connection, arriving, held)


def _told(rejected: list[str], doubts: Iterable[Suspect]) -> tuple[str, ...]:
    words = [*(one.words for one in doubts), *rejected]
    more = len(words) - MOST_TOLD
    return (*words[:MOST_TOLD], *([f"and {more:,} more"] if more > 0 else []))


def _refusal(path: Path, rejected: list[str], doubts: Iterable[Suspect], told: tuple[str, ...]) -> str:
    found = list(doubts)
    what = []
    if any(one.whole for one in found):
        what.append("the file seems to be in another unit: give --scale, or --take if it is right")
    elif found:
        what.append(
            f"{len(found):,} numbers are of another size: --leave-out them, or --take them if they are right"
        )
    if rejected:
        what.append(f"{len(rejected):,} rows are none: --leave-out them, or mend them")
    return f"{path}: nothing was loaded; {'; '.join(what)}.\n  " + "\n  ".join(told)


def _without(connection: duckdb.DuckDBPyConnection, file: Path, doubts: Iterable[Suspect]) -> list[Part]:
    """The file again, without rows that are none and numbers of another size."""
    keys = [one.key for one in doubts if one.key is not None]
    slots = ", ".join("(?, ?, ?, ?, ?)" for _ in keys)
    sized = f"AND (reporter, partner, flow, product, start::VARCHAR) NOT IN ({slots})" if keys else ""
    beside = file.with_suffix(".kept")
    connection.execute(
        f"COPY (SELECT * FROM {_read(file)} WHERE reporter <> '{REJECTED}' {sized}) TO '{_path(beside)}' "
        f"(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE {GROUP})",
        [value for key in keys for value in key],
    )
    beside.replace(file)
    return _parts(connection, file)


def _read(file: Path) -> str:
    return f"read_parquet('{_path(file)}')"


def _path(path: Path) -> str:
    return str(path).replace("'", "''")
