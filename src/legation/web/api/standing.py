"""Who stands where: a region at a glance, a pair on a day, the course of a pair."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from legation.ladder.course import course
from legation.record.as_json import as_plain
from legation.register.stand import Pair, moves_of_pair, region, standing_of
from legation.register.store import Connection
from legation.web.api.answers import listed, single
from legation.web.api.asked import ActorId, Known, PairAsked, RegionAsked
from legation.web.api.description import LISTED, ONE
from legation.web.api.models import Listing, StandingItem, StretchItem
from legation.web.api.shapes import STANDINGS, STRETCHES, Plain, standing_plain
from legation.web.site import site_of

router = APIRouter()

Actor = Annotated[ActorId, Path(description="Who stands somewhere, as KAZ.")]
Counterpart = Annotated[ActorId, Path(description="Towards which government, as AFG:IEA.")]


@router.get("/standing", response_model=Listing[StandingItem], responses=LISTED)
def standing_towards(request: Request, asked: Annotated[RegionAsked, Query()]) -> Response:
    """Where every state of which anything is on record stands towards a government, the highest first."""
    on = asked.on or site_of(request).today
    days = (on.isoformat(), as_plain(asked.known))

    def _find(connection: Connection, limit: int, offset: int) -> Iterable[Plain]:
        glance = region(connection, asked.to, on, asked.as_of)
        ordered = sorted(glance.items(), key=lambda item: (-item[1].low, -item[1].high, item[0]))
        return [standing_plain((actor, asked.to), days, found) for actor, found in ordered][
            offset : offset + limit
        ]

    return listed(request, asked, _find, STANDINGS)


@router.get("/standing/{actor}/{counterpart}", response_model=StandingItem, responses=ONE)
def standing_of_pair(
    request: Request, actor: Actor, counterpart: Counterpart, asked: Annotated[PairAsked, Query()]
) -> Response:
    """Where a pair stood on a day, from what was known by another, and which statements that rests on."""
    on = asked.on or site_of(request).today

    def _find(connection: Connection) -> Plain:
        found = standing_of(connection, Pair(actor, counterpart), on, asked.as_of)
        return standing_plain((actor, counterpart), (on.isoformat(), as_plain(asked.known)), found)

    return single(request, _find)


@router.get("/standing/{actor}/{counterpart}/course", response_model=Listing[StretchItem], responses=LISTED)
def course_of_pair(
    request: Request, actor: Actor, counterpart: Counterpart, asked: Annotated[Known, Query()]
) -> Response:
    """How a pair came to stand where it stands: stretches of days over which low and high stayed the same."""

    def _find(connection: Connection, limit: int, offset: int) -> Iterable[Plain]:
        stretches = course(moves_of_pair(connection, Pair(actor, counterpart), asked.as_of))
        for one in islice(stretches, offset, offset + limit):
            yield {
                "start": one.start.isoformat(),
                "end": as_plain(one.end),
                "low": one.standing.low,
                "high": one.standing.high,
                "statements": list(one.standing.statements),
            }

    return listed(request, asked, _find, STRETCHES)
