"""What is wrong with a source: not searched, gone silent, or of another layout than before.

In:  the looks at the sources of a watch and what came of addresses, oldest first, and the moment.
Out: Troubles. 'Not found' is the answer of a source that was searched; for one with a trouble it is none.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from legation.register.journal import Item, Visit
from legation.watch.watches import Source, Watch

TroubleKind = Literal["not searched", "silent", "layout"]
# So many of the last pages of a source are looked at; where half of them gave no words, its pages have changed.
_LAST: Final = 10
_FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a source, in words for whoever keeps the watch."""

    source: str
    kind: TroubleKind
    message: str


def troubles(watch: Watch, visits: Iterable[Visit], items: Iterable[Item], now: datetime) -> list[Trouble]:
    """Everything that is wrong with the sources of a watch, in their order."""
    looks = _by_source(visits)
    taken: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        taken[item.source].append(item)
    return [
        trouble
        for source in watch.sources
        for trouble in _of(source, looks.get(source.name, []), taken[source.name], now)
        if trouble is not None
    ]


def _of(
    source: Source, visits: Sequence[Visit], items: Sequence[Item], now: datetime
) -> tuple[Trouble | None, ...]:
    return _not_searched(source, visits), _silent(source, visits, now), _layout(source, visits, items)


def _by_source(visits: Iterable[Visit]) -> Mapping[str, list[Visit]]:
    found: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        found[visit.source].append(visit)
    return found


def _not_searched(source: Source, visits: Sequence[Visit]) -> Trouble | None:
    if not visits:
        return Trouble(source.name, "not searched", "not looked at yet")
    last = visits[-1]
    if last.searched:
        return None
    since = next((visit.at for visit in reversed(visits) if visit.searched), None)
    when = f"since {since:%Y-%m-%d %H:%M}" if since else "ever"
    return Trouble(
        source.name, "not searched", f"not searched {when}: {last.outcome}. {last.detail}".rstrip(". ") + "."
    )


def _silent(source: Source, visits: Sequence[Visit], now: datetime) -> Trouble | None:
    if not visits or not visits[-1].searched:
        return None
    fresh = [visit.at for visit in visits if visit.fresh]
    since = fresh[-1] if fresh else visits[0].at
    patience = timedelta(days=source.silent_after_days)
    if now - since <= patience:
        return None
    return Trouble(
        source.name, "silent", f"nothing new since {since:%Y-%m-%d}, more than {patience.days} days."
    )


def _layout(source: Source, visits: Sequence[Visit], items: Sequence[Item]) -> Trouble | None:
    searched = [visit for visit in visits if visit.outcome in ("searched", "malformed")]
    if searched:
        last, before = searched[-1], max((visit.found for visit in searched[:-1]), default=0)
        before = max(before, int(json.loads(last.memory).get("listed", 0)))
        if last.outcome == "malformed" and before:
            return Trouble(source.name, "layout", f"its list can no longer be read: {last.detail}")
        if last.outcome == "searched" and not last.found and before:
            return Trouble(source.name, "layout", f"it lists nothing any more, where it listed {before}.")
        if last.outcome == "searched" and not last.found and source.kind not in ("folder", "mailbox"):
            return Trouble(source.name, "layout", "it lists nothing: look at its address, and at `links`.")
    pages = [
        item.outcome
        for item in items
        if item.outcome in ("kept", "copy", "irrelevant", "language", "no text")
    ]
    last_pages = pages[-_LAST:]
    bare = last_pages.count("no text")
    if bare >= _FEWEST and bare * 2 >= len(last_pages):
        return Trouble(source.name, "layout", f"{bare} of its last {len(last_pages)} pages gave no words.")
    return None
