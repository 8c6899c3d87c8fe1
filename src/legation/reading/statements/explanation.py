"""Why a statement is what it is, word by word: a row for each word that made it, and where it stands.

In:  a statement with its words, and its document.
Out: rows for whoever shows them; marks in the paragraph that says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from legation.codebook.deeds import deed_in_words
from legation.codebook.wording import attribution_in_words, day_in_words, period_in_words
from legation.reading.statements.explained import Explained
from legation.record.record import Document
from legation.record.span import Span

Word = Literal["act", "party", "status", "date"]
Part = Word | Literal["said by", "id"]


class Row(NamedTuple):
    """What a word is, the word, and what it does; `part` groups what is shown alike."""

    part: Part
    name: str
    words: str | None
    meaning: str


def rows(explained: Explained, document: Document) -> Iterator[Row]:
    """A row for each word that made the statement, then what no word says."""
    statement = explained.statement
    ruled = f", by {explained.phrasing}" if explained.phrasing else ""
    yield Row("act", "act", explained.trigger.quote, f"{statement.act}{ruled}")
    for role, span in explained.roles:
        yield Row("party", role, span.quote, "")
    status = f"{statement.status}: {deed_in_words(statement)}"
    for cue in explained.cues:
        yield Row("status", "status", cue.quote, status)
    if not explained.cues:
        told = "" if statement.confidence is not None else "; no word around it changes that"
        yield Row("status", "status", None, f"{status}{told}")
    when = period_in_words(statement.when) if statement.when else "not resolved"
    if explained.date:
        published = f", in a report of {day_in_words(document.published)}" if document.published else ""
        yield Row("date", "date", explained.date.quote, when + published)
    else:
        yield Row("date", "date", None, when if statement.when else "the text gives none")
    yield Row("said by", "said by", None, attribution_in_words(statement.attribution) or "the report itself")
    yield Row("id", "id", None, statement.id)


def marks(explained: Explained) -> list[tuple[Span, Word]]:
    """Each marked span with its part, in the order of the text."""
    found: dict[Span, Word] = {explained.trigger: "act"}
    for cue in explained.cues:
        found[cue] = "status"
    if explained.date:
        found[explained.date] = "date"
    for _, span in explained.roles:
        found.setdefault(span, "party")
    return sorted(found.items())


def paragraph(span: Span, text: str) -> tuple[int, int]:
    """Where the paragraph begins and ends in which a span stands."""
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)
