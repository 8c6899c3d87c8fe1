"""Checks as an editor would want to read them: the sentence with the words that clash, and why they do."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from legation.checks import Derived
from legation.checks.arithmetic.conflicts.picture import picture_of
from legation.cli.checked import Checked, sentence_around
from legation.cli.interval_drawing import terminal_lines
from legation.cli.linting import message
from legation.cli.record_view import print_hanging
from legation.codebook.wording import day_in_words, printable
from legation.record.check import Check
from legation.record.record import Document
from legation.record.span import Span

_MARKS = {"contradicted": ("✗", "red"), "open": ("?", "yellow"), "supported": ("✓", "green")}


def show_report(report: Checked, derived: Sequence[Derived], console: Console) -> None:
    """Print what was found in one report; nothing where nothing was."""
    if not report.record.checks and not derived:
        return
    document = report.record.document
    console.print(Text(_head(report.path, document), style="bold underline"))
    for check in report.record.checks:
        _show_check(report, check, console)
    if derived:
        console.print("\n  What follows", style="bold")
    for one in derived:
        print_hanging("  ⇒", Text(printable(one.sentence)), console)
    console.print()


def show_across(checks: Sequence[Check], console: Console) -> None:
    """Print what several reports cannot all be right about."""
    if checks:
        console.print(Text("Between the reports", style="bold underline"))
    for check in checks:
        mark, colour = _MARKS[check.verdict]
        print_hanging(f"  {mark}", Text(printable(message(check)), style=colour), console)
    if checks:
        console.print()


def summary(reports: int, contradictions: int) -> str:
    """The last line.

    >>> summary(3, 1)
    '3 reports checked, 1 contradiction.'
    """
    found = "nothing is contradicted" if contradictions == 0 else f"{contradictions} contradiction"
    plural = "s" if contradictions > 1 else ""
    return f"{reports} report{'' if reports == 1 else 's'} checked, {found}{plural}."


def _head(path: str, document: Document) -> str:
    facts = [printable(document.title or document.text[:60])]
    facts += [day_in_words(document.published)] if document.published else []
    return f"{path}: {', '.join(facts)}"


def _show_check(report: Checked, check: Check, console: Console) -> None:
    mark, colour = _MARKS[check.verdict]
    text = report.record.document.text
    console.print()
    for sentence in sorted({sentence_around(text, span) for span in check.evidence}):
        print_hanging("", _marked(text, sentence, check.evidence, colour), console)
    print_hanging(f"  {mark}", Text(printable(message(check)), style=colour), console)
    picture = picture_of(report.record, check)
    if picture is not None:
        for line in terminal_lines(picture):
            console.print(Text(f"   {printable(line, trim=False)}"), overflow="ellipsis", no_wrap=True)


def _marked(text: str, sentence: tuple[int, int], spans: Sequence[Span], colour: str) -> Text:
    """The sentence with the words of the spans underlined."""
    start, end = sentence
    shown = Text(printable(text[start:end], trim=False), style="italic")
    for span in spans:
        if start <= span.start and span.end <= end:
            shown.stylize(f"bold {colour} underline", span.start - start, span.end - start)
    return shown
