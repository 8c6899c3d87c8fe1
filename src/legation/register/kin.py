"""The reports beside a statement: those taken to tell of the same event, and those that might.

In:  a connection and a statement that is held.
Out: `Kin`: what an analyst looks at before saying that two are one event, or that one is not of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from sqlalchemy.engine import Connection

from legation.events.account import Account
from legation.events.cluster import events_of
from legation.record.statement import SYMMETRICAL
from legation.register.ask import Filter, Held, held
from legation.register.asof import AsOf
from legation.register.decided import decided_on_events
from legation.register.told import accounts_of

NEAREST: Final = 9
"""How many that might be of the event are named: as many as a key each."""


@dataclass(frozen=True, slots=True)
class Kin:
    """`same` are held to be of one event with the statement, and `reports` are those that tell of it, each once
    however many documents copy it; `near` tell of other such events, the nearest first, each report once.
    """

    same: tuple[Held, ...] = ()
    near: tuple[Held, ...] = ()
    reports: tuple[str, ...] = ()


def kin(connection: Connection, one: Held) -> Kin:
    """The reports of the same act and pair, told likewise (done, denied, intended), beside a statement."""
    said = list(held(connection, _like(one)))
    if one.statement.act in SYMMETRICAL and one.statement.counterpart:
        said += held(connection, _like(one, turned=True))
    rows = {row.id: row for row in said}
    (own,) = accounts_of(connection, (one,), AsOf())
    accounts = accounts_of(connection, rows.values(), AsOf())
    found = events_of(accounts, decided_on_events(connection, AsOf()))
    event = next((event for event in found if one.id in {account.id for account in event.accounts}), None)
    together = {account.id for account in event.accounts} - {one.id} if event else set()
    others = chain.from_iterable(
        _once(other.accounts) for other in found if other is not event and other.key == own.key
    )
    near = sorted(others, key=lambda account: (abs(_day(account) - _day(own)), account.id))
    return Kin(
        tuple(rows[id_] for id_ in sorted(together)),
        tuple(rows[account.id] for account in near if account.id != one.id)[:NEAREST],
        event.reports if event else (),
    )


def _once(accounts: Sequence[Account]) -> Iterable[Account]:
    """Each report's version of an event, once however many documents copy it; the report itself before its copies."""
    own_words_first = sorted(accounts, key=lambda account: account.report is not None)
    return {account.report or account.document: account for account in reversed(own_words_first)}.values()


def _like(one: Held, *, turned: bool = False) -> Filter:
    said = one.statement
    pair = (said.actor.id, said.counterpart.id if said.counterpart else None)
    actor, counterpart = pair[::-1] if turned else pair
    return Filter(actor=actor, counterpart=counterpart, act=said.act)


def _day(account: Account) -> int:
    """The day of what is told, else the day on which it was told."""
    when = account.statement.when
    return ((when and (when.start or when.end)) or account.known).toordinal()
