"""Which actor is spoken of at a place."""

from __future__ import annotations

from reading.actors.conftest import Reader

from legation.reading.actors.focus import Focus
from legation.reading.actors.table import MentionTable
from legation.record.record import Document


def test_of_two_the_subject_is_spoken_of(read: Reader) -> None:
    text = read("Kenya praised Chad. It left on Monday.")
    table = MentionTable(text.doc, Document("test", text.doc.text))
    focus = Focus(table)
    for mention in text.mentions.all:
        if mention.named:
            table.put(mention)
            focus.settle(mention)
    best = focus.best(text.word("It"), lambda mention: bool(mention.actors))

    assert best is not None
    assert best.actors[0].id == "KEN"
    assert focus.best(text.word("It"), lambda mention: mention.kind == "person") is None
