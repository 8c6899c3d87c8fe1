"""What is known of each file that came onto the shelf: whose it is, under which licence, and that it is unchanged.

In:  the folder of a shelf, with one JSON file for each load in `manifests`.
Out: Manifest, and the catalogue: which files of the shelf hold which reporter's year.
Law: a file that no manifest names is not there. So a load that broke off leaves nothing behind.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from legation.errors import TradeError
from legation.trade.rows import COLUMNS

FOLDER = "manifests"
TOGETHER = "together.json"
# years that may stand together in one file: a pair's history opens few, and a year's table reads no more than these
SPAN = 5
_CHUNK = 1 << 22


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file of statistics comes from, as its publisher says; `complete` where it gives every product."""

    source: str
    licence: str
    url: str | None = None
    vintage: date | None = None
    retrieved: date | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A reporter's rows of one year, and the file of the shelf that holds them."""

    path: str
    reporter: str
    year: int
    rows: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """One load: the file, its checksum, and the parts that it became; `told` is what was said about it.

    `columns` are those of the table that its parts have: what would be empty in every row is left out of them.
    """

    id: str
    file: str
    checksum: str
    format: str
    origin: Origin
    rows: int
    parts: tuple[Part, ...]
    told: tuple[str, ...] = ()
    rejected: int = 0
    columns: tuple[str, ...] = tuple(COLUMNS)


@dataclass(frozen=True, slots=True)
class Together:
    """A reporter's rows of several loads in one file: those of the years from `span` times SPAN on."""

    reporter: str
    span: int
    loads: tuple[str, ...]
    parts: tuple[Part, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every load of a shelf, its parts by reporter and year, and which columns each of their files has."""

    manifests: tuple[Manifest, ...] = ()
    parts: Mapping[str, Mapping[int, tuple[str, ...]]] = field(default_factory=dict)
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def files(self, reporters: Iterable[str], first: int, last: int) -> list[str]:
        """The files that hold these reporters' years."""
        found = {
            path: None
            for reporter in reporters
            for year, paths in sorted(self.parts.get(reporter, {}).items())
            if first <= year <= last
            for path in paths
        }
        return list(found)


def checksum_of(path: Path) -> str:
    """The SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def load_id(checksum: str, *said: object) -> str:
    """The name of a load: the same file read in the same way has the same."""
    return hashlib.sha256("\n".join([checksum, *map(str, said)]).encode()).hexdigest()[:12]


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write a manifest whole or not at all; with it the load is there."""
    place = folder / FOLDER
    place.mkdir(parents=True, exist_ok=True)
    beside = place / f".{manifest.id}.json"
    beside.write_text(
        json.dumps(asdict(manifest), indent=1, ensure_ascii=False, default=str), encoding="utf-8"
    )
    beside.replace(place / f"{manifest.id}.json")


def manifest_of(folder: Path, name: str) -> Manifest | None:
    """The manifest of a load; None where there is no such load."""
    path = folder / FOLDER / f"{name}.json"
    return _read(path) if path.exists() else None


def read_catalogue(folder: Path) -> Catalogue:
    """Every manifest of a shelf; one that cannot be read is refused, since a part of the shelf would be missing."""
    manifests = tuple(_read(path) for path in sorted((folder / FOLDER).glob("[!.]*.json")))
    parts: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    columns: dict[str, tuple[str, ...]] = {}
    together = read_together(folder)
    elsewhere = {(one.reporter, one.span): frozenset(one.loads) for one in together}
    standing = [
        (part, manifest.columns)
        for manifest in manifests
        for part in manifest.parts
        if manifest.id not in elsewhere.get((part.reporter, part.year // SPAN), ())
    ]
    standing += [(part, one.columns) for one in together for part in one.parts]
    for part, filled in standing:
        path = f"{folder}/{part.path}"
        parts[part.reporter][part.year].append(path)
        columns[path] = filled
    frozen = {
        reporter: {year: tuple(sorted(paths)) for year, paths in years.items()}
        for reporter, years in parts.items()
    }
    return Catalogue(manifests, frozen, columns)


def read_together(folder: Path) -> tuple[Together, ...]:
    """The files in which loads stand together; none where the shelf was never made compact."""
    path = folder / TOGETHER
    if not path.exists():
        return ()
    try:
        return tuple(
            Together(
                one["reporter"], one["span"], tuple(one["loads"]), tuple(Part(**part) for part in one["parts"]),
                tuple(one["columns"]),
            )
            for one in json.loads(path.read_text(encoding="utf-8"))
        )  # fmt: skip
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise TradeError(f"{path}: it cannot be read ({error}). Take it from a copy of the shelf.") from error


def write_together(folder: Path, together: Iterable[Together]) -> None:
    """Write the list of such files whole or not at all."""
    beside = folder / f".{TOGETHER}"
    beside.write_text(json.dumps([asdict(one) for one in together], indent=1), encoding="utf-8")
    beside.replace(folder / TOGETHER)


def _read(path: Path) -> Manifest:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        origin = found["origin"]
        days = {
            name: date.fromisoformat(origin[name]) if origin[name] else None
            for name in ("vintage", "retrieved")
        }
        return Manifest(
            **{
                **found,
                "origin": Origin(**{**origin, **days}),
                "parts": tuple(Part(**part) for part in found["parts"]),
                "told": tuple(found["told"]),
                # shelves of before have all of them
                "columns": tuple(found.get("columns", COLUMNS)),
            }
        )
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise TradeError(
            f"{path}: the manifest cannot be read ({error}). Take it from a copy of the shelf, or remove it and load "
            "its file anew."
        ) from error
