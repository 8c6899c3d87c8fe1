"""A record as a person would want to read it: what is said, in which words, and what does not hold."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from legation.codebook.deeds import deed_in_words
from legation.codebook.wording import (
    actor_in_words,
    attribution_in_words,
    day_in_words,
    details_in_words,
    figure_in_words,
    period_in_words,
    printable,
    relation_in_words,
    value_in_words,
)
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.record import Document, Record
from legation.record.statement import Statement, Status

# One colour for each class of status: what is so, what is meant, what is wished, what is not.
COLOURS: dict[Status, str] = {
    "occurred": "green",
    "ongoing": "green",
    "agreed": "yellow",
    "pledged": "yellow",
    "planned": "yellow",
    "requested": "cyan",
    "possible": "magenta",
    "denied": "red",
    "ended": "bright_red",
}
_INDENT = 5


def show_record(record: Record, console: Console) -> None:
    """Print one record."""
    _show_head(record.document, console)
    if not record.statements and not record.figures:
        console.print("  Nothing about dealings between governments was found.", style="dim")
    for number, statement in enumerate(record.statements, start=1):
        show_statement(statement, number, console)
    if record.figures:
        console.print("\n  In figures", style="bold")
    for figure in record.figures:
        _show_figure(figure, console)
    contradicted = [check for check in record.checks if check.verdict == "contradicted"]
    if contradicted:
        console.print("\n  What does not hold", style="bold red")
    for check in contradicted:
        _show_check(check, console)
    console.print()


def show_statement(statement: Statement, number: int, console: Console) -> None:
    """Print one statement: who, towards whom, what, how sure, when; the words; on whose word."""
    line = Text()
    line.append(actor_in_words(statement.actor), style="bold")
    if statement.counterpart:
        line.append(" → ").append(actor_in_words(statement.counterpart), style="bold")
    line.append(f"  {deed_in_words(statement)}", style=f"bold {COLOURS[statement.status]}")
    details = details_in_words(statement)
    line.append(f" {details}" if details else "")
    if statement.when:
        line.append(f"  [{period_in_words(statement.when)}]", style="blue")
    line.append(f"  {statement.act} · {statement.status}", style="dim")
    if statement.confidence is not None:
        line.append(f" · {statement.confidence:.0%} sure", style="dim")
    print_hanging(f"{number:>3}", line, console)
    _beneath(f"“{printable(statement.evidence.quote)}”", console, "italic")
    more = [value_in_words(amount) for amount in statement.amounts]
    more += [f"in {printable(statement.place)}"] if statement.place else []
    if more:
        _beneath(", ".join(more), console, "")
    speaker = attribution_in_words(statement.attribution)
    if speaker:
        _beneath(f"said by {speaker}", console, "dim")


def print_hanging(mark: str, text: Text, console: Console) -> None:
    """Print a text beside its mark; every line of it starts in the same column."""
    for number, line in enumerate(text.wrap(console, console.width - _INDENT)):
        line.rstrip()
        console.print(Text.assemble(" " * _INDENT if number else mark.ljust(_INDENT), line))


def _show_head(document: Document, console: Console) -> None:
    title = Text(printable(document.title or document.text[:1000]), style="bold underline")
    title.truncate(console.width, overflow="ellipsis")
    console.print(title)
    facts = [day_in_words(document.published) if document.published else "day of publication not known"]
    facts += [printable(fact) for fact in (document.source, document.url) if fact]
    console.print(Text(" · ".join(facts), style="dim"))


def _show_figure(figure: Figure, console: Console) -> None:
    line = Text()
    line.append(figure_in_words(figure), style="bold")
    if figure.period:
        line.append(f", {period_in_words(figure.period)}", style="blue")
    if figure.value:
        line.append(f": {value_in_words(figure.value)}")
    if figure.relation:
        line.append(f": {relation_in_words(figure.relation)}")
    if figure.confidence is not None:
        line.append(f" · {figure.confidence:.0%} sure", style="dim")
    print_hanging("  ·", line, console)
    _beneath(f"“{printable(figure.evidence.quote)}”", console, "italic")
    speaker = attribution_in_words(figure.attribution)
    if speaker:
        _beneath(f"said by {speaker}", console, "dim")


def _show_check(check: Check, console: Console) -> None:
    print_hanging("  ✗", Text(printable(check.explanation), style="red"), console)
    if check.suggestion and check.suggestion not in check.explanation:
        _beneath(f"Perhaps meant: {printable(check.suggestion)}", console, "bold")
    for span in check.evidence:
        _beneath(f"“{printable(span.quote)}”", console, "italic")


def _beneath(words: str, console: Console, style: str) -> None:
    print_hanging("", Text(words, style=style), console)
