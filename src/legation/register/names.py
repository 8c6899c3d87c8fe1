"""Every person and every matter that a register names, and where: kept beside it in memory, and kept up with it.

In:  a connection, and words.
Out: the people, products and matters in whose names all the words stand, each with the latest places of it that hold.

A register is read through once, in less than a second for a hundred thousand statements, and then only what has come
since. An index in the database would have each statement that is kept pay for what is asked seldom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final, Literal

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.engine import Connection

from legation.register.asof import AsOf, current_readings
from legation.register.chain import newest
from legation.register.origin import read_in_documents
from legation.register.tables import documents, figures, statements

Kind = Literal["person", "matter"]

# Where in a statement or a figure a name stands, and of which kind it is.
_IN_STATEMENTS: Final[tuple[tuple[Kind, tuple[str, ...]], ...]] = (
    ("person", ("actor", "person")),
    ("person", ("counterpart", "person")),
    ("person", ("attribution", "speaker")),
    ("matter", ("object",)),
)
_IN_FIGURES: Final[tuple[tuple[Kind, tuple[str, ...]], ...]] = (("matter", ("product",)),)
# Of a name that stands in thousands of places the latest are told, and of these the ones that still hold.
_PLACES: Final = 8
_LOOKED_AT: Final = 3 * _PLACES


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a matter, and the latest statements or figures that name it, as addresses of their places."""

    name: str
    places: tuple[str, ...]


@dataclass(slots=True)
class Names:
    """The names of one register, as far as it has been read through."""

    _places: dict[Kind, dict[str, list[str]]] = field(default_factory=lambda: {"person": {}, "matter": {}})
    _folded: dict[Kind, dict[str, str]] = field(default_factory=lambda: {"person": {}, "matter": {}})
    _upto: int = 0
    _turn: Lock = field(default_factory=Lock)

    def keep_up(self, connection: Connection) -> None:
        """Read what has come since the last time."""
        with self._turn:
            last = newest(connection)
            if last <= self._upto:
                return
            for table, sort, paths in ((statements, "s", _IN_STATEMENTS), (figures, "f", _IN_FIGURES)):
                for row in _names(connection, table, paths, self._upto, last):
                    names: tuple[str | None, ...] = tuple(row)[1:]
                    for (kind, _), name in zip(paths, names, strict=True):
                        if name:
                            self._add(kind, name, f"{sort}-{row.id}")
            self._upto = last

    def find(self, connection: Connection, words: Iterable[str], limit: int) -> dict[Kind, tuple[Named, ...]]:
        """The names in which all the words stand, those that stand in most places first."""
        self.keep_up(connection)
        wanted = [word.casefold() for word in words]
        return {kind: self._found(connection, kind, wanted, limit) for kind in self._places}

    def _add(self, kind: Kind, name: str, place: str) -> None:
        places = self._places[kind].get(name)
        if places is None:
            self._places[kind][name] = [place]
            self._folded[kind][name] = name.casefold()
        # One statement may name somebody twice, as who acts and as who says so.
        elif places[-1] != place:
            places.append(place)

    def _found(self, connection: Connection, kind: Kind, words: list[str], limit: int) -> tuple[Named, ...]:
        with self._turn:
            names = [
                name for name, folded in self._folded[kind].items() if all(word in folded for word in words)
            ]
            places = self._places[kind]
            names.sort(key=lambda name: (-len(places[name]), name))
            latest = {name: places[name][: -_LOOKED_AT - 1 : -1] for name in names[:limit]}
        there = _addresses(connection, {place for each in latest.values() for place in each})
        found = ((name, [there[one] for one in each if one in there]) for name, each in latest.items())
        return tuple(Named(name, tuple(each[:_PLACES])) for name, each in found if each)


def _names(
    connection: Connection,
    table: sa.Table,
    paths: tuple[tuple[Kind, tuple[str, ...]], ...],
    after: int,
    upto: int,
) -> Iterator[sa.Row[Any]]:
    asked = (
        sa.select(table.c.id, *(_part(connection, table.c.body, path) for _, path in paths))
        .where(table.c.entry > after, table.c.entry <= upto)
        .order_by(table.c.entry, table.c.known, table.c.id)
    )
    yield from connection.execution_options(yield_per=5000).execute(asked)


def _part(connection: Connection, body: sa.Column[str], path: tuple[str, ...]) -> sa.ColumnElement[str]:
    """A field of a body, as the database reads JSON."""
    if connection.dialect.name == "sqlite":
        return sa.func.json_extract(body, ".".join(("$", *path)))
    part: sa.ColumnElement[str] = sa.cast(body, JSON)[path].astext
    return part


def _addresses(connection: Connection, places: set[str]) -> dict[str, str]:
    """The addresses of those places that hold: a newer reading of a report takes the place of the older."""
    found: dict[str, str] = {}
    for table, sort in ((statements, "s"), (figures, "f")):
        ids = [place[2:] for place in places if place.startswith(f"{sort}-")]
        if not ids:
            continue
        asked = (
            sa.select(table.c.id, documents.c.id.label("document"))
            .select_from(read_in_documents(table))
            .where(table.c.id.in_(ids), *current_readings(AsOf()))
        )
        for id_, document in connection.execute(asked):
            found[f"{sort}-{id_}"] = f"/documents/{document}#{sort}-{id_}"
    return found
