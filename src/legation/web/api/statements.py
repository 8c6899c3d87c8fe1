"""Statements, events and pledges, as the filters choose them."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from legation.errors import AbsentError
from legation.register.ask import Filter, held, held_by_id
from legation.register.store import Connection
from legation.register.told import events, pledges
from legation.web.api.answers import listed, single
from legation.web.api.asked import Id, StatementsAsked
from legation.web.api.description import LISTED, ONE
from legation.web.api.models import EventItem, Listing, PledgeItem, StatementItem
from legation.web.api.shapes import EVENTS, PLEDGES, STATEMENTS, Plain, statement_plain

router = APIRouter()


@router.get("/statements", response_model=Listing[StatementItem], responses=LISTED)
def statements(request: Request, asked: Annotated[StatementsAsked, Query()]) -> Response:
    """Statements by date, and then by the day on which they became known."""

    def _filter(limit: int, offset: int) -> Filter:
        return replace(asked.filter, limit=limit, offset=offset)

    return listed(
        request, asked, lambda connection, limit, offset: held(connection, _filter(limit, offset)), STATEMENTS
    )


@router.get("/statements/{id}", response_model=StatementItem, responses=ONE)
def statement(request: Request, id_: Annotated[Id, Path(alias="id")]) -> Response:
    """One statement, whatever was decided on it."""

    def _find(connection: Connection) -> Plain:
        found = held_by_id(connection, (id_,)).get(id_)
        if found is None:
            raise AbsentError(
                f"statement {id_!r}: it is not on record. Take an id that /api/statements gives"
            )
        return statement_plain(found)

    return single(request, _find)


@router.get("/events", response_model=Listing[EventItem], responses=LISTED)
def all_events(request: Request, asked: Annotated[StatementsAsked, Query()]) -> Response:
    """Events: what the statements asked for tell of, reports of one act brought together."""
    return listed(
        request,
        asked,
        lambda connection, limit, offset: events(connection, asked.filter)[offset : offset + limit],
        EVENTS,
    )


@router.get("/pledges", response_model=Listing[PledgeItem], responses=LISTED)
def all_pledges(request: Request, asked: Annotated[StatementsAsked, Query()]) -> Response:
    """Plans and pledges, with the deeds that followed."""
    return listed(
        request,
        asked,
        lambda connection, limit, offset: pledges(connection, asked.filter)[offset : offset + limit],
        PLEDGES,
    )
