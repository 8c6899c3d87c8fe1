"""`legation check`: the checks alone, as a linter for the dates and numbers of a report."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from legation.checks import Derived, check_across, follows_from
from legation.checks.arithmetic.conflicts.picture import picture_of
from legation.cli.arrivals import Day
from legation.cli.check_view import show_across, show_report, summary
from legation.cli.checked import Checked, Files
from legation.cli.interval_drawing import svg
from legation.cli.linting import github_lines, message, sarif
from legation.cli.terminal import output, tell
from legation.record.as_json import as_plain
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.record import Record
from legation.settings import Settings


@click.command("check", no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--published", type=Day(), help="Day of publication where the input does not say, as 2023-04-17."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help="text: for people. json: the checks as they stand in the record. sarif: SARIF 2.1.0. "
    "github: annotations of a workflow.",
)
@click.option("--plot", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="Write a picture of each conflict of figures there, as SVG.")  # fmt: skip
@click.option("--follows", "following", is_flag=True, help="Tell what follows from the figures, too.")
@click.option("--statistics", is_flag=True, help="Hold figures of trade against official statistics, too.")
@click.option("--shelf", help="The folder of statistics; LEGATION_STATISTICS where not given.", default=None)
@click.option("--model", help="A language pipeline: an installed package, or a folder.", default=None)
def check_command(
    paths: tuple[str, ...],
    published: date | None,
    form: str,
    model: str | None,
    **asked: Any,  # noqa: ANN401  # as declared
) -> None:
    """Check the dates and numbers of reports: by themselves, by each other, by known events and terms.

    PATH is what `legation read` takes. The exit status is 0 where nothing is contradicted, 1 where
    something is, and 2 where a report cannot be read or an option has no such value.

    \b
    Examples:
      legation check article.txt --published 2023-04-18
      legation check archive/ --format sarif > legation.sarif
      legation check article.html --plot pictures
      legation check archive/ --statistics
    """
    # Loaded here, so that --help and a mistyped option need not wait for the parser.
    from legation.article_to_record import articles_to_records
    from legation.parser.pipeline import load_pipeline

    settings = Settings.from_environment()
    files = Files(paths, published, settings)
    pipeline = load_pipeline(model or settings.model, states=settings.with_learnt)
    records = list(articles_to_records(files.documents(), pipeline, batch_size=settings.batch_size))
    undoubted: tuple[Figure, ...] = ()
    if asked["statistics"]:
        records, undoubted = _with_statistics(records, asked["shelf"] or settings.statistics)
    reports = [Checked(files.sources[place], record) for place, record in enumerate(records)]
    across = check_across([report.record for report in reports], undoubted)
    derived = [follows_from(report.record) if asked["following"] else () for report in reports]
    _print(reports, across, derived, form)
    if asked["plot"] is not None:
        _draw(reports, asked["plot"])
    if files.failures:
        sys.exit(2)
    if _contradictions(reports, across):
        sys.exit(1)


def _with_statistics(records: list[Record], shelf: str) -> tuple[list[Record], tuple[Figure, ...]]:
    """The records with what statistics say of them, and the official numbers that bear on any.

    What no statistics on the shelf speak of is left out here; `legation trade check` tells it.
    """
    from legation.checks.statistics.check import check_statistics
    from legation.checks.statistics.official_figures import official_figures
    from legation.trade.shelf import opened

    with opened(shelf) as statistics:
        held = [
            replace(
                record,
                checks=record.checks
                + tuple(one.check for one in check_statistics(record, statistics) if one.told),
            )
            for record in records
        ]
        return held, official_figures(records, statistics)


def _print(
    reports: Sequence[Checked], across: Sequence[Check], derived: Sequence[Sequence[Derived]], form: str
) -> None:
    if form == "json":
        click.echo(json.dumps(_plain(reports, across, derived), ensure_ascii=False, indent=2))
    elif form == "sarif":
        click.echo(json.dumps(sarif(reports, across), ensure_ascii=False, indent=2))
    elif form == "github":
        for line in [
            *github_lines(reports),
            *(f"::error title=arithmetic::{message(one)}" for one in across),
        ]:
            click.echo(line)
    else:
        console = output()
        for report, following in zip(reports, derived, strict=True):
            show_report(report, following, console)
        show_across(across, console)
        console.print(summary(len(reports), _contradictions(reports, across)))


def _contradictions(reports: Sequence[Checked], across: Sequence[Check]) -> int:
    return len(across) + sum(len(report.contradicted) for report in reports)


def _plain(
    reports: Sequence[Checked], across: Sequence[Check], derived: Sequence[Sequence[Derived]]
) -> dict[str, Any]:
    """What was found as JSON's own types; the checks as in a record."""
    return {
        "reports": [
            {
                "path": report.path,
                "document": report.record.document.id,
                "checks": as_plain(report.record)["checks"],
                "follows": [{"sentence": one.sentence, "rests_on": list(one.rests_on)} for one in following],
            }
            for report, following in zip(reports, derived, strict=True)
        ],
        "across": [
            {
                "id": check.id, "kind": check.kind, "verdict": check.verdict, "about": list(check.about),
                "quotes": [span.quote for span in check.evidence], "explanation": check.explanation,
                "suggestion": check.suggestion,
            }
            for check in across
        ],
    }  # fmt: skip


def _draw(reports: Sequence[Checked], folder: Path) -> None:
    """Write a picture for each conflict of figures, named by its check."""
    written = 0
    for report in reports:
        for check in report.contradicted:
            picture = picture_of(report.record, check)
            if picture is not None:
                folder.mkdir(parents=True, exist_ok=True)
                (folder / f"{check.id}.svg").write_text(svg(picture), encoding="utf-8")
                written += 1
    tell(f"{written} picture{'' if written == 1 else 's'} written to {folder}.")
