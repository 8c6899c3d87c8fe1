"""What the commands that ask a register have in common: where it is, which statements, in which form."""

from __future__ import annotations

import csv
import functools
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, TypeVar

import click

from legation.cli.arrivals import Day
from legation.cli.terminal import output
from legation.record.statement import ACTS, STATUSES
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.register.asof import AsOf
    from legation.register.store import Register

R = TypeVar("R")

REVIEWS = ("unreviewed", "accepted", "rejected", "amended")
FORMS = ("table", "json", "csv")


class Party(click.ParamType[str]):
    """An option's value: whom the lists know, by id or by name."""

    name = "PARTY"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The id of whoever is meant."""
        from legation.lists.parties import near_parties, party_names, party_of

        id_ = party_of(value)
        if id_ is None:
            near = " or ".join(f"{one} ({party_names()[one]})" for one in near_parties(value))
            asked = f"Did you mean {near}?" if near else "Write an id or a name: KAZ, Kazakhstan, AFG:IEA."
            self.fail(
                f"{value[:40]!r}: no state, government or organisation is called so. {asked}", param, ctx
            )
        return id_


PARTY = Party()
database_option = click.option(
    "--database", help="The register; LEGATION_DATABASE where not given.", default=None
)
known_option = click.option("--known", type=Day(), help="Only what had come out by that day.")
recorded_option = click.option(
    "--recorded", type=Day(), help="Only what the register had taken up, and decided, by the end of that day."
)
form_option = click.option(
    "--format", "form", type=click.Choice(FORMS), default="table", show_default=True, help="How to print it."
)


def filters(command: Callable[..., R]) -> Callable[..., R]:
    """The options that choose statements; the command receives them as one Filter."""

    @click.option("--actor", type=PARTY, help="Who acts: an id, as KAZ or AFG:IEA, or a name.")
    @click.option("--counterpart", "--to", type=PARTY, help="Towards whom: likewise.")
    @click.option("--act", type=click.Choice(ACTS), metavar="ACT", help="One of the codebook's acts.")
    @click.option("--status", type=click.Choice(STATUSES), metavar="STATUS", help="One of its statuses.")
    @click.option("--since", type=Day(), help="Not before that day.")
    @click.option("--until", type=Day(), help="Not after that day.")
    @click.option("--review", type=click.Choice(REVIEWS), help="Only those of that review.")
    @click.option("--words", help="Only those in whose sentence all these words stand.")
    @click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
    @known_option
    @recorded_option
    @functools.wraps(command)
    def with_filter(*args: Any, **options: Any) -> R:  # noqa: ANN401  # click's own way of calling
        from legation.register.ask import Filter

        names = ("actor", "counterpart", "act", "status", "since", "until", "review", "words", "limit")
        chosen = {name: options.pop(name) for name in names}
        as_of = as_of_days(options.pop("known"), options.pop("recorded"))
        return command(*args, asked=Filter(**chosen, as_of=as_of), **options)

    return with_filter


def as_of_days(known: date | None, recorded: date | None) -> AsOf:
    """A state of knowledge from two days; the second counts to its end."""
    from legation.register.asof import AsOf

    end = datetime.combine(recorded, time.max, UTC) if recorded else None
    return AsOf(known, end)


@contextmanager
def opened(database: str | None) -> Iterator[Register]:
    """The register that the option or the setting names."""
    from legation.register.store import open_register

    register = open_register(database or Settings.from_environment().database)
    try:
        yield register
    finally:
        register.close()


def print_rows(rows: Iterable[Mapping[str, object]], form: str, empty: str) -> None:
    """Rows as a table for people, as JSON, or as CSV."""
    found = list(rows)
    if form == "json":
        from legation.cli.plain_json import written

        click.echo(written(found))
    elif form == "csv":
        _print_csv(found)
    elif found:
        _print_table(found)
    else:
        click.echo(empty)


def _print_csv(rows: list[Mapping[str, object]]) -> None:
    stream = io.StringIO()
    if rows:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    sys.stdout.write(stream.getvalue())


def _print_table(rows: list[Mapping[str, object]]) -> None:
    from rich.table import Table

    from legation.codebook.wording import printable

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in rows[0]:
        table.add_column(name.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(printable(_cell(value)) for value in row.values()))
    output().print(table)


def _cell(value: object) -> str:
    """A cell's text; a leading sign that a spreadsheet would take for a formula is told apart by an apostrophe."""
    if value is None:
        return ""
    text = ", ".join(map(_cell, value)) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "@") else text
