"""`legation pledges`: what was promised or intended, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from legation.cli.asking import database_option, filters, form_option, opened, print_rows

if TYPE_CHECKING:
    from legation.events.links import Arrived, Link
    from legation.register.ask import Filter


@click.command("pledges")
@filters
@form_option
@database_option
def pledges_command(asked: Filter, form: str, database: str | None) -> None:
    """Print plans and pledges with the deeds that followed, and how much of a pledged amount has arrived.

    \b
    Examples:
      legation pledges --actor KAZ --to AFG:IEA
      legation pledges --act aid --format csv
    """
    from legation.register.told import pledges

    with opened(database) as register, register.reading() as connection:
        rows = [_row(link, form) for link in pledges(connection, asked)]
    print_rows(rows, form, "No plan or pledge is on record.")


def _row(link: Link, form: str) -> dict[str, object]:
    from legation.codebook.wording import interval_in_words

    plan = link.plan
    statement = plan.accounts[0].statement
    for_people = form == "table"
    return {
        "id": plan.id[:8] if for_people else plan.id,
        "told": plan.accounts[0].known,
        "actor": plan.key.actor,
        "counterpart": plan.key.counterpart,
        "act": plan.key.act,
        "status": statement.status,
        "object": statement.object,
        "amount": [
            interval_in_words(one.low, one.high, one.unit)
            if for_people
            else f"{one.low}..{one.high} {one.unit}"
            for one in statement.amounts
        ],
        "deeds": [str(deed.first or f"by {deed.accounts[0].known}") for deed in link.deeds],
        "arrived": _share(link.arrived) if link.arrived else None,
    }


def _share(arrived: Arrived) -> str:
    low, high = (f"{end or 0:.0%}" for end in (arrived.low, arrived.high))
    return low if low == high else f"{low} to {high}"
