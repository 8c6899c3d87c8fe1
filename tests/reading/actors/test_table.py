"""The mentions of a document while they are being found."""

from __future__ import annotations

from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.actors.mention import Mention
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor
from legation.record.record import Document

TEXT = "The bank of Chad lent Kenya money."


def test_a_longer_mention_covers_a_shorter_one(pipeline: Language) -> None:
    table = MentionTable(parsed(pipeline(TEXT)), Document("test", TEXT))
    short = Mention(3, 4, 3, (Actor("TCD", "Chad"),), "state")
    long = Mention(0, 4, 1, (Actor("TCD", "bank of Chad"),), "nominal")
    table.put(long)
    table.put(short)

    assert table.at(3) == long
    assert table.headed_by(table.tokens[3]) == short
    assert table.in_order() == [long, short]


def test_a_stretch_of_text_by_its_tokens(pipeline: Language) -> None:
    table = MentionTable(parsed(pipeline(TEXT)), Document("test", TEXT))
    start = TEXT.index("of Chad")

    assert table.tokens_at(start, start + len("of Chad")) == (2, 4)
    assert table.root_of(2, 4) == 3
