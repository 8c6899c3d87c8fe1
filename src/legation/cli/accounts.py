"""`legation accounts`: who may log in to a team's register, and as what."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

import click

from legation.cli.asking import database_option, form_option, opened, print_rows
from legation.cli.clock import now
from legation.cli.terminal import tell
from legation.errors import AccountError

if TYPE_CHECKING:
    from legation.register.accounts import Change, Role

ROLES = ("reader", "analyst", "admin")
_ROLE = click.option(
    "--role",
    type=click.Choice(ROLES),
    required=True,
    help="reader: looks. analyst: decides, and brings reports in. admin: sees the audit page too.",
)
_STDIN = click.option(
    "--password-stdin",
    is_flag=True,
    help="Take the password from standard input; else it is asked for, twice.",
)


@click.group("accounts")
def accounts_command() -> None:
    """Say who may log in to this register. As soon as there is one account, everybody has to.

    Readers look; analysts decide too, and bring reports in; admins see the audit page too. Each change is an entry
    of the register's chain, under your user name.
    """


@accounts_command.command("add")
@click.argument("name")
@_ROLE
@_STDIN
@database_option
def add_command(name: str, role: Role, password_stdin: bool, database: str | None) -> None:
    """Add an account.

    \b
    Examples:
      legation accounts add ada --role admin
      pass show legation/bea | legation accounts add bea --role analyst --password-stdin
    """
    from legation.register.accounts import add_account
    from legation.web.door.passwords import hash_of

    with opened(database) as register:
        add_account(register, name, role, hash_of(_password(from_pipe=password_stdin), name), _change())
    tell(f"{name} may log in as {role}.")


@accounts_command.command("list")
@form_option
@database_option
def list_command(form: str, database: str | None) -> None:
    """Print the accounts."""
    from legation.register.accounts import accounts_of

    with opened(database) as register, register.reading() as connection:
        rows = [
            {"name": one.name, "role": one.role, "added": one.added_at[:10]}
            for one in accounts_of(connection)
        ]
    print_rows(rows, form, "Nobody has an account: whoever is at this machine may do everything.")


@accounts_command.command("role")
@click.argument("name")
@_ROLE
@database_option
def role_command(name: str, role: Role, database: str | None) -> None:
    """Give an account another role; its sessions end."""
    from legation.register.accounts import change_role

    with opened(database) as register:
        change_role(register, name, role, _change())
    tell(f"{name} is {role} now, and has to log in anew.")


@accounts_command.command("password")
@click.argument("name")
@_STDIN
@database_option
def password_command(name: str, password_stdin: bool, database: str | None) -> None:
    """Give an account another password; its sessions end."""
    from legation.register.accounts import change_password
    from legation.web.door.passwords import hash_of

    with opened(database) as register:
        change_password(register, name, hash_of(_password(from_pipe=password_stdin), name), _change())
    tell(f"{name} has a new password, and has to log in anew.")


@accounts_command.command("remove")
@click.argument("name")
@database_option
def remove_command(name: str, database: str | None) -> None:
    """Remove an account; its sessions end, what it decided stays, its name is not given again."""
    from legation.register.accounts import remove_account

    with opened(database) as register:
        remove_account(register, name, _change())
    tell(f"{name} may no longer log in.")


def _change() -> Change:
    from legation.register.accounts import Change

    return Change(getpass.getuser(), now())


def _password(*, from_pipe: bool) -> str:
    if not from_pipe:
        said: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
        return said
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise AccountError("--password-stdin: standard input is empty. Give the password as its first line")
    return line
