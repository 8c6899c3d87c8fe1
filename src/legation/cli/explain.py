"""`legation explain`: which words made a statement what it is."""

from __future__ import annotations

import sys
from datetime import date
from itertools import islice

import click

from legation.cli.arrivals import Day, Queue
from legation.cli.terminal import output, tell
from legation.settings import Settings


@click.command("explain", no_args_is_help=True)
@click.argument("path", metavar="PATH")
@click.argument("statement_id", required=False, metavar="[STATEMENT_ID]")
@click.option(
    "--n", "number", type=click.IntRange(1), help="The statement with this number in `legation read`."
)
@click.option(
    "--document", "place", type=click.IntRange(1), default=1, help="Which document, where PATH holds several."
)
@click.option(
    "--published", type=Day(), help="Day of publication where the input does not say, as 2023-04-17."
)
@click.option("--model", help="A language pipeline: an installed package, or a folder.", default=None)
def explain_command(
    path: str,
    statement_id: str | None,
    number: int | None,
    place: int,
    published: date | None,
    model: str | None,
) -> None:
    """Show which words made a statement what it is: its act, its parties, its status, its date.

    STATEMENT_ID is the id that the record gives it; without one or --n, every one is explained.

    \b
    Examples:
      legation explain article.html --n 2
      legation explain archive.jsonl --document 7
      legation explain article.html 51f3c2a90b1d
    """
    # Loaded here, so that --help and a mistyped option need not wait for the parser.
    from legation.cli.explanation_view import show_explanation
    from legation.parser.pipeline import load_pipeline
    from legation.reading.assembly import read

    settings = Settings.from_environment()
    queue = Queue((path,), published, settings)
    document = next(islice(queue.documents(), place - 1, None), None)
    if document is None:
        if not queue.failures:
            tell(f"Error: {path}: it holds fewer than {place} documents. Leave --document out for the first.")
        sys.exit(1)
    explained = read(document, load_pipeline(model or settings.model, states=settings.with_learnt)).explained
    chosen = [
        (at, one)
        for at, one in enumerate(explained, start=1)
        if statement_id in (None, one.statement.id) and number in (None, at)
    ]
    if not chosen:
        ids = ", ".join(one.statement.id for one in explained) or "none"
        tell(f"Error: {path}: no such statement; it has {len(explained)}, with the ids {ids}.")
        sys.exit(1)
    console = output()
    for at, one in chosen:
        show_explanation(one, at, document, console)
