"""`legation standing`: who stands where with whom, on a day, from what was known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from legation.cli.arrivals import Day
from legation.cli.asking import (
    PARTY,
    as_of_days,
    database_option,
    form_option,
    known_option,
    opened,
    print_rows,
    recorded_option,
)
from legation.cli.clock import today
from legation.cli.plain_json import written
from legation.cli.terminal import output
from legation.ladder.standing import Standing, rung_in_words

if TYPE_CHECKING:
    from legation.ladder.moves import Move
    from legation.register.ask import Held
    from legation.register.asof import AsOf
    from legation.register.stand import Pair
    from legation.register.store import Connection


@click.command("standing")
@click.argument("actor", type=PARTY, required=False)
@click.argument("counterpart", type=PARTY, required=False)
@click.option("--to", type=PARTY, help="A government: where every state stands towards it.")
@click.option("--on", type=Day(), help="The day asked for; today where not given.")
@click.option("--since", type=Day(), help="What changed after that day, until the day of --on.")
@known_option
@recorded_option
@form_option
@database_option
@click.pass_context
def standing_command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401  # as declared above
    """Print where ACTOR stands with COUNTERPART: the rung of the ladder, and what it rests on.

    \b
    Rungs: 0 severed, 1 contact, 2 presence, 3 premises, 4 accreditation, 5 ambassador, 6 recognition.

    \b
    Examples:
      legation standing KAZ AFG:IEA --on 2023-04-20 --known 2023-04-20
      legation standing --to AFG:IEA --on 2024-09-01
      legation standing --to AFG:IEA --since 2024-01-01 --on 2024-12-31
      legation standing RUS AFG:IEA --since 2021-08-15 --format json
    """
    database = options.pop("database")
    as_of = as_of_days(options["known"], options.pop("recorded"))
    asked = _Asked(**{**options, "on": options["on"] or today()}, as_of=as_of)
    named = [asked.actor, asked.counterpart]
    if (None in named) if asked.to is None else (named != [None, None]):
        raise click.UsageError("Name an actor and a counterpart, or a government with --to.", ctx)
    with opened(database) as register, register.reading() as connection:
        if asked.to is not None and asked.since is not None:
            _print_changes(connection, asked.to, asked.since, asked)
        elif asked.to is not None:
            _print_region(connection, asked)
        elif asked.since is not None:
            _print_course(connection, asked)
        else:
            _print_pair(connection, asked)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the command line asks for."""

    actor: str | None
    counterpart: str | None
    to: str | None
    on: date
    since: date | None
    form: str
    known: date | None
    as_of: AsOf

    @property
    def pair(self) -> Pair:
        """Both parties."""
        from legation.register.stand import Pair

        return Pair(self.actor or "", self.counterpart or "")


def _print_pair(connection: Connection, asked: _Asked) -> None:
    from legation.register.ask import held_by_id
    from legation.register.stand import standing_of

    found = standing_of(connection, asked.pair, asked.on, asked.as_of)
    said = held_by_id(connection, tuple({move.id for move in (*_all(found), *found.beside)}))
    told: dict[str, Any] = {
        "actor": asked.actor,
        "counterpart": asked.counterpart,
        "on": asked.on,
        "known": asked.known,
        "low": found.low,
        "high": found.high,
        "statements": [_told(said[id_], role) for id_, role in _roles(found).items()],
        "beside": [_told(said[move.id], "beside") for move in found.beside],
        "checks": _checks(list(said.values()), asked),
    }
    if asked.form == "json":
        click.echo(written(told))
    elif asked.form == "csv":
        print_rows(
            [{name: told[name] for name in ("actor", "counterpart", "on", "known", "low", "high")}], "csv", ""
        )
    else:
        _show_pair(asked, found, told)


def _checks(said: list[Held], asked: _Asked) -> list[Any]:
    """What cannot both hold, told on the register's own ids."""
    from legation.checks.standing import check_standing
    from legation.ladder.moves import Report
    from legation.record.as_json import as_plain

    reports = [Report(replace(one.statement, id=one.id), one.known) for one in said]
    pair = (asked.actor or "", asked.counterpart or "")
    return [as_plain(check) for check in check_standing(reports, pair, asked.on)]


def _show_pair(asked: _Asked, found: Standing, told: dict[str, Any]) -> None:
    console = output()
    console.print(f"{asked.actor} → {asked.counterpart} on {asked.on}: {rung_in_words(found)}", style="bold")
    columns = ("role", "act", "status", "when", "known", "quote", "source")
    rows = [{name: row[name] for name in columns} for row in (*told["statements"], *told["beside"])]
    print_rows(rows, "table", "Nothing is on record.")
    for check in told["checks"]:
        console.print(f"✗ {check['explanation']}", style="red")


def _print_region(connection: Connection, asked: _Asked) -> None:
    from legation.register.stand import region

    glance = region(connection, asked.to or "", asked.on, asked.as_of)
    rows = [
        {
            "actor": actor,
            "counterpart": asked.to,
            "on": asked.on,
            "known": asked.known,
            "low": found.low,
            "high": found.high,
            "rung": rung_in_words(found),
            "statements": list(found.statements),
        }
        for actor, found in sorted(glance.items(), key=lambda item: (-item[1].low, item[0]))
    ]
    if asked.form == "table":
        rows = [{name: row[name] for name in ("actor", "low", "high", "rung")} for row in rows]
    print_rows(rows, asked.form, f"Nothing is on record towards {asked.to}.")


def _print_changes(connection: Connection, to: str, since: date, asked: _Asked) -> None:
    from legation.ladder.course import change
    from legation.register.stand import moves_of_region

    moves = moves_of_region(connection, to, asked.on, asked.as_of)
    changed = {actor: found for actor in moves if (found := change(moves[actor], since, asked.on))}
    rows = [
        {
            "actor": actor,
            "counterpart": to,
            "since": since,
            "on": asked.on,
            "known": asked.known,
            "low_before": found.before.low,
            "high_before": found.before.high,
            "low": found.after.low,
            "high": found.after.high,
            "changed_on": found.day,
            "before": rung_in_words(found.before),
            "after": rung_in_words(found.after),
            "statements": list(found.after.statements),
        }
        for actor, found in sorted(changed.items(), key=lambda item: (-item[1].after.low, item[0]))
    ]
    if asked.form == "table":
        rows = [{name: row[name] for name in ("actor", "before", "after", "changed_on")} for row in rows]
    print_rows(rows, asked.form, f"Nothing changed towards {to} between {since} and {asked.on}.")


def _print_course(connection: Connection, asked: _Asked) -> None:
    from legation.ladder.course import changes
    from legation.register.stand import moves_of_pair

    moves = moves_of_pair(connection, asked.pair, asked.as_of)
    rows = [
        {
            "actor": asked.actor,
            "counterpart": asked.counterpart,
            "from": step.start,
            "until": step.end,
            "low": step.standing.low,
            "high": step.standing.high,
            "rung": rung_in_words(step.standing),
            "statements": list(step.standing.statements),
        }
        for step in changes(moves, asked.since or date.min, asked.on)
    ]
    if asked.form == "table":
        rows = [{name: row[name] for name in ("from", "until", "low", "high", "rung")} for row in rows]
    print_rows(rows, asked.form, "Nothing changed.")


def _all(found: Standing) -> tuple[Move, ...]:
    return (*found.floor, *found.ceiling, *found.disputed)


def _roles(found: Standing) -> dict[str, str]:
    parts = (("floor", found.floor), ("ceiling", found.ceiling), ("disputed", found.disputed))
    return {move.id: role for role, moves in parts for move in moves}


def _told(one: Held, role: str) -> dict[str, object]:
    when = one.statement.when
    return {
        "id": one.id,
        "role": role,
        "act": one.statement.act,
        "status": one.statement.status,
        "when": f"{when.start}..{when.end}" if when and when.start != when.end else when and when.start,
        "known": one.known,
        "review": one.review,
        "quote": one.statement.evidence.quote,
        "source": one.url or one.source or one.title,
    }
