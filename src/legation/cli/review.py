"""`legation review`: an analyst's decisions, one statement after another, or one by name."""

from __future__ import annotations

import getpass
import json
import sys
from typing import TYPE_CHECKING, Any

import click

from legation.cli.asking import database_option, filters, opened
from legation.cli.deciding import keep_decision, show_effect, show_effect_on_events
from legation.cli.plain_json import written
from legation.cli.terminal import tell

if TYPE_CHECKING:
    from legation.register.ask import Filter

_WHO = click.option("--who", default=getpass.getuser, help="Who decides; your user name where not given.")
_REASON = click.option("--reason", required=True, help="Why.")
_DRY_RUN = click.option(
    "--dry-run",
    is_flag=True,
    help="Only print what it would change on the ladder, or which events there would be.",
)


@click.group("review", invoke_without_command=True)
@filters
@_WHO
@database_option
@click.pass_context
def review_command(ctx: click.Context, asked: Filter, who: str, database: str | None) -> None:
    """Go through statements one by one, and decide on each with a key; what it changes is shown before.

    \b
    Examples:
      legation review --to AFG:IEA --review unreviewed
      legation review reject 7cd7c0f6 --reason "the denial of the next day holds"
    """
    if ctx.invoked_subcommand is not None:
        return
    if not sys.stdin.isatty():
        raise click.UsageError(
            "Review with keys needs a terminal; `legation review accept` and its like do not."
        )
    from dataclasses import replace

    from legation.cli.review_keys import review_by_keys
    from legation.register.ask import held

    with opened(database) as register:
        with register.reading() as connection:
            waiting = list(held(connection, replace(asked, review=asked.review or "unreviewed")))
        if review_by_keys(register, waiting, who):
            tell("Nothing else is waiting.")


@review_command.command("accept")
@click.argument("statement")
@_WHO
@_REASON
@_DRY_RUN
@database_option
def accept_command(statement: str, who: str, reason: str, dry_run: bool, database: str | None) -> None:
    """Accept a statement as the machine read it."""
    _on_one("accept", statement, (who, reason), database, dry_run=dry_run)


@review_command.command("reject")
@click.argument("statement")
@_WHO
@_REASON
@_DRY_RUN
@database_option
def reject_command(statement: str, who: str, reason: str, dry_run: bool, database: str | None) -> None:
    """Reject a statement; it stays on record and no longer counts."""
    _on_one("reject", statement, (who, reason), database, dry_run=dry_run)


@review_command.command("amend")
@click.argument("statement")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE…")
@_WHO
@_REASON
@_DRY_RUN
@database_option
def amend_command(
    statement: str, changes: tuple[str, ...], who: str, reason: str, dry_run: bool, database: str | None
) -> None:
    """Amend a statement: FIELD as the record's schema calls it, VALUE as JSON or plain text.

    \b
    Example:
      legation review amend 7cd7c0f6 status=agreed rank=envoy --reason "agreed, not yet done"
    """
    from legation.record.as_json import as_plain, part_from_json
    from legation.record.statement import Statement as Kind
    from legation.register.ask import held_by_id
    from legation.register.decide import whole_id

    with opened(database) as register:
        with register.reading() as connection:
            id_ = whole_id(connection, statement)
            plain = as_plain(held_by_id(connection, (id_,))[id_].statement)
        for change in changes:
            name, _, value = change.partition("=")
            if name not in plain:
                raise click.BadParameter(
                    f"{name!r} is no field of a statement. The fields: {', '.join(plain)}."
                )
            plain[name] = _value(value)
        amended = part_from_json(written(plain), Kind)
        show_effect(register, "amend", id_, amended)
        if not dry_run:
            keep_decision(register, "amend", (id_,), (), (who, reason), amended)


@review_command.command("merge")
@click.argument("statements", nargs=-1, required=True)
@_WHO
@_REASON
@_DRY_RUN
@database_option
def merge_command(
    statements: tuple[str, ...], who: str, reason: str, dry_run: bool, database: str | None
) -> None:
    """Say that statements are of one event."""
    _on_events("merge", statements, (), (who, reason), database, dry_run=dry_run)


@review_command.command("split")
@click.argument("statement")
@click.option(
    "--from", "rest", multiple=True, required=True, help="A statement of another event; may be repeated."
)
@_WHO
@_REASON
@_DRY_RUN
@database_option
def split_command(
    statement: str, rest: tuple[str, ...], who: str, reason: str, dry_run: bool, database: str | None
) -> None:
    """Say that a statement is not of one event with others."""
    _on_events("split", (statement,), rest, (who, reason), database, dry_run=dry_run)


@review_command.command("gold")
@database_option
def gold_command(database: str | None) -> None:
    """Print as gold cases the documents of which every statement was decided on, one a line."""
    from legation.cli.plain_json import on_one_line
    from legation.register.gold import gold_cases

    with opened(database) as register, register.reading() as connection:
        for case in gold_cases(connection):
            click.echo(on_one_line(case))


@review_command.command("agreement")
@click.argument("first")
@click.argument("second")
@database_option
def agreement_command(first: str, second: str, database: str | None) -> None:
    """Print how far two analysts agree, field by field, on the documents that both coded."""
    from dataclasses import asdict

    from legation.register.agreement import compare
    from legation.register.coded import coded_by

    with opened(database) as register, register.reading() as connection:
        found = compare(coded_by(connection, first), coded_by(connection, second))
    click.echo(written(asdict(found)))


def _on_one(
    word: str, statement: str, by: tuple[str, str], database: str | None, *, dry_run: bool = False
) -> None:
    from legation.register.decide import whole_id

    with opened(database) as register:
        with register.reading() as connection:
            id_ = whole_id(connection, statement)
        show_effect(register, word, id_, None)
        if not dry_run:
            keep_decision(register, word, (id_,), (), by)


def _on_events(
    word: str,
    named: tuple[str, ...],
    rest: tuple[str, ...],
    by: tuple[str, str],
    database: str | None,
    *,
    dry_run: bool,
) -> None:
    from legation.register.decide import whole_id

    with opened(database) as register:
        with register.reading() as connection:
            ids = tuple(whole_id(connection, one) for one in named)
            others = tuple(whole_id(connection, one) for one in rest)
        show_effect_on_events(register, word, ids, others)
        if not dry_run:
            keep_decision(register, word, ids, others, by)


def _value(said: str) -> Any:  # noqa: ANN401  # JSON, or the text itself
    try:
        return json.loads(said)
    except ValueError:
        return said
