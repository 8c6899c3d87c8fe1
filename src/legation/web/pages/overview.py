"""The first page: who stands where towards a government, what changed, what cannot both be so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from legation.charts.countries import atlas
from legation.charts.world import HEIGHT, WIDTH, Drawn, world
from legation.ladder.moves import Move
from legation.ladder.standing import Standing
from legation.register.ask import Filter, Held, held, held_by_id
from legation.register.asof import AsOf
from legation.register.glance import governments_spoken_of, stood_behind
from legation.register.stand import region
from legation.register.store import Connection
from legation.web.asked import day_asked
from legation.web.rendering import name_in_words
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

WEEK: Final = timedelta(days=7)
# As many as an editor reads before coffee.
_LATEST: Final = 8
_MOST_DISPUTES: Final = 12


@dataclass(frozen=True, slots=True)
class Question:
    """A government, the day asked of, and the day by which it had come out."""

    to: str
    on: date
    known: date


@dataclass(frozen=True, slots=True)
class Row:
    """A state on the ladder."""

    actor: str
    standing: Standing
    reviewed: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A state that stands elsewhere than a week before."""

    actor: str
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Dispute:
    """What is claimed of a state, and what denies it."""

    actor: str
    sides: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A state on the ladder, and its shape."""

    row: Row
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class Map:
    """The shapes of the states on the ladder, of the rest, and of the state that the ladder is towards."""

    placed: tuple[Placed, ...]
    rest: str
    subject: Drawn | None
    note: str
    width: int = WIDTH
    height: int = HEIGHT


@router.get("/", response_class=HTMLResponse)
def overview(
    request: Request,
    to: Annotated[str, Query(max_length=64)] = "",
    on: Annotated[str, Query(max_length=20)] = "",
    known: Annotated[str, Query(max_length=20)] = "",
) -> HTMLResponse:
    """The overview of a government's standing."""
    site = site_of(request)
    question = Question(to.strip(), day_asked("on", on, site.today), day_asked("known", known, site.today))
    # They change with the register alone, and the days asked for change with every look.
    governments = site.answer("governments", governments_spoken_of)
    return site.page(
        request, question, lambda connection: _page(connection, question, site.today, governments)
    )


def _page(connection: Connection, question: Question, today: date, governments: tuple[str, ...]) -> Page:
    to = question.to or next((one for one in governments if ":" in one), next(iter(governments), ""))
    as_of = AsOf(question.known)
    standings = region(connection, to, question.on, as_of) if to else {}
    before = region(connection, to, question.on - WEEK, as_of) if to else {}
    behind = stood_behind(connection, as_of)
    rows = rows_of(standings, behind)
    latest = Filter(counterpart=to, until=question.on, as_of=as_of, limit=_LATEST, latest_first=True)
    context = {
        "to": to,
        "on": question.on,
        "known": question.known,
        "today": today,
        "governments": sorted({*governments, *([to] if to else [])}, key=name_in_words),
        "rows": rows,
        "world": _map(rows, to),
        "changes": _changes(before, standings),
        "latest": tuple(held(connection, latest)) if to else (),
        "disputes": _disputes(connection, standings),
    }
    return Page(
        "overview.html", f"Who stands where towards {name_in_words(to)}" if to else "Overview", context
    )


def rows_of(standings: Mapping[str, Standing], behind: frozenset[str]) -> list[Row]:
    """States in the order of the ladder, the highest first; `behind` are statements that analysts stand behind."""
    return sorted(
        (Row(actor, found, _reviewed(found, behind)) for actor, found in standings.items()),
        key=lambda row: (-row.standing.low, -row.standing.high, name_in_words(row.actor)),
    )


def _map(rows: list[Row], to: str) -> Map:
    by_actor = {row.actor: row for row in rows}
    placed = tuple(Placed(by_actor[one.id], one) for one in world() if one.id in by_actor)
    subject = next((one for one in world() if one.id in (to, to.partition(":")[0])), None)
    shown = {id(one.drawn) for one in placed}
    rest = "".join(one.path for one in world() if id(one) not in shown and one is not subject)
    return Map(placed, rest, subject, atlas().drawn)


def _reviewed(found: Standing, behind: frozenset[str]) -> bool:
    """Whether an analyst stands behind what both ends rest on."""
    resting: tuple[Move, ...] = found.floor or found.ceiling
    return any(move.id in behind for move in resting)


def _changes(before: Mapping[str, Standing], after: Mapping[str, Standing]) -> list[Change]:
    found = []
    for actor, now in after.items():
        then = before.get(actor, Standing(0, 6))
        if (then.low, then.high) != (now.low, now.high):
            found.append(Change(actor, then, now))
    return found


def _disputes(connection: Connection, standings: Mapping[str, Standing]) -> list[Dispute]:
    disputed = [(actor, found) for actor, found in standings.items() if found.disputed][:_MOST_DISPUTES]
    ids = tuple({move.id for _, found in disputed for move in found.disputed})
    said = held_by_id(connection, ids) if ids else {}
    return [
        Dispute(actor, tuple(said[move.id] for move in sorted(found.disputed, key=lambda move: move.first)))
        for actor, found in disputed
    ]
