"""`legation review`: an analyst's decisions, one statement after another, or one by name."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from legation.cli.asking import database_option, filters, opened
from legation.cli.clock import now
from legation.cli.plain_json import written
from legation.cli.terminal import output, tell

if TYPE_CHECKING:
    from rich.console import Console

    from legation.record.statement import Statement
    from legation.register.ask import Filter, Held
    from legation.register.decide import Effect, Verb
    from legation.register.store import Register

KEYS = {
    "a": "accept",
    "e": "amend",
    "r": "reject",
    "n": "next",
    "q": "quit",
}
_WHO = click.option("--who", default=getpass.getuser, help="Who decides; your user name where not given.")
_REASON = click.option("--reason", required=True, help="Why.")


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

    from legation.register.ask import held

    with opened(database) as register:
        with register.reading() as connection:
            waiting = list(held(connection, replace(asked, review=asked.review or "unreviewed")))
        if review_by_keys(register, waiting, who):
            tell("Nothing else is waiting.")


def review_by_keys(register: Register, waiting: Sequence[Held], who: str) -> bool:
    """Show one statement after another and take a decision on each; False where the analyst stops."""
    return all(
        _one_by_one(register, one, who, f"{number} of {len(waiting)}")
        for number, one in enumerate(waiting, start=1)
    )


def _one_by_one(register: Register, one: Held, who: str, place: str) -> bool:
    """Show a statement and take a decision on it; False where the analyst stops."""
    console = output()
    _show(one, place, console)
    keys = ", ".join(f"{key} {word}" for key, word in KEYS.items())
    while True:
        click.echo(f"{keys}: ", nl=False)
        word = KEYS.get(click.getchar(), "")
        click.echo(word)
        if word in ("next", "quit"):
            return word == "next"
        if word:
            break
    amended = _edited(one.statement) if word == "amend" else None
    if word == "amend" and amended is None:
        return True
    if _show_effect(register, word, one.id, amended):
        reason = click.prompt("Reason (empty: leave it)", default="", show_default=False)
        if reason.strip():
            _decide(register, word, (one.id,), (), (who, reason), amended)
    return True


def _show(one: Held, place: str, console: Console) -> None:
    from legation.cli.record_view import show_statement

    console.rule(f"{place}: {one.id[:8]}, known on {one.known}, {one.review}")
    show_statement(one.statement, 1, console)
    console.print(one.title or "", one.url or one.source or "", style="dim")


def _edited(statement: Statement) -> Statement | None:
    """The statement as the analyst's editor leaves it; None where nothing was changed."""
    from legation.errors import RecordError
    from legation.record.as_json import as_plain, part_from_json
    from legation.record.statement import Statement as Kind

    text = click.edit(written(as_plain(statement)), extension=".json")
    if text is None:
        return None
    try:
        return part_from_json(text, Kind)
    except (RecordError, ValueError) as error:
        tell(f"Not taken: {error}")
        return None


def _show_effect(register: Register, word: str, id_: str, amended: Statement | None) -> bool:
    """What it would change on the ladder; always True, so that a caller can go on."""
    from legation.register.decide import Decision, effect

    verb: Verb = word  # type: ignore[assignment]  # one of KEYS
    with register.reading() as connection:
        found = effect(connection, Decision(verb, (id_,), "-", "-", amended=amended))
    tell(effect_in_words(found))
    return True


def effect_in_words(found: Effect | None) -> str:
    """What a decision changes, in a sentence or a short table."""
    if found is None or found.changes_nothing:
        return "The ladder stays as it is."
    lines = [f"{found.pair.actor} → {found.pair.counterpart}"]
    for name, stretches in (("before", found.before), ("after", found.after)):
        steps = ", ".join(f"{one.start}: {one.standing.low} to {one.standing.high}" for one in stretches)
        lines.append(f"  {name}: {steps or 'nothing known'}")
    return "\n".join(lines)


def _decide(
    register: Register,
    word: str,
    ids: tuple[str, ...],
    rest: tuple[str, ...],
    by: tuple[str, str],
    amended: Statement | None = None,
) -> None:
    from legation.register.decide import Decision, decide

    verb: Verb = word  # type: ignore[assignment]  # one of the decisions
    decided = decide(register, Decision(verb, ids, *by, rest=rest, amended=amended), now())
    tell(f"{word}: kept as {decided[:8]}.")


@review_command.command("accept")
@click.argument("statement")
@_WHO
@_REASON
@database_option
def accept_command(statement: str, who: str, reason: str, database: str | None) -> None:
    """Accept a statement as the machine read it."""
    _on_one("accept", statement, (who, reason), database)


@review_command.command("reject")
@click.argument("statement")
@_WHO
@_REASON
@click.option("--dry-run", is_flag=True, help="Only print what it would change on the ladder.")
@database_option
def reject_command(statement: str, who: str, reason: str, dry_run: bool, database: str | None) -> None:
    """Reject a statement; it stays on record and no longer counts."""
    _on_one("reject", statement, (who, reason), database, dry_run=dry_run)


@review_command.command("amend")
@click.argument("statement")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE…")
@_WHO
@_REASON
@click.option("--dry-run", is_flag=True, help="Only print what it would change on the ladder.")
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
        _show_effect(register, "amend", id_, amended)
        if not dry_run:
            _decide(register, "amend", (id_,), (), (who, reason), amended)


@review_command.command("merge")
@click.argument("statements", nargs=-1, required=True)
@_WHO
@_REASON
@database_option
def merge_command(statements: tuple[str, ...], who: str, reason: str, database: str | None) -> None:
    """Say that statements are of one event."""
    _on_events("merge", statements, (), (who, reason), database)


@review_command.command("split")
@click.argument("statement")
@click.option(
    "--from", "rest", multiple=True, required=True, help="A statement of another event; may be repeated."
)
@_WHO
@_REASON
@database_option
def split_command(statement: str, rest: tuple[str, ...], who: str, reason: str, database: str | None) -> None:
    """Say that a statement is not of one event with others."""
    _on_events("split", (statement,), rest, (who, reason), database)


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
        _show_effect(register, word, id_, None)
        if not dry_run:
            _decide(register, word, (id_,), (), by)


def _on_events(
    word: str, named: tuple[str, ...], rest: tuple[str, ...], by: tuple[str, str], database: str | None
) -> None:
    from legation.register.decide import whole_id

    with opened(database) as register:
        with register.reading() as connection:
            ids = tuple(whole_id(connection, one) for one in named)
            others = tuple(whole_id(connection, one) for one in rest)
        _decide(register, word, ids, others, by)


def _value(said: str) -> Any:  # noqa: ANN401  # JSON, or the text itself
    try:
        return json.loads(said)
    except ValueError:
        return said
