"""What merging or splitting would change, told before it is decided: which statements are of one event then.

In:  a connection and a decision to merge or to split.
Out: the events of which the statements named tell, as they are and as they would be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from legation.events.account import Account
from legation.events.cluster import Decided, events_of
from legation.record.statement import Statement
from legation.register.ask import Filter, Held, held, held_by_id
from legation.register.asof import AsOf
from legation.register.decide import Decision
from legation.register.decided import decided_on_events
from legation.register.told import accounts_of


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """The statements of one event, and by how many reports it is told; copies of one report count once."""

    statements: tuple[str, ...]
    reports: int


Groups = tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class EventEffect:
    """The events concerned."""

    before: Groups
    after: Groups

    @property
    def changes_nothing(self) -> bool:
        """Whether the same statements would be of one event as now."""
        return self.before == self.after


def effect_on_events(connection: Connection, decision: Decision) -> EventEffect:
    """What the decision would change."""
    named = frozenset((*decision.statements, *decision.rest))
    accounts = accounts_beside(connection, tuple(named))
    before = decided_on_events(connection, AsOf())
    return EventEffect(
        groups_of(accounts, before, named), groups_of(accounts, _with(before, decision), named)
    )


def accounts_beside(connection: Connection, ids: tuple[str, ...]) -> tuple[Account, ...]:
    """Every statement that can be of an event with those named: of the same acts, between the same parties."""
    found: dict[str, Held] = {}
    asked = {
        (one.statement.act, *sides)
        for one in held_by_id(connection, ids).values()
        for sides in _both_ways(one.statement)
    }
    for act, actor, counterpart in asked:
        for other in held(connection, Filter(act=act, actor=actor, counterpart=counterpart)):
            said = other.statement
            # What is not named asks for everybody.
            if (said.actor.state, said.counterpart.state if said.counterpart else None) == (
                actor,
                counterpart,
            ):
                found[other.id] = other
    return accounts_of(connection, found.values(), AsOf())


def _both_ways(said: Statement) -> tuple[tuple[str | None, str | None], ...]:
    """The states of an act, as it was told and the other way round."""
    ends = said.actor.state, said.counterpart.state if said.counterpart else None
    return ends, ends[::-1]


def _with(before: Decided, decision: Decision) -> Decided:
    """The decisions on events as they would stand, the new one being the last."""
    group, rest = frozenset(decision.statements), frozenset(decision.rest)
    if decision.verb == "merge":
        parted = frozenset(pair for pair in before.parted if not pair <= group)
        return Decided((*before.merged, group), parted)
    merged = tuple(old for old in before.merged if not (old & group and old & rest))
    return Decided(merged, before.parted | {frozenset((one, other)) for one in group for other in rest})


def groups_of(accounts: Iterable[Account], decided: Decided, named: frozenset[str]) -> Groups:
    """The events of which the statements named tell, were that decided."""
    groups = (
        Group(tuple(sorted(account.id for account in event.accounts)), len(event.reports))
        for event in events_of(accounts, decided)
    )
    return tuple(sorted(group for group in groups if named & set(group.statements)))
