"""What came of a plan: the deed that followed it, and how much of a pledge has arrived.

In:  events.
Out: a Link from each intended event to the deeds that can be its own; the share of a pledge that arrived.

A deed is a plan's own where act and pair are the same, it came after the plan was told and before PATIENCE
ran out, and its place and object do not speak against it. Whether it was done because of the plan, nobody
can read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from legation.events.account import Key
from legation.events.cluster import Event
from legation.record.interval import Interval

# A plan may take years; goods that come later than a year after they were pledged are another delivery.
PATIENCE: Final = timedelta(days=3 * 366)
PATIENCE_FOR_GOODS: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Arrived:
    """How much of what was pledged has come, in the pledge's unit; as a share between `low` and `high`."""

    unit: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Link:
    """A plan or pledge, and the deeds that followed it."""

    plan: Event
    deeds: tuple[Event, ...]
    arrived: Arrived | None


def links(events: Iterable[Event]) -> tuple[Link, ...]:
    """Every intended event with what followed; a plan without a deed is told too."""
    deeds: dict[Key, list[Event]] = defaultdict(list)
    plans = []
    for event in events:
        if event.key.told == "intended":
            plans.append(event)
        elif event.key.told in ("done", "ended"):
            deeds[event.key].append(event)
    found = []
    for plan in plans:
        told = replace(plan.key, told="ended" if plan.key.ending else "done")
        own = tuple(deed for deed in deeds[told] if _follows(plan, deed))
        found.append(Link(plan, own, _arrived(plan, own)))
    return tuple(found)


def _follows(plan: Event, deed: Event) -> bool:
    since, when = plan.accounts[0].known, deed.first or deed.accounts[0].known
    start = min(since, plan.first or since)
    patience = PATIENCE_FOR_GOODS if plan.key.act in ("aid", "supply") else PATIENCE
    return start <= _last(deed, when) and when <= start + patience and _agrees(plan, deed)


def _last(deed: Event, when: date) -> date:
    return max(deed.last or when, when)


def _agrees(plan: Event, deed: Event) -> bool:
    places, others = _said(plan, "place"), _said(deed, "place")
    objects, things = _said(plan, "object"), _said(deed, "object")
    return (not places or not others or bool(places & others)) and (
        not objects or not things or bool(objects & things)
    )


def _said(event: Event, field: str) -> set[str]:
    """The words that its accounts give for a field, so that 'wheat flour' is flour."""
    texts = [getattr(account.statement, field) for account in event.accounts]
    return {word for text in texts if text for word in text.casefold().split()}


def _arrived(plan: Event, deeds: Sequence[Event]) -> Arrived | None:
    for pledged in _sums(plan):
        came = [next((one for one in _sums(deed) if one.unit == pledged.unit), None) for deed in deeds]
        sums = [one for one in came if one is not None]
        if pledged.low and pledged.high:
            low = sum((one.low or Decimal(0) for one in sums), Decimal(0))
            high = sum((one.high or one.low or Decimal(0) for one in sums), Decimal(0))
            return Arrived(pledged.unit, low / pledged.high, high / pledged.low)
    return None


def _sums(event: Event) -> tuple[Interval, ...]:
    """The amounts of the account that gives most of them; other accounts tell the same sums."""
    most: tuple[Interval, ...] = ()
    for account in event.accounts:
        if len(account.statement.amounts) > len(most):
            most = account.statement.amounts
    return most
