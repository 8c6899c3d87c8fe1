"""`legation events`: acts as all reports together tell them, with what they disagree on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from legation.cli.asking import database_option, filters, form_option, opened, print_rows
from legation.cli.statements import row_of

if TYPE_CHECKING:
    from legation.events.cluster import Event
    from legation.register.ask import Filter


@click.command("events")
@filters
@form_option
@database_option
def events_command(asked: Filter, form: str, database: str | None) -> None:
    """Print events: reports of the same act brought together, each version beside the others.

    \b
    Examples:
      legation events --to AFG:IEA --act credentials
      legation events --actor RUS --since 2025-07-01 --format json
    """
    from legation.register.told import events

    with opened(database) as register, register.reading() as connection:
        rows = [_row(event, form) for event in events(connection, asked)]
    print_rows(rows, form, "No such event is on record.")


def _row(event: Event, form: str) -> dict[str, object]:
    from legation.events.cluster import disagreements

    differ = disagreements(event)
    row: dict[str, object] = {
        "id": event.id if form != "table" else event.id[:8],
        "first": event.first,
        "last": event.last,
        "actor": event.key.actor,
        "counterpart": event.key.counterpart,
        "act": event.key.act,
        "told": event.key.told,
        "reports": len(event.reports),
    }
    if form == "json":
        return row | {
            "disagreements": {name: list(versions) for name, versions in differ.items()},
            "statements": [
                {
                    "id": one.id,
                    "known": one.known,
                    **row_of(one.statement),
                    "quote": one.statement.evidence.quote,
                }
                for one in event.accounts
            ],
        }
    told = "; ".join(f"{name}: {' / '.join(versions)}" for name, versions in differ.items())
    return row | {"disagreements": told}
