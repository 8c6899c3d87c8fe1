"""`legation register`: is the register whole, and what came into it when."""

from __future__ import annotations

import sys

import click

from legation.cli.asking import database_option, form_option, opened, print_rows
from legation.cli.clock import now
from legation.cli.terminal import tell


@click.group("register")
def register_command() -> None:
    """Look after the register itself."""


@register_command.command("verify")
@click.option("--head", help="A hash that was noted before: it has to be in the chain.")
@database_option
def verify_command(head: str | None, database: str | None) -> None:
    """Compute every hash of the register anew; print what was tampered with, and exit with 1 if anything was.

    The last line names the newest hash. Noted elsewhere, it also tells, with --head, whether entries were cut
    off the end.
    """
    from legation.register.chain import verify

    with opened(database) as register, register.reading() as connection:
        found = verify(connection, head)
    for fault in found.faults:
        tell(f"{fault.place}: {fault.finding}.")
    click.echo(f"{found.entries} entries, {found.rows} rows, {len(found.faults) or 'no'} faults")
    click.echo(found.head)
    if found.faults:
        sys.exit(1)


@register_command.command("weave")
@database_option
def weave_command(database: str | None) -> None:
    """Bring all reports together and keep the events as they stand now; earlier ones stay on record."""
    from legation.register.weave import weave

    with opened(database) as register:
        woven = weave(register, now())
    tell(f"{woven.added} events were added, {woven.dissolved} are dissolved.")


@register_command.command("entries")
@form_option
@database_option
def entries_command(form: str, database: str | None) -> None:
    """Print what came into the register, and when."""
    from legation.register.chain import entries_of

    with opened(database) as register, register.reading() as connection:
        print_rows(entries_of(connection), form, "Nothing has come into the register.")
