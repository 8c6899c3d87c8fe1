"""An event: each report's version in a row, what they agree and differ on, the words themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from legation.codebook.deeds import deed_in_words
from legation.codebook.wording import RANKS, attribution_in_words, period_in_words, value_in_words
from legation.events.cluster import disagreements
from legation.record.statement import Statement
from legation.register.ask import Held
from legation.register.asof import AsOf
from legation.register.between import event_told_by
from legation.register.store import Connection
from legation.web.rendering import name_in_words
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

# What reports of one event may agree or differ on, each with how it reads.
FIELDS: Final[dict[str, Callable[[Statement], str | None]]] = {
    "date": lambda said: period_in_words(said.when) if said.when else None,
    "status": lambda said: said.status,
    "rank": lambda said: RANKS[said.rank] if said.rank else None,
    "place": lambda said: said.place,
    "about": lambda said: said.object,
    "amount": lambda said: "; ".join(map(value_in_words, said.amounts)) or None,
    "on whose word": lambda said: attribution_in_words(said.attribution),
}


@router.get("/events/{statement}", response_class=HTMLResponse)
def event(request: Request, statement: str) -> HTMLResponse:
    """The event of which a statement tells."""
    return site_of(request).page(
        request, ("event", statement), lambda connection: _page(connection, statement)
    )


def _page(connection: Connection, statement: str) -> Page:
    found, told = event_told_by(connection, statement, AsOf())
    versions = {name: {read(held.statement) for held in told} - {None} for name, read in FIELDS.items()}
    shown = [name for name, said in versions.items() if said]
    context = {
        "event": found,
        "first": found.accounts[0].statement,
        "reports": [(held, [(name, FIELDS[name](held.statement)) for name in shown]) for held in told],
        "fields": shown,
        "agreed": {name: next(iter(versions[name])) for name in shown if _agreed(told, name, versions[name])},
        "differing": {name: sorted(map(str, versions[name])) for name in shown if len(versions[name]) > 1},
        "disagreements": disagreements(found),
    }
    said = found.accounts[0].statement
    return Page("event.html", f"{name_in_words(said.actor.id)} {deed_in_words(said)}", context)


def _agreed(told: tuple[Held, ...], name: str, versions: set[str | None]) -> bool:
    """Whether more than one report gives it, and all that do give the same."""
    return len(versions) == 1 and sum(FIELDS[name](held.statement) is not None for held in told) > 1
