"""One wire story in many papers is one source, and its note says in how many it was."""

from __future__ import annotations

from pathlib import Path

from arriving import NOW, claim, taking

from legation.brief.choose import Asked
from legation.brief.forms.text import as_text
from legation.brief.legend import origin_of
from legation.brief.week import Week
from legation.brief.write import write
from legation.record.record import Document
from legation.register.copies import Copy, document_id
from legation.register.follow import Followed, Taken, keep_followed
from legation.register.journal import Item, ItemOutcome, key_of
from legation.register.store import open_register


def item(address: str, outcome: ItemOutcome = "kept") -> Item:
    return Item("region", "the feed", key_of(address), address, NOW, outcome)


def test_copies_are_counted_beside_their_report(tmp_path: Path) -> None:
    original = claim("KAZ accredit AFG:IEA")
    row = document_id(original.record.document, original.known)
    followed = [Followed(item("https://a.org"), Taken(original.record.document, original.known), original)]
    for number in range(2):
        text = f"{original.record.document.text} Paper {number}."
        copied = Document(Document.id_of(text), text, published=original.known)
        followed.append(
            Followed(
                item(f"https://b.org/{number}", "copy"), Taken(copied, original.known, Copy(row, "near", 95))
            )
        )
    register = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    keep_followed(register, followed, taking())
    with register.reading() as connection:
        brief = write(connection, Asked(Week.read("2023-W16"), ("AFG:IEA",)))
    register.close()

    (note,) = brief.notes
    assert note.copies == 2
    assert origin_of(note).endswith("18 April 2023, and in two copies")
    assert "from one report." in as_text(brief)
