"""A record and its document: what cannot be built, and where a title ends."""

from __future__ import annotations

from datetime import date

import pytest

from legation.errors import EvidenceMismatch, RecordError
from legation.record.actor import Actor
from legation.record.period import Period
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import Statement

TITLES = (
    ("the title is the first line", "Astana says no\nIt did.", "Astana says no", 14),
    ("a mark of a heading stands before it", "## Astana says no\nIt did.", "Astana says no", 17),
    ("the text does not begin with it", "It did.\nAstana says no", "Astana says no", 0),
    ("the text repeats it after words", "Why Astana says no\nIt did.", "Astana says no", 0),
    ("there is none", "It did.", None, 0),
)


@pytest.mark.parametrize(("why", "text", "title", "end"), TITLES, ids=[case[0] for case in TITLES])
def test_where_a_title_ends(why: str, text: str, title: str | None, end: int) -> None:
    assert Document("d", text, title).title_end == end


def test_a_record_refuses_a_quote_that_the_text_does_not_read() -> None:
    statement = Statement("s", "aid", "occurred", Actor("KAZ", "Astana"), None, Span(0, 6, "Almaty"))

    with pytest.raises(EvidenceMismatch) as refusal:
        Record(Document("seven", "Astana gave flour."), (statement,))

    assert str(refusal.value) == (
        "document 'seven', characters 0 to 6: the span says 'Almaty', the text reads 'Astana'. "
        "Offsets count characters of Document.text as intake left it; "
        "build spans with Span.of() and do not clean the text afterwards."
    )


def test_what_ended_is_an_ending() -> None:
    with pytest.raises(RecordError, match="its status is 'ended' and `ending` is false"):
        Statement("s", "mission", "ended", Actor("KAZ", "Astana"), None, Span(0, 1, "A"))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 99)])
def test_a_span_needs_characters_of_the_text(start: int, end: int) -> None:
    with pytest.raises(EvidenceMismatch, match="a span needs at least one character"):
        Span.of("Astana", start, end)


def test_periods_overlap_where_they_share_a_day() -> None:
    first, second, third = (Period.day(date(2023, 4, day)) for day in (1, 2, 2))

    assert second.overlaps(third)
    assert not first.overlaps(second)
    assert Period(None, date(2023, 4, 1), "open").overlaps(first)
    with pytest.raises(RecordError, match="its end lies before its start"):
        Period(date(2023, 4, 2), date(2023, 4, 1), "day")
