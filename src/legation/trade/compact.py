"""The shelf made compact: what many loads hold of one reporter, put into one file for each five years.

In:  the folder of a shelf.
Out: Compacted: how many files there were and are. Every row stays, with its source and vintage.
Law: a file is counted before it takes the place of others, and takes it by one rename of the list of such files. What
     breaks off leaves the shelf as it was, but for the reporters that were done. Files out of use go last.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.errors import TradeError
from legation.trade.manifest import (
    SPAN,
    Catalogue,
    Part,
    Together,
    read_catalogue,
    read_together,
    write_together,
)
from legation.trade.rows import COLUMNS, quoted
from legation.trade.shelf import AS_PARQUET, ROWS, Shelf, opened, understood

# files of a reporter beyond which a question takes longer to open them than to read
MANY_FILES = 20


@dataclass(frozen=True, slots=True)
class Compacted:
    """What came of it: files before and after."""

    before: int
    after: int


def compact(
    folder: Path,
    *,
    each: Callable[[Iterable[Any], int], Iterator[Any]] = lambda tasks, _: iter(tasks),
) -> Compacted:
    """Put files together, reporter by reporter; `each` goes through the reporters, as a progress bar does."""
    with opened(folder, shipped=False) as shelf:
        before = set(shelf.catalogue.columns)
        reporters = sorted(shelf.catalogue.parts)
        together = {(one.reporter, one.span): one for one in read_together(folder)}
        for reporter in each(reporters, len(reporters)):
            spans = sorted({year // SPAN for year in shelf.catalogue.parts[reporter]})
            found = [
                one for span in spans if (one := _put_together(shelf, folder, reporter, span)) is not None
            ]
            if found:
                together |= {(one.reporter, one.span): one for one in found}
                write_together(folder, together.values())
        after = read_catalogue(folder)
    _remove(folder, before - set(after.columns))
    return Compacted(len(before), len(after.columns))


def worthwhile(catalogue: Catalogue) -> bool:
    """Whether some reporter stands in so many files that questions are faster once these are put together."""
    return any(
        len({path for paths in years.values() for path in paths}) > MANY_FILES
        for years in catalogue.parts.values()
    )


def _put_together(shelf: Shelf, folder: Path, reporter: str, span: int) -> Together | None:
    """What is held of a reporter in some years, as one file in the order of questions; None where it is one already."""
    paths = shelf.catalogue.files((reporter,), span * SPAN, span * SPAN + SPAN - 1)
    if len(paths) < 2:
        return None
    columns = tuple(
        column for column in COLUMNS if any(column in shelf.catalogue.columns[path] for path in paths)
    )
    loads = tuple(sorted(_loads(shelf.catalogue, reporter, span)))
    name = hashlib.sha256("\n".join([reporter, str(span), *loads]).encode()).hexdigest()[:12]
    file = folder / ROWS / "together" / f"reporter={reporter}" / f"{span * SPAN}-{name}.parquet"
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".part")
    rows = (
        f"SELECT {', '.join(map(quoted, columns))} FROM ({shelf.over(paths)}) "
        f"WHERE reporter = '{reporter}' AND year(start) // {SPAN} = {span}"
    )
    with understood(folder):
        shelf.connection.execute(
            f"COPY ({rows} ORDER BY partner, flow, product, start, vintage) TO '{_path(beside)}' ({AS_PARQUET})"
        )
        counted = shelf.connection.execute(
            f"SELECT year(start), count(*) FROM read_parquet('{_path(beside)}') GROUP BY 1 ORDER BY 1"
        ).fetchall()
    told = sum(_rows(shelf.catalogue, reporter, span))
    if told != sum(number for _, number in counted):
        beside.unlink()
        raise TradeError(
            f"{file}: {sum(number for _, number in counted):,} rows were put together, and the loads tell of {told:,}. "
            "A file of the shelf is not as it was loaded; load it anew from its source. Nothing was changed."
        )
    beside.replace(file)
    relative = file.relative_to(folder).as_posix()
    parts = tuple(Part(relative, reporter, year, number) for year, number in counted)
    return Together(reporter, span, loads, parts, columns)


def _loads(catalogue: Catalogue, reporter: str, span: int) -> Iterator[str]:
    for manifest in catalogue.manifests:
        if any(part.reporter == reporter and part.year // SPAN == span for part in manifest.parts):
            yield manifest.id


def _rows(catalogue: Catalogue, reporter: str, span: int) -> Iterator[int]:
    for manifest in catalogue.manifests:
        for part in manifest.parts:
            if part.reporter == reporter and part.year // SPAN == span:
                yield part.rows


def _remove(folder: Path, files: Iterable[str]) -> None:
    """Remove files that are no longer in use, and folders that are empty then."""
    for name in files:
        path = Path(name)
        path.unlink(missing_ok=True)
        for place in (path.parent, path.parent.parent):
            if place != folder / ROWS and place.is_dir() and not any(place.iterdir()):
                place.rmdir()


def _path(path: Path) -> str:
    return str(path).replace("'", "''")
