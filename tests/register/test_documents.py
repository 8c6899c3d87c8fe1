"""Documents with all that was read in them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from arriving import NOW, claim, taking

from legation.errors import AbsentError
from legation.register.asof import AsOf
from legation.register.copies import Copy, document_id
from legation.register.decide import Decision, decide
from legation.register.documents import (
    document_count,
    document_of_statement,
    documents_listed,
    whole_document,
)
from legation.register.follow import Followed, Taken, keep_followed
from legation.register.journal import Item, key_of
from legation.register.keep import keep_records
from legation.register.store import Register


def test_a_document_holds_what_was_rejected_in_it(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    with register.reading() as connection:
        (listed,) = documents_listed(connection, 10)
        (said,) = whole_document(connection, listed.id, AsOf()).statements
    decide(register, Decision("reject", (said.id,), "Ada", "a slip"), NOW + timedelta(hours=1))

    with register.reading() as connection:
        (after,) = whole_document(connection, listed.id, AsOf()).statements
        assert (after.id, after.review) == (said.id, "rejected")
        assert document_of_statement(connection, said.id) == listed.id


def test_the_list_is_cut_in_pages_and_found_by_words(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA"), claim("RUS accredit AFG:IEA")], taking())

    with register.reading() as connection:
        assert document_count(connection) == 2
        pages = [next(documents_listed(connection, 1, offset)).id for offset in (0, 1)]
        assert len(set(pages)) == 2
        assert len(list(documents_listed(connection, 10, words="rus ACCREDIT"))) == 1
        assert list(documents_listed(connection, 10, words="100%")) == []


def test_what_is_not_there_is_told(register: Register) -> None:
    with register.reading() as connection:
        with pytest.raises(AbsentError, match="document 'x': it is not on record"):
            whole_document(connection, "x", AsOf())
        with pytest.raises(AbsentError, match="statement 'x': it is not on record"):
            document_of_statement(connection, "x")


def test_a_copy_names_the_report_that_it_repeats(register: Register) -> None:
    wire, paper, other = (claim("KAZ accredit AFG:IEA", when=f"2023-04-1{day}") for day in (5, 6, 7))
    first = document_id(wire.record.document, wire.known)
    copies = [
        Followed(
            Item("w", "s", key_of(name), name, NOW, "copy"),
            Taken(one.record.document, one.known, Copy(first, "near", 90)),
        )
        for name, one in (("b", paper), ("c", other))
    ]
    keep_records(register, [wire], taking())
    keep_followed(register, copies, taking())

    with register.reading() as connection:
        copy = whole_document(connection, document_id(paper.record.document, paper.known), AsOf())
        original = whole_document(connection, first, AsOf())
    assert copy.original is not None
    assert (copy.original.id, [one.id for one in copy.copies], copy.statements) == (
        first,
        [document_id(other.record.document, other.known)],
        (),
    )
    assert (original.original, len(original.copies), len(original.statements)) == (None, 2, 1)
