"""What the commands that ask a register have in common: where it is, which statements, in which form."""

from __future__ import annotations

import csv
import functools
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
# The longest word of the codebook and the width of a day fit in.
_LONGEST_WHOLE = 12
_LONGEST_HEADING = 7


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
    names = [name.replace("_", " ") for name in rows[0]]
    cells = [[printable(_cell(value)) for value in row.values()] for row in rows]
    for name, width in zip(names, _widths([names, *cells], output().width), strict=True):
        table.add_column(name, overflow="fold", width=width)
    for row_of_cells in cells:
        table.add_row(*row_of_cells)
    output().print(table)


def _widths(lines: Sequence[Sequence[str]], there: int) -> list[int]:
    """How wide each column is, its heading being the first line: whole where there is room; else what has to be
    folded most is given most, after every word of some length, since an id or a day reads ill where it is broken.

    >>> said = [["told", "quote"], ["2023-04-17", "a sentence of many words"]]
    >>> _widths(said, 60), _widths(said, 30), _widths(said, 12)
    ([10, 24], [10, 16], [4, 4])
    """
    columns = list(zip(*lines, strict=True))
    wanted = [max(map(len, column)) for column in columns]
    # A heading may be folded, but not into crumbs.
    words = [
        max(min(len(heading), _LONGEST_HEADING), *(len(word) for cell in cells for word in cell.split()), 1)
        for heading, *cells in columns
    ]
    room = there - 2 * len(columns)
    widths = next(
        (
            least
            for most in range(_LONGEST_WHOLE, 0, -1)
            if sum(least := [min(word, most) for word in words]) <= room
        ),
        [1] * len(columns),
    )
    for _ in range(room - sum(widths)):
        place = max(range(len(widths)), key=lambda place: wanted[place] / widths[place])
        if widths[place] < wanted[place]:
            widths[place] += 1
    return widths


def _cell(value: object) -> str:
    """A cell's text; a leading sign that a spreadsheet would take for a formula is told apart by an apostrophe."""
    if value is None:
        return ""
    text = ", ".join(map(_cell, value)) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "@") else text
