"""A file onto the shelf: read, written as Parquet, judged, and only then there.

In:  a file of statistics, its form, and where it comes from.
Out: Loaded: its manifest, what was told about it, and whether it was on the shelf already.
Law: nothing is loaded in silence. Rows that are none, and numbers of the wrong size, are told first, and the load is
     refused unless the caller has said what to do with them. What is refused or breaks off leaves nothing behind.
"""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from legation.errors import SourceError
from legation.trade.arriving import REJECTED, Arriving, clustered, table_of
from legation.trade.form import Form
from legation.trade.magnitude import MANY, MOST_TOLD, Suspect, suspects
from legation.trade.manifest import (
    Manifest,
    Origin,
    Part,
    checksum_of,
    load_id,
    manifest_of,
    write_manifest,
)
from legation.trade.rows import selected
from legation.trade.shelf import AS_PARQUET, ROWS, Shelf, imported, open_shelf, understood

if TYPE_CHECKING:
    import duckdb

# what to do with rows that are none and numbers of the wrong size
Doubtful = Literal["refuse", "leave out", "take"]


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
    before = manifest_of(folder, name)
    if before is not None:
        return Loaded(before, (), known=True)
    arrived = folder / "incoming" / name
    shutil.rmtree(arrived, ignore_errors=True)
    arrived.parent.mkdir(parents=True, exist_ok=True)
    shelf = open_shelf(folder)
    try:
        arriving = table_of(shelf.connection, path, form, origin)
        _write(shelf.connection, arrived, arriving)
        parts = _parts(shelf.connection, arrived)
        rejected = _rejected(shelf.connection, arrived)
        kept = [part for part in parts if part.reporter != REJECTED]
        doubts = _judged(shelf, arrived, kept, arriving.columns) if kept else ()
        told = _told(rejected, doubts)
        whole = any(one.whole for one in doubts)
        if (doubtful == "refuse" and (rejected or doubts)) or (doubtful == "leave out" and whole):
            raise SourceError(_refusal(path, rejected, doubts, told))
        if doubts and doubtful == "leave out":
            _leave_out(shelf.connection, arrived, doubts)
            kept = [one for one in _parts(shelf.connection, arrived) if one.reporter != REJECTED]
        if not kept:
            raise SourceError(f"{path}: it has no row of statistics. " + " ".join(told[:3]))
        _put_there(arrived, folder / ROWS / name)
    finally:
        shelf.close()
        shutil.rmtree(arrived, ignore_errors=True)
        shutil.rmtree(folder / "spilled", ignore_errors=True)
    rows = sum(part.rows for part in kept)
    manifest = Manifest(
        name, path.name, checksum, form.name, origin, rows, tuple(kept), told, len(rejected), arriving.columns
    )
    write_manifest(folder, manifest)
    return Loaded(manifest, told)


def origin_of(form: Form, path: Path, retrieved: date, vintage: date | None = None) -> Origin:
    """Where a file comes from, by its form; a Comtrade file tells its vintage in its name, '…[2023-05-11].gz'."""
    named = re.search(r"\[(\d{4}-\d{2}-\d{2})\]", path.name)
    told = vintage or (date.fromisoformat(named[1]) if named else None)
    return Origin(form.source or path.stem, form.licence, form.url, told, retrieved, form.complete)


def _write(connection: duckdb.DuckDBPyConnection, arrived: Path, arriving: Arriving) -> None:
    """Write the rows, a file for each reporter, those of a partner together, so that a question skips the rest."""
    with understood_as_source():
        ordered = "" if clustered(connection, arriving) else "ORDER BY reporter, partner, flow, product"
        connection.execute(
            f"COPY (SELECT * FROM ({arriving.sql}) {ordered}) TO '{_path(arrived)}' "
            f"({AS_PARQUET}, PARTITION_BY (reporter), WRITE_PARTITION_COLUMNS true)"
        )


def _put_there(arrived: Path, place: Path) -> None:
    """Move a whole load to where the shelf looks for it; what a load that broke off left there goes first."""
    shutil.rmtree(arrived / f"reporter={REJECTED}", ignore_errors=True)
    shutil.rmtree(place, ignore_errors=True)
    place.parent.mkdir(exist_ok=True)
    arrived.replace(place)


def _parts(connection: duckdb.DuckDBPyConnection, arrived: Path) -> list[Part]:
    if not _files(arrived):
        return []
    counted = connection.execute(
        f"SELECT filename, reporter, coalesce(year(start), 0), count(*) "
        f"FROM {_read(_files(arrived), 'filename = true')} GROUP BY 1, 2, 3 ORDER BY 2, 3, 1"
    ).fetchall()
    return [
        Part(
            f"{ROWS}/{arrived.name}/{Path(file).relative_to(arrived).as_posix()}",
            reporter,
            int(year),
            int(rows),
        )
        for file, reporter, year, rows in counted
    ]


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


def _rejected(connection: duckdb.DuckDBPyConnection, arrived: Path) -> list[str]:
    files = _files(arrived, REJECTED)
    if not files:
        return []
    # for its partner, a row that is none has the reason
    return [
        str(row[0]) for row in connection.execute(f"SELECT partner FROM {_read(files)} ORDER BY 1").fetchall()
    ]


def _judged(shelf: Shelf, arrived: Path, parts: list[Part], columns: tuple[str, ...]) -> tuple[Suspect, ...]:
    years = [part.year for part in parts]
    files = [file for file in _files(arrived) if file.parent.name != f"reporter={REJECTED}"]
    held = shelf.relation(None, min(years) - 1, max(years))
    with understood(shelf.folder):
        return suspects(
            shelf.connection,
            f"SELECT {selected(columns)} FROM {_read(files)}",
            held,
            many=sum(part.rows for part in parts) > MANY,
        )


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


def _leave_out(connection: duckdb.DuckDBPyConnection, arrived: Path, doubts: Iterable[Suspect]) -> None:
    """Write the files again that hold numbers of another size, without these."""
    keys: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for one in doubts:
        if one.key is not None:
            keys[one.key[0]].append(one.key[1:])
    for reporter, numbers in keys.items():
        slots = ", ".join("(?, ?, ?, ?)" for _ in numbers)
        for file in _files(arrived, reporter):
            beside = file.with_suffix(".kept")
            connection.execute(
                f"COPY (SELECT * FROM {_read([file])} "
                f"WHERE (partner, flow, product, start::VARCHAR) NOT IN ({slots})) "
                f"TO '{_path(beside)}' ({AS_PARQUET})",
                [value for number in numbers for value in number],
            )
            beside.replace(file)


def _files(arrived: Path, reporter: str = "*") -> list[Path]:
    return sorted(arrived.glob(f"reporter={reporter}/*.parquet"))


def _read(files: Iterable[Path], more: str = "filename = false") -> str:
    listed = ", ".join(f"'{_path(file)}'" for file in files)
    return f"read_parquet([{listed}], hive_partitioning = false, {more})"


def _path(path: Path) -> str:
    return str(path).replace("'", "''")
