"""Why a statement is what it is: its sentence with the words marked, and what each of them did."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from legation.cli.record_view import print_hanging, show_statement
from legation.codebook.deeds import deed_in_words
from legation.codebook.wording import (
    attribution_in_words,
    day_in_words,
    period_in_words,
    printable,
)
from legation.reading.statements.explained import Explained
from legation.record.record import Document
from legation.record.span import Span

# A word's mark in the sentence has the colour of its row below it.
_STYLES = {"act": "bold green", "status": "bold magenta", "date": "bold blue", "party": "bold yellow"}
_PLAIN = ("said by", "id")


def show_explanation(explained: Explained, number: int, document: Document, console: Console) -> None:
    """Print a statement, the paragraph that says it, and a row for each word that made it."""
    show_statement(explained.statement, number, console)
    console.print()
    print_hanging("", _marked(explained, document, console), console)
    console.print()
    for name, words, meaning in _rows(explained, document):
        row = Text(f"{name:<10}", style=_STYLES.get(name, "" if name in _PLAIN else _STYLES["party"]))
        row.append(f"{words}  " if words else "", style="default")
        print_hanging("", row.append(meaning, style="dim"), console)
    console.print()


def _rows(explained: Explained, document: Document) -> Iterator[tuple[str, str, str]]:
    statement = explained.statement
    ruled = f", by {explained.phrasing}" if explained.phrasing else ""
    yield "act", _quoted(explained.trigger), f"{statement.act}{ruled}"
    for role, span in explained.roles:
        yield role, _quoted(span), ""
    status = f"{statement.status}: {deed_in_words(statement)}"
    for cue in explained.cues:
        yield "status", _quoted(cue), status
    if not explained.cues:
        yield "status", "", f"{status}; no word around it changes that"
    when = period_in_words(statement.when) if statement.when else "not resolved"
    if explained.date:
        published = f", in a report of {day_in_words(document.published)}" if document.published else ""
        yield "date", _quoted(explained.date), when + published
    else:
        yield "date", "", when if statement.when else "the text gives none"
    speaker = attribution_in_words(statement.attribution)
    yield "said by", "", speaker or "the report itself"
    yield "id", "", statement.id


def _marked(explained: Explained, document: Document, console: Console) -> Text:
    """The paragraph around the statement; its words marked by colour, or by brackets where there is none."""
    start, end = _paragraph(explained.statement.evidence, document.text)
    plain = console.no_color or console.color_system is None
    marked, at = Text(), start
    for span, style in _marks(explained):
        if not at <= span.start < span.end <= end:
            continue
        marked.append(printable(document.text[at : span.start], trim=False))
        words = printable(span.quote)
        marked.append(f"[{words}]" if plain else words, style=style)
        at = span.end
    marked.append(printable(document.text[at:end], trim=False))
    return marked


def _marks(explained: Explained) -> list[tuple[Span, str]]:
    """Each marked span with its style, in the order of the text."""
    marks = {explained.trigger: "act"}
    marks |= dict.fromkeys(explained.cues, "status")
    marks |= {explained.date: "date"} if explained.date else {}
    for _, span in explained.roles:
        marks.setdefault(span, "party")
    return [(span, _STYLES[mark]) for span, mark in sorted(marks.items())]


def _paragraph(span: Span, text: str) -> tuple[int, int]:
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)


def _quoted(span: Span) -> str:
    return f"“{printable(span.quote)}”"
