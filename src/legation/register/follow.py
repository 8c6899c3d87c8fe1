"""Keep what a watch took: records, copies and what came of every address, in one transaction.

In:  Followed items: what came of an address, with the record that was read, or the document that is a copy.
Out: how much was new. An address that is settled already, by a run that was killed or one beside, adds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.engine import Connection

from legation.record.record import Document
from legation.register.chain import Entry, append
from legation.register.content import Arrived, Values, document_row, require_storable, rows_of
from legation.register.copies import Copy, copy_row
from legation.register.journal import Item, note_items, settled
from legation.register.keep import Kept, Taking, among, keep_batch
from legation.register.store import Register
from legation.register.tables import copies, documents


@dataclass(frozen=True, slots=True)
class Taken:
    """A document that a watch took, the day on which it came out, and what it is a copy of, if it is one."""

    document: Document
    known: date
    copy: Copy | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """What came of an address: nothing but a note; or what was taken, and, where it was read, its record."""

    item: Item
    taken: Taken | None = None
    arrived: Arrived | None = None


def keep_followed(register: Register, batch: Sequence[Followed], taking: Taking) -> Kept:
    """Keep a batch whole or not at all."""
    kept = Kept()
    rows = {id(one): rows_of(one.arrived, taking.reader) for one in batch if one.arrived}
    with register.writing() as connection:
        done: set[str] = set()
        for watch in {one.item.watch for one in batch}:
            mine = [one.item.key for one in batch if one.item.watch == watch]
            done |= {f"{watch}\0{key}" for key in settled(connection, watch, mine)}
        fresh = [one for one in batch if f"{one.item.watch}\0{one.item.key}" not in done]
        keep_batch(connection, [rows[id(one)] for one in fresh if one.arrived], taking, kept)
        _keep_copies(connection, fresh, taking)
        note_items(connection, [_noted(one) for one in fresh])
    return kept


def _keep_copies(connection: Connection, fresh: Sequence[Followed], taking: Taking) -> None:
    """The documents that were not read, and what is a copy of what."""
    unread: dict[str, Values] = {}
    said: dict[str, Values] = {}
    for one in fresh:
        if one.taken is None or one.taken.copy is None:
            continue
        require_storable(one.taken.document)
        row = document_row(one.taken.document, one.taken.known)
        if one.arrived is None:
            unread[row["id"]] = row
        if one.taken.copy.original != row["id"]:
            copy = copy_row(row["id"], one.taken.copy)
            said[copy["id"]] = copy
    there = among(connection, documents.c.id, list(unread))
    told = among(connection, copies.c.id, list(said))
    added = {
        "documents": [row for id_, row in unread.items() if id_ not in there],
        "copies": [row for id_, row in said.items() if id_ not in told],
    }
    if any(added.values()):
        append(connection, Entry("copies", taking.note, taking.at), added)


def _noted(one: Followed) -> Item:
    if one.taken is None:
        return one.item
    return replace(one.item, document=document_row(one.taken.document, one.taken.known)["id"])
