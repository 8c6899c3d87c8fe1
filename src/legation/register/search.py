"""Words looked for everywhere: in statements, in documents, among people and products.

In:  a connection, the words, and what the register is asked as of.
Out: what was found of each kind, each with where it stands; every word has to be there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy.engine import Connection

from legation.errors import RegisterError
from legation.record.actor import Actor
from legation.register.ask import Filter, Held, held, held_in
from legation.register.asof import AsOf
from legation.register.documents import KeptDocument, documents_listed
from legation.register.figures import FigureFilter, held_figures

# What is looked through for people and products: the reports in which all words stand, the latest of them.
_LOOKED_THROUGH: Final = 40


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a product, and the statements or figures that name it, as addresses of their places."""

    name: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found."""

    statements: tuple[Held, ...] = ()
    documents: tuple[KeptDocument, ...] = ()
    people: tuple[Named, ...] = ()
    products: tuple[Named, ...] = ()


@dataclass(slots=True)
class _Names:
    words: list[str]
    found: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str | None, place: str) -> None:
        """Take a name up if one of the words stands in it."""
        if name and any(word in name.casefold() for word in self.words):
            places = self.found.setdefault(name, [])
            if place not in places:
                places.append(place)

    def named(self) -> tuple[Named, ...]:
        """Every name, those that stand in most places first."""
        ordered: Iterable[tuple[str, list[str]]] = sorted(
            self.found.items(), key=lambda item: (-len(item[1]), item[0])
        )
        return tuple(Named(name, tuple(places)) for name, places in ordered)


def search(connection: Connection, words: str, limit: int = 50) -> Found:
    """Look for words."""
    plain = " ".join("".join(sign if sign.isalnum() else " " for sign in words).split())
    if not plain:
        raise RegisterError(f"search for {words[:40]!r}: there is no word in it. Give one.")
    said = tuple(held(connection, Filter(words=plain, limit=limit, latest_first=True)))
    reports = tuple(documents_listed(connection, limit, words=plain))
    people, products = _Names(plain.casefold().split()), _Names(plain.casefold().split())
    for document in reports[:_LOOKED_THROUGH]:
        for one in held_in(connection, document.id, AsOf()):
            place = f"/documents/{one.document}#s-{one.id}"
            for name in _people(one):
                people.add(name, place)
            products.add(one.statement.object, place)
        for figure in held_figures(connection, FigureFilter(document=document.id)):
            products.add(figure.figure.product, f"/documents/{figure.document}#f-{figure.id}")
    return Found(said, reports, people.named(), products.named())


def _people(one: Held) -> Iterable[str | None]:
    said = one.statement
    parties: tuple[Actor | None, ...] = (said.actor, said.counterpart)
    yield from (party.person for party in parties if party)
    if said.attribution:
        yield said.attribution.speaker


def kinds_of(found: Found) -> Mapping[str, int]:
    """How much was found of each kind."""
    return {
        "statements": len(found.statements),
        "reports": len(found.documents),
        "people": len(found.people),
        "products": len(found.products),
    }
