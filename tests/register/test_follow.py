"""What a watch took is kept whole, once, and with what it is a copy of."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from arriving import NOW, claim, taking

from legation.errors import RegisterError
from legation.register.ask import Filter, held
from legation.register.asof import AsOf
from legation.register.chain import verify
from legation.register.content import Arrived
from legation.register.copies import Copy, document_id, earlier_since, originals_of_copies
from legation.register.follow import Followed, Taken, keep_followed
from legation.register.journal import Item, ItemOutcome, items_of, key_of
from legation.register.store import Register
from legation.register.tables import documents
from legation.register.told import events


def item(address: str, outcome: ItemOutcome = "kept") -> Item:
    return Item("kosovo", "the feed", key_of(address), address, NOW, outcome)


def read(address: str, arrived: Arrived, copy: Copy | None = None) -> Followed:
    return Followed(item(address), Taken(arrived.record.document, arrived.known, copy), arrived)


def copied(address: str, arrived: Arrived, copy: Copy) -> Followed:
    return Followed(item(address, "copy"), Taken(arrived.record.document, arrived.known, copy))


def row_of(arrived: Arrived) -> str:
    return document_id(arrived.record.document, arrived.known)


WIRE = claim("KAZ accredit AFG:IEA")
PAPER = claim("KAZ accredit AFG:IEA", when="2023-04-16")
OTHER = claim("KAZ accredit AFG:IEA", when="2023-04-17", known="2023-04-19")


def test_a_copy_is_kept_and_not_read(register: Register) -> None:
    batch = [read("a", WIRE), copied("b", PAPER, Copy(row_of(WIRE), "near", 91))]
    kept = keep_followed(register, batch, taking())

    assert (kept.documents, kept.statements) == (1, 1)
    with register.reading() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(documents)).scalar_one() == 2
        assert originals_of_copies(connection, AsOf()) == {row_of(PAPER): row_of(WIRE)}
        assert verify(connection).faults == ()


def test_what_a_longer_copy_tells_is_told_by_the_same_report(register: Register) -> None:
    keep_followed(register, [read("a", WIRE)], taking())
    keep_followed(register, [read("b", PAPER, Copy(row_of(WIRE), "whole", 95)), read("c", OTHER)], taking())

    with register.reading() as connection:
        (event,) = events(connection, Filter())
    assert len(event.accounts) == 3
    assert set(event.reports) == {row_of(WIRE), row_of(OTHER)}


def test_a_copy_of_a_copy_is_one_of_the_first(register: Register) -> None:
    batch = [
        read("a", WIRE),
        read("b", PAPER, Copy(row_of(WIRE), "whole", 95)),
        copied("c", OTHER, Copy(row_of(PAPER), "same", 100)),
    ]
    keep_followed(register, batch, taking())

    with register.reading() as connection:
        found = originals_of_copies(connection, AsOf())
        earlier = list(earlier_since(connection, NOW))
    assert found == {row_of(PAPER): row_of(WIRE), row_of(OTHER): row_of(WIRE)}
    assert {(one.id, one.original) for one in earlier} == {
        (row_of(WIRE), row_of(WIRE)),
        (row_of(PAPER), row_of(WIRE)),
    }


def test_the_same_batch_again_adds_nothing(register: Register) -> None:
    batch = [read("a", WIRE), copied("b", PAPER, Copy(row_of(WIRE), "near", 91)), Followed(item("c", "gone"))]
    keep_followed(register, batch, taking())
    again = keep_followed(register, batch, taking())

    assert (again.documents, again.statements) == (0, 0)
    with register.reading() as connection:
        assert len(items_of(connection, "kosovo")) == 3
        assert len(list(held(connection, Filter()))) == 1
        assert verify(connection).faults == ()


def test_an_item_names_its_document(register: Register) -> None:
    keep_followed(register, [read("a", WIRE), Followed(item("b", "irrelevant"))], taking())

    with register.reading() as connection:
        assert [one.document for one in items_of(connection, None)] == [row_of(WIRE), None]


def test_nothing_of_a_batch_is_kept_where_a_part_of_it_cannot_be(register: Register) -> None:
    strange = claim("KAZ accredit AFG:IEA", known="2023-04-20")
    nowhere = copied("b", strange, Copy("f" * 32, "near", 91))
    with pytest.raises(RegisterError, match="refuses a row"):
        keep_followed(register, [read("a", WIRE), nowhere], taking())

    with register.reading() as connection:
        assert items_of(connection, None) == []
