"""What goes into a brief: what the register knew at the end of the week, and not at its beginning.

In:  a connection, the week, and the governments followed.
Out: Chosen: changes of standing, new events, pledges with their deeds, numbers, verdicts, contradictions, plans.

An event is new where the first report of it came out in the week. What a report of the week tells of months
ago is told apart as an earlier matter. The state of knowledge is that of the week's Sunday: a brief written
later says the same, unless `recorded` names an earlier state of the register itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from legation.brief.across import Crossed, crossed
from legation.brief.folding import folded
from legation.brief.week import Week
from legation.errors import BriefError
from legation.events.cluster import Event
from legation.events.links import PATIENCE, PATIENCE_FOR_GOODS, Link, links
from legation.ladder.course import DAY
from legation.ladder.standing import Standing
from legation.lists.governments import governments
from legation.lists.holders import means
from legation.lists.states import states
from legation.register.ask import Filter, Held, held, held_by_id
from legation.register.ask_numbers import Span, numbers, verdicts
from legation.register.asof import AsOf
from legation.register.figures import HeldFigure
from legation.register.findings import HeldCheck
from legation.register.stand import region
from legation.register.store import Connection
from legation.register.told import clustered

# What happened longer before the week is an earlier matter, however new its report.
RECENT: Final = timedelta(days=21)
_UNKNOWN: Final = Standing(0, 6)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which brief; `statistics` is the folder of official ones that its numbers are held against, None for none."""

    week: Week
    governments: tuple[str, ...]
    recorded: datetime | None = None
    statistics: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Where a state stood with a government at the week's beginning, and where it stands at its end."""

    actor: str
    counterpart: str
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Chosen:
    """All that a brief says, before it is said; `statements` holds what events and standings name."""

    asked: Asked
    statements: Mapping[str, Held]
    standings: Mapping[tuple[str, str], Standing]
    changes: tuple[Change, ...]
    new: tuple[Event, ...]
    earlier: tuple[Event, ...]
    told: tuple[Event, ...]
    delivered: tuple[Link, ...]
    ahead: tuple[Event, ...]
    numbers: tuple[HeldFigure, ...]
    verdicts: tuple[HeldCheck, ...]
    crossed: tuple[Crossed, ...]

    @property
    def year(self) -> int:
        """The year in which the text is set."""
        return self.asked.week.sunday.year


def require_known(ids: Iterable[str]) -> tuple[str, ...]:
    """The governments, each once; one that no list has is refused."""
    found = tuple(dict.fromkeys(ids))
    for id_ in found:
        if id_ not in governments() and id_ not in states():
            raise BriefError(
                f"government {id_[:40]!r}: the lists have no such government or state. Write an id as AFG:IEA or XKX."
            )
    if not found:
        raise BriefError(
            "a brief needs a government to speak of. Name one with --to AFG:IEA, or give --watch."
        )
    return found


def choose(connection: Connection, asked: Asked) -> Chosen:
    """Everything of one week's brief."""
    week = asked.week
    as_of = AsOf(week.sunday, asked.recorded)
    statements = {one.id: one for id_ in asked.governments for one in _statements(connection, id_, asked)}
    events = clustered(connection, tuple(statements.values()), as_of)
    fresh = [event for event in events if first_known(event) in week]
    linked = links(events)
    done = {event.id for link in linked if link.deeds for event in (link.plan,)}
    standings, changes = _standings(connection, asked)
    older = _missing(connection, (change.after for change in changes), statements)
    span = Span(week.monday, week.sunday, as_of)
    before = Span(week.monday - PATIENCE_FOR_GOODS, week.monday - DAY, as_of)
    fresh_numbers = _numbers(connection, asked, span)
    return Chosen(
        asked=asked,
        statements=statements | older,
        standings=standings,
        changes=changes,
        new=folded((event for event in fresh if not _is_earlier(event, week)), statements),
        earlier=folded((event for event in fresh if _is_earlier(event, week)), statements),
        told=tuple(event for event in events if any(one.known in week for one in event.accounts)),
        delivered=tuple(link for link in linked if _is_pledge(link.plan) and _came(link, week)),
        ahead=tuple(event for event in events if event.id not in done and _is_ahead(event, week.next)),
        numbers=fresh_numbers,
        verdicts=tuple(verdicts(connection, span)),
        crossed=crossed(connection, fresh_numbers, before),
    )


def first_known(event: Event) -> date:
    """The day on which the first report of an event came out."""
    return min(account.known for account in event.accounts)


def _statements(connection: Connection, id_: str, asked: Asked) -> Iterable[Held]:
    """What is on record of a government on either side, as far back as a plan may reach."""
    as_of = AsOf(asked.week.sunday, asked.recorded)
    since = asked.week.monday - PATIENCE
    sides = (Filter(counterpart=id_, since=since, as_of=as_of), Filter(actor=id_, since=since, as_of=as_of))
    for asked_of, side in zip(sides, ("counterpart", "actor"), strict=True):
        for one in held(connection, asked_of):
            party = getattr(one.statement, side)
            # 'Afghanistan' is the government that held it when the report came out; Georgia is never Abkhazia.
            if party is not None and party.id is not None and _is_meant(party.id, id_, one.known):
                yield one


def _is_meant(said: str, asked: str, known: date) -> bool:
    """Whether what a report says is the party asked for; a state stands for each of its governments."""
    return means(said, asked, known) or (":" not in asked and said.partition(":")[0] == asked)


def _missing(
    connection: Connection, stands: Iterable[Standing], held_now: Collection[str]
) -> dict[str, Held]:
    """What standings rest on, though it is older than any plan."""
    ids = {id_ for found in stands for id_ in found.statements}
    return held_by_id(connection, tuple(sorted(ids - set(held_now))))


def _standings(
    connection: Connection, asked: Asked
) -> tuple[dict[tuple[str, str], Standing], tuple[Change, ...]]:
    week = asked.week
    eve = week.monday - DAY
    stands: dict[tuple[str, str], Standing] = {}
    changes = []
    for id_ in asked.governments:
        after = region(connection, id_, week.sunday, AsOf(week.sunday, asked.recorded))
        before = region(connection, id_, eve, AsOf(eve, asked.recorded))
        for actor, found in after.items():
            stands[actor, id_] = found
            change = Change(actor, id_, before.get(actor, _UNKNOWN), found)
            if _is_change(change):
                changes.append(change)
    changes.sort(key=lambda change: (-change.after.low, change.actor))
    return stands, tuple(changes)


def _is_change(change: Change) -> bool:
    """Whether something new is known; that a denial of one day is over says nothing new."""
    before, after = change.before, change.after
    return (
        after.low != before.low or after.high < before.high or bool(after.disputed) != bool(before.disputed)
    )


def _is_earlier(event: Event, week: Week) -> bool:
    return event.key.told != "intended" and event.last is not None and event.last < week.monday - RECENT


def _is_pledge(plan: Event) -> bool:
    return any(account.statement.status in ("pledged", "agreed") for account in plan.accounts)


def _came(link: Link, week: Week) -> bool:
    return any(first_known(deed) in week for deed in link.deeds)


def _is_ahead(event: Event, week: Week) -> bool:
    """Whether it is meant for a week: dated to days of it, not merely to its month or year."""
    if event.key.told != "intended" or event.first is None or event.last is None:
        return False
    return (
        event.first <= week.sunday
        and event.last >= week.monday
        and event.last - event.first <= timedelta(days=7)
    )


def _numbers(connection: Connection, asked: Asked, span: Span) -> tuple[HeldFigure, ...]:
    # Statistics speak of states; a government's are those of the state that it holds.
    parties = {id_ for government in asked.governments for id_ in (government, government.partition(":")[0])}
    return tuple(numbers(connection, sorted(parties), span))
