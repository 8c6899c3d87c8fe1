"""`legation statements`: what is on record, filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from legation.cli.asking import database_option, filters, form_option, opened, print_rows

if TYPE_CHECKING:
    from legation.record.statement import Statement
    from legation.register.ask import Filter


@click.command("statements")
@filters
@form_option
@database_option
def statements_command(asked: Filter, form: str, database: str | None) -> None:
    """Print the statements on record.

    \b
    Examples:
      legation statements --to AFG:IEA --act accredit --known 2023-04-20
      legation statements --words "flour Ramadan" --format json
      legation statements --review unreviewed --limit 20
    """
    from legation.register.ask import held

    with opened(database) as register, register.reading() as connection:
        rows = [
            {
                "id": one.id,
                **row_of(one.statement),
                "known": one.known,
                "review": one.review,
                "quote": one.statement.evidence.quote,
                "source": one.url or one.source or one.title,
            }
            for one in held(connection, asked)
        ]
    if form == "table":
        columns = ("id", "actor", "counterpart", "act", "status", "when", "review", "quote")
        rows = [{name: row[name] for name in columns} | {"id": str(row["id"])[:8]} for row in rows]
    print_rows(rows, form, "No such statement is on record.")


def row_of(statement: Statement) -> dict[str, object]:
    """The fields of a statement that a table shows."""
    return {
        "actor": statement.actor.id or statement.actor.name,
        "counterpart": statement.counterpart.id if statement.counterpart else None,
        "act": statement.act,
        "status": statement.status,
        "ending": statement.ending,
        "rank": statement.rank,
        "object": statement.object,
        "place": statement.place,
        "when": when_of(statement),
        "amounts": [f"{one.low}..{one.high} {one.unit}" for one in statement.amounts],
        "speaker": statement.attribution.speaker if statement.attribution else None,
    }


def when_of(statement: Statement) -> str | None:
    """The days of a statement, as 2023-04-17 or 2023-04-01..2023-04-30."""
    when = statement.when
    if when is None:
        return None
    return str(when.start) if when.start == when.end else f"{when.start or ''}..{when.end or ''}"
