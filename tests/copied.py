"""A register in which one report is a copy of another."""

from __future__ import annotations

from arriving import NOW, claim, report, taking
from say import say

from legation.register.content import Arrived
from legation.register.copies import Copy, document_id
from legation.register.follow import Followed, Taken, keep_followed
from legation.register.journal import Item, key_of
from legation.register.store import Register


def with_a_copy(register: Register) -> None:
    """A wire story, a paper that prints it with a sentence more, and another agency's own report of the same act."""
    wire = claim("KAZ accredit AFG:IEA")
    paper = report(
        "The paper prints it with a sentence more.",
        say("KAZ accredit AFG:IEA", when="2023-04-17"),
        known="2023-04-19",
    )
    original = document_id(wire.record.document, wire.known)
    batch = [
        _followed("wire", wire),
        _followed("paper", paper, Copy(original, "whole", 95)),
        _followed("agency", claim("KAZ accredit AFG:IEA", known="2023-04-20")),
    ]
    keep_followed(register, batch, taking())


def copy_later(register: Register, copy: Arrived, original: Arrived) -> None:
    """Note of a report on record that it is a copy of another."""
    of = document_id(original.record.document, original.known)
    keep_followed(register, [_followed("later", copy, Copy(of, "near", 90))], taking())


def _followed(address: str, arrived: Arrived, copy: Copy | None = None) -> Followed:
    item = Item("kosovo", "the feed", key_of(address), address, NOW, "kept")
    return Followed(item, Taken(arrived.record.document, arrived.known, copy), arrived)
