"""Words looked for everywhere: in statements, in documents, among people and products.

In:  a connection, the words, and the names of the register.
Out: what was found of each kind, each with where it stands; every word has to be there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from legation.errors import RegisterError
from legation.register.ask import Filter, Held, held
from legation.register.documents import KeptDocument, documents_listed
from legation.register.names import Named, Names


@dataclass(frozen=True, slots=True)
class Found:
    """What was found."""

    statements: tuple[Held, ...] = ()
    documents: tuple[KeptDocument, ...] = ()
    people: tuple[Named, ...] = ()
    products: tuple[Named, ...] = ()


def search(connection: Connection, words: str, names: Names, limit: int = 50) -> Found:
    """Look for words; `names` are those of this register."""
    plain = " ".join("".join(sign if sign.isalnum() else " " for sign in words).split())
    if not plain:
        raise RegisterError(f"search for {words[:40]!r}: there is no word in it. Give one.")
    named = names.find(connection, plain.split(), limit)
    return Found(
        tuple(held(connection, Filter(words=plain, limit=limit, latest_first=True))),
        tuple(documents_listed(connection, limit, words=plain)),
        named["person"],
        named["matter"],
    )


def kinds_of(found: Found) -> Mapping[str, int]:
    """How much was found of each kind."""
    return {
        "statements": len(found.statements),
        "reports": len(found.documents),
        "people": len(found.people),
        "products": len(found.products),
    }
