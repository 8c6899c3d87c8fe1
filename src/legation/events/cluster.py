"""Accounts to events: each account joins the event that it can be of, or begins one.

In:  accounts, and what an analyst has decided to merge or to part.
Out: Events in the order of their dates; the same accounts in any order give the same events.

Those with a date come first, the closest dates before the wider ones, so that a report without a date finds
what it speaks of. An account joins an event only if it can be of one with every dated account there.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from legation.events.account import Account, Key
from legation.events.alike import alike


@dataclass(frozen=True, slots=True)
class Event:
    """An act as all reports together tell it; `first` to `last` is when it may have been."""

    id: str
    key: Key
    accounts: tuple[Account, ...]
    first: date | None
    last: date | None

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that tell of it."""
        return tuple(dict.fromkeys(account.document for account in self.accounts))

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that tell of it: one wire story in nine papers is one."""
        return tuple(dict.fromkeys(account.report or account.document for account in self.accounts))


@dataclass(frozen=True, slots=True)
class Decided:
    """What analysts decided: groups of accounts that are one event, and pairs that are not."""

    merged: tuple[frozenset[str], ...] = ()
    parted: frozenset[frozenset[str]] = field(default_factory=frozenset)


def events_of(accounts: Iterable[Account], decided: Decided | None = None) -> tuple[Event, ...]:
    """Every event that the accounts tell of."""
    decided = decided or Decided()
    by_key: dict[Key, list[Account]] = defaultdict(list)
    for account in accounts:
        by_key[account.key].append(account)
    clusters = [cluster for kept in by_key.values() for cluster in _clusters(kept, decided)]
    found = [_event(cluster) for cluster in _merged(clusters, decided)]
    return tuple(sorted(found, key=lambda event: (event.first or date.max, event.id)))


def _clusters(accounts: Sequence[Account], decided: Decided) -> list[list[Account]]:
    clusters: list[list[Account]] = []
    for account in sorted(accounts, key=_precision):
        fitting = [cluster for cluster in clusters if _fits(account, cluster, decided)]
        if fitting:
            max(fitting, key=lambda cluster: _nearness(account, cluster)).append(account)
        else:
            clusters.append([account])
    return clusters


def _fits(account: Account, cluster: Sequence[Account], decided: Decided) -> bool:
    if any(frozenset((account.id, member.id)) in decided.parted for member in cluster):
        return False
    dated = [member for member in cluster if member.first is not None]
    same_document = [member for member in cluster if member.document == account.document]
    if not all(alike(account, member) for member in (*dated, *same_document)):
        return False
    return any(alike(account, member) for member in cluster)


def _precision(account: Account) -> tuple[bool, int, date, str]:
    """Dated before undated, narrow before wide, early before late."""
    first, last = account.first, account.last
    width = (last - first).days if first and last else 0
    return first is None, width, first or account.known, account.id


def _nearness(account: Account, cluster: Sequence[Account]) -> tuple[int, int]:
    """How close an event is in time, and how well attested, for the choice among several."""
    reference = account.first or account.known
    apart = min(abs(((member.first or member.known) - reference).days) for member in cluster)
    return -apart, len(cluster)


def _merged(clusters: list[list[Account]], decided: Decided) -> list[list[Account]]:
    for group in decided.merged:
        touched = [cluster for cluster in clusters if any(account.id in group for account in cluster)]
        if len(touched) > 1:
            clusters = [cluster for cluster in clusters if cluster not in touched]
            clusters.append([account for cluster in touched for account in cluster])
    return clusters


def _event(cluster: Sequence[Account]) -> Event:
    accounts = tuple(sorted(cluster, key=lambda account: (account.known, account.id)))
    ids = json.dumps(sorted(account.id for account in accounts))
    starts = [account.first for account in accounts if account.first]
    ends = [account.last for account in accounts if account.last]
    return Event(
        hashlib.sha256(ids.encode()).hexdigest()[:32],
        accounts[0].key,
        accounts,
        *_interval(accounts, starts, ends),
    )


def _interval(
    accounts: Sequence[Account], starts: Sequence[date], ends: Sequence[date]
) -> tuple[date | None, date | None]:
    """When it was: from the earliest to the latest day that a closely dated report gives."""
    close = [account for account in accounts if account.is_to_the_day]
    if close:
        starts = [account.first for account in close if account.first]
        ends = [account.last for account in close if account.last]
    return min(starts, default=None), max(ends, default=None)


def disagreements(event: Event) -> Mapping[str, tuple[str, ...]]:
    """What the accounts of an event differ in, and each version, most often told first."""
    told: dict[str, list[str]] = defaultdict(list)
    for account in event.accounts:
        statement = account.statement
        attribution = statement.attribution
        amounts = "; ".join(f"{one.low}..{one.high} {one.unit}" for one in statement.amounts)
        versions = {
            "date": f"{account.first}..{account.last}" if account.first else None,
            "status": statement.status,
            "rank": statement.rank,
            "place": statement.place,
            "amount": amounts or None,
            "speaker": (attribution.speaker or attribution.office) if attribution else None,
        }
        for name, version in versions.items():
            if version is not None:
                told[name].append(version)
    ordered = {
        name: tuple(sorted(set(versions), key=lambda version: (-versions.count(version), version)))
        for name, versions in told.items()
    }
    return {name: versions for name, versions in ordered.items() if len(versions) > 1}
