"""Why a statement is what it is: its sentence with the words marked, and what each of them did."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from legation.cli.record_view import print_hanging, show_statement
from legation.codebook.wording import printable
from legation.reading.statements.explained import Explained
from legation.reading.statements.explanation import marks, paragraph, rows
from legation.record.record import Document

# A word's mark in the sentence has the colour of its row below it.
_STYLES = {"act": "bold green", "status": "bold magenta", "date": "bold blue", "party": "bold yellow"}


def show_explanation(explained: Explained, number: int, document: Document, console: Console) -> None:
    """Print a statement, the paragraph that says it, and a row for each word that made it."""
    show_statement(explained.statement, number, console)
    console.print()
    print_hanging("", _marked(explained, document, console), console)
    console.print()
    for part, name, words, meaning in rows(explained, document):
        row = Text(f"{printable(name):<10}", style=_STYLES.get(part, ""))
        row.append(f"“{printable(words)}”  " if words else "", style="default")
        print_hanging("", row.append(meaning, style="dim"), console)
    console.print()


def _marked(explained: Explained, document: Document, console: Console) -> Text:
    """The paragraph around the statement; its words marked by colour, or by brackets where there is none."""
    start, end = paragraph(explained.statement.evidence, document.text)
    plain = console.no_color or console.color_system is None
    marked, at = Text(), start
    for span, part in marks(explained):
        if not at <= span.start < span.end <= end:
            continue
        marked.append(printable(document.text[at : span.start], trim=False))
        words = printable(span.quote)
        marked.append(f"[{words}]" if plain else words, style=_STYLES[part])
        at = span.end
    marked.append(printable(document.text[at:end], trim=False))
    return marked
