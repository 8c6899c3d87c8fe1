"""A file onto the shelf: read, written in parts, judged, and only then there.

In:  a file of statistics, its form, and where it comes from.
Out: Loaded: its manifest, what was told about it, and whether it was on the shelf already.
Law: nothing is loaded in silence. Rows that are none, and numbers of the wrong size, are told first, and the load is
     refused unless the caller has said what to do with them. What is refused or breaks off leaves nothing behind.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from legation.errors import SourceError
from legation.trade.arriving import REJECTED, table_of
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
from legation.trade.shelf import ROWS, Shelf, open_shelf, understood

if TYPE_CHECKING:
    import duckdb

# what to do with rows that are none and numbers of the wrong size
Doubtful = Literal["refuse", "leave out", "take"]
# a year of the whole world has some two hundred reporters; beyond so many open files parts are written in pieces
OPEN_FILES = 400
# rows that a thread holds before it writes them
HELD = 250_000


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
    incoming = folder / "incoming" / name
    shelf = open_shelf(folder)
    try:
        incoming.mkdir(parents=True, exist_ok=True)
        parts = _write(shelf.connection, incoming, table_of(shelf.connection, path, form, origin), name)
        rejected = _rejected(shelf.connection, incoming, parts)
        kept = [part for part in parts if part.reporter != REJECTED]
        doubts = _judged(shelf, incoming, kept) if kept else ()
        told = _told(rejected, doubts)
        if doubtful == "refuse" and (rejected or doubts):
            raise SourceError(_refusal(path, rejected, doubts, told))
        if doubtful == "leave out":
            if any(one.whole for one in doubts):
                raise SourceError(_refusal(path, rejected, doubts, told))
            kept = _without(shelf.connection, incoming, kept, doubts)
        if not kept:
            raise SourceError(f"{path}: it has no row of statistics. " + " ".join(told[:3]))
        placed = _placed(folder, incoming, kept)
    finally:
        shelf.close()
        shutil.rmtree(folder / "incoming", ignore_errors=True)
        shutil.rmtree(folder / "spilled", ignore_errors=True)
    rows = sum(part.rows for part in placed)
    manifest = Manifest(name, path.name, checksum, form.name, origin, rows, placed, told, len(rejected))
    write_manifest(folder, manifest)
    return Loaded(manifest, told)


def origin_of(form: Form, path: Path, retrieved: date, vintage: date | None = None) -> Origin:
    """Where a file comes from, by its form; a Comtrade file tells its vintage in its name, '…[2023-05-11].gz'."""
    import re

    named = re.search(r"\[(\d{4}-\d{2}-\d{2})\]", path.name)
    told = vintage or (date.fromisoformat(named[1]) if named else None)
    return Origin(form.source or path.stem, form.licence, form.url, told, retrieved, form.complete)


def _write(connection: duckdb.DuckDBPyConnection, incoming: Path, table: str, name: str) -> list[Part]:
    """Write the rows in parts by reporter and year."""
    connection.execute(
        f"SET preserve_insertion_order = false; SET partitioned_write_max_open_files = {OPEN_FILES}; "
        f"SET partitioned_write_flush_threshold = {HELD}"
    )
    with understood_as_source(incoming):
        written = connection.execute(
            f"COPY ({table}) TO '{_path(incoming)}' (FORMAT parquet, COMPRESSION zstd, "
            "PARTITION_BY (reporter, year), WRITE_PARTITION_COLUMNS true, OVERWRITE_OR_IGNORE true, "
            f"FILENAME_PATTERN '{name}_{{i}}', RETURN_STATS true)"
        ).fetchall()
    return [_part(incoming, Path(str(row[0])), int(row[1])) for row in written]


def understood_as_source(incoming: Path) -> Any:  # noqa: ANN401  # a context manager
    """What DuckDB cannot read, told as what the file is."""
    from contextlib import contextmanager

    from legation.trade.shelf import imported

    duckdb = imported()

    @contextmanager
    def told() -> Any:  # noqa: ANN401  # as above
        try:
            yield
        except duckdb.Error as error:
            first = (str(error).splitlines() or [""])[0]
            raise SourceError(
                f"The file cannot be read to its end ({first}). Mend that place; nothing was loaded."
            ) from error

    return told()


def _part(incoming: Path, file: Path, rows: int) -> Part:
    inside = file.relative_to(incoming)
    reporter, year = (folder.partition("=")[2] for folder in inside.parts[:2])
    return Part(str(inside), reporter, int(year), rows)


def _rejected(connection: duckdb.DuckDBPyConnection, incoming: Path, parts: Iterable[Part]) -> list[str]:
    files = [str(incoming / part.path) for part in parts if part.reporter == REJECTED]
    if not files:
        return []
    return [
        str(row[0]) for row in connection.execute(f"SELECT note FROM {_read(files)} ORDER BY note").fetchall()
    ]


def _judged(shelf: Shelf, incoming: Path, parts: list[Part]) -> tuple[Suspect, ...]:
    years = [part.year for part in parts]
    arriving = f"SELECT * FROM {_read([str(incoming / part.path) for part in parts])}"
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


def _without(
    connection: duckdb.DuckDBPyConnection, incoming: Path, parts: list[Part], doubts: Iterable[Suspect]
) -> list[Part]:
    """The parts again, without the numbers of another size."""
    keys = [one.key for one in doubts if one.key is not None]
    kept = []
    for part in parts:
        mine = [key for key in keys if key[0] == part.reporter and int(key[4][:4]) == part.year]
        if not mine:
            kept.append(part)
            continue
        file = incoming / part.path
        beside = file.with_suffix(".kept")
        slots = ", ".join("(?, ?, ?, ?, ?)" for _ in mine)
        connection.execute(
            f"COPY (SELECT * FROM {_read([str(file)])} WHERE (reporter, partner, flow, product, start::VARCHAR) "
            f"NOT IN ({slots})) TO '{_path(beside)}' (FORMAT parquet, COMPRESSION zstd)",
            [value for key in mine for value in key],
        )
        beside.replace(file)
        rows = connection.execute(f"SELECT count(*) FROM {_read([str(file)])}").fetchone()
        assert rows is not None
        if rows[0]:
            kept.append(replace(part, rows=int(rows[0])))
    return kept


def _placed(folder: Path, incoming: Path, parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts in their places on the shelf; they are there once the manifest is."""
    placed = []
    for part in parts:
        target = folder / ROWS / part.path
        target.parent.mkdir(parents=True, exist_ok=True)
        (incoming / part.path).replace(target)
        placed.append(replace(part, path=f"{ROWS}/{part.path}"))
    return tuple(placed)


def _read(files: list[str]) -> str:
    listed = ", ".join(f"'{_path(Path(file))}'" for file in files)
    return f"read_parquet([{listed}], hive_partitioning = false)"


def _path(path: Path) -> str:
    return str(path).replace("'", "''")
