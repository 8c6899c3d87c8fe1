"""What merging or splitting would change, told before it is decided: which statements are of one event then.

In:  a connection and a decision to merge or to split.
Out: the events that tell of the statements named, as they are and as they would be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from legation.events.account import Account
from legation.events.cluster import Decided, events_of
from legation.register.ask import Filter, held, held_by_id
from legation.register.asof import AsOf
from legation.register.copies import originals_of_copies
from legation.register.decide import Decision
from legation.register.decided import decided_on_events

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class EventEffect:
    """The events concerned, each as the ids of its statements."""

    before: Groups
    after: Groups

    @property
    def changes_nothing(self) -> bool:
        """Whether the same statements would be of one event as now."""
        return self.before == self.after


def effect_on_events(connection: Connection, decision: Decision) -> EventEffect:
    """What the decision would change."""
    named = frozenset((*decision.statements, *decision.rest))
    accounts = _beside(connection, tuple(named))
    before = decided_on_events(connection, AsOf())
    return EventEffect(_touched(accounts, before, named), _touched(accounts, _with(before, decision), named))


def _beside(connection: Connection, ids: tuple[str, ...]) -> list[Account]:
    """Every statement that can be of an event with those named: of the same acts, between the same parties."""
    originals = originals_of_copies(connection, AsOf())
    found: dict[str, Account] = {}
    for one in held_by_id(connection, ids).values():
        statement = one.statement
        ends = {statement.actor.state, statement.counterpart.state if statement.counterpart else None}
        for other in held(connection, Filter(act=statement.act)):
            said = other.statement
            if {said.actor.state, said.counterpart.state if said.counterpart else None} == ends:
                found[other.id] = Account(
                    other.id, other.document, other.known, said, originals.get(other.document)
                )
    return list(found.values())


def _with(before: Decided, decision: Decision) -> Decided:
    """The decisions on events as they would stand, the new one being the last."""
    group, rest = frozenset(decision.statements), frozenset(decision.rest)
    if decision.verb == "merge":
        parted = frozenset(pair for pair in before.parted if not pair <= group)
        return Decided((*before.merged, group), parted)
    merged = tuple(old for old in before.merged if not (old & group and old & rest))
    return Decided(merged, before.parted | {frozenset((one, other)) for one in group for other in rest})


def _touched(accounts: Iterable[Account], decided: Decided, named: frozenset[str]) -> Groups:
    groups = (
        tuple(sorted(account.id for account in event.accounts)) for event in events_of(accounts, decided)
    )
    return tuple(sorted(group for group in groups if named & set(group)))
