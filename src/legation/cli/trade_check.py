"""`legation trade check`: every number of trade in a report, and what official statistics say of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from legation.cli.arrivals import Day
from legation.cli.checked import Checked, Files
from legation.cli.record_view import print_hanging
from legation.cli.terminal import output
from legation.cli.trade import shelf_option
from legation.codebook.wording import printable
from legation.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

    from legation.checks.statistics.check import Compared

_MARKS = {"contradicted": ("✗", "red"), "open": ("?", "yellow"), "supported": ("✓", "green")}


@click.command("check", no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--published", type=Day(), help="Day of publication where the input does not say, as 2023-04-17."
)
@click.option("--known", type=Day(), help="By what was official on that day.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
@shelf_option
def check_command(
    paths: tuple[str, ...], published: date | None, known: date | None, form: str, shelf: str | None
) -> None:
    """Hold every number of trade in reports against official statistics: it fits, does not, or cannot be checked.

    PATH is what `legation read` takes. The exit status is 0 where nothing is contradicted, 1 where something is,
    and 2 where a report cannot be read.

    \b
    Examples:
      legation trade check article.txt --published 2023-04-18
      legation trade check archive/ --format json
      legation trade check article.txt --known 2023-05-01
    """
    from legation.article_to_record import articles_to_records
    from legation.checks.statistics.check import check_statistics
    from legation.parser.pipeline import load_pipeline
    from legation.trade.shelf import opened

    settings = Settings.from_environment()
    files = Files(paths, published, settings)
    records = articles_to_records(
        files.documents(),
        load_pipeline(settings.model, states=settings.with_learnt),
        batch_size=settings.batch_size,
    )
    with opened(shelf or settings.statistics) as statistics:
        reports = [
            (Checked(files.sources[place], record), check_statistics(record, statistics, known))
            for place, record in enumerate(records)
        ]
    if form == "json":
        click.echo(json.dumps([_plain(*report) for report in reports], ensure_ascii=False, indent=2))
    else:
        console = output()
        for report, found in reports:
            _show(report, found, console)
        console.print(_summary([one for _, found in reports for one in found]))
    if files.failures:
        sys.exit(2)
    if any(one.check.verdict == "contradicted" for _, found in reports for one in found):
        sys.exit(1)


def _show(report: Checked, found: Sequence[Compared], console: Console) -> None:
    if not found:
        return
    title = report.record.document.title or report.record.document.text[:60]
    console.print(Text(f"{report.path}: {printable(title)}", style="bold underline"))
    for one in found:
        mark, colour = _MARKS[one.check.verdict]
        suggestion = f" Perhaps ‘{one.check.suggestion}’ was meant." if one.check.suggestion else ""
        print_hanging(f"  {mark}", Text(printable(one.check.explanation + suggestion), style=colour), console)
        if one.check.verdict != "open":
            for url in _pages(one)[:2]:
                console.print(Text(f"     {url}", style="dim"), soft_wrap=True)
    console.print()


def _pages(one: Compared) -> list[str]:
    return list(dict.fromkeys(cell.url for told in one.told[:1] for cell in told.cells if cell.url))


def _summary(found: Sequence[Compared]) -> str:
    """The last line."""
    counts = {verdict: sum(one.check.verdict == verdict for one in found) for verdict in _MARKS}
    numbers = f"{len(found)} number{'' if len(found) == 1 else 's'} of trade"
    return f"{numbers}: {counts['supported']} supported, {counts['contradicted']} contradicted, {counts['open']} open."


def _plain(report: Checked, found: Sequence[Compared]) -> dict[str, Any]:
    return {
        "path": report.path,
        "document": report.record.document.id,
        "checks": [
            {
                "id": one.check.id, "verdict": one.check.verdict, "figure": one.figure.id,
                "quote": one.figure.evidence.quote, "explanation": one.check.explanation,
                "suggestion": one.check.suggestion,
                "official": [
                    {
                        "teller": told.teller, "source": told.source,
                        "low": None if told.low is None else float(told.low),
                        "high": None if told.high is None else float(told.high),
                        "mirrored": told.mirrored, "second_hand": told.second_hand,
                        "missing": list(told.missing), "pages": sorted({cell.url for cell in told.cells if cell.url}),
                    }
                    for told in one.told
                ],
            }
            for one in found
        ],
    }  # fmt: skip
