"""Review: decisions on record, what one would change, and one taken; under the name of whoever is logged in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from legation.errors import AbsentError, RecordError, RequestError
from legation.ladder.course import Stretch
from legation.record.as_json import as_plain, part_from_json, part_to_json
from legation.record.statement import Statement
from legation.register.ask import held_by_id
from legation.register.decide import Decision, Verb, decide, effect
from legation.register.decisions import decisions_listed
from legation.register.effect_on_events import effect_on_events
from legation.register.store import Connection
from legation.web.api.answers import fresh, listed
from legation.web.api.asked import Id, Part
from legation.web.api.description import LISTED, SENT
from legation.web.api.models import DecisionItem, DecisionTaken, EffectItem, Listing
from legation.web.api.shapes import DECISIONS, Plain
from legation.web.door.visitor import visitor_of
from legation.web.site import site_of

router = APIRouter()


class DecisionSent(BaseModel):
    """A decision: on one statement for accept, amend and reject; on several for merge; split parts them from `rest`."""

    model_config = ConfigDict(extra="forbid")

    verb: Verb
    statements: Annotated[list[Id], Field(min_length=1, max_length=200)]
    rest: Annotated[list[Id], Field(max_length=200)] = []
    reason: Annotated[str, Field(min_length=1, max_length=2000)]
    amended: Annotated[
        dict[str, Any] | None,
        Field(
            description="For amend: the fields that should read otherwise, as the record's schema has them."
        ),
    ] = None


@router.get("/decisions", response_model=Listing[DecisionItem], responses=LISTED)
def decisions(request: Request, asked: Annotated[Part, Query()]) -> Response:
    """Every decision, the latest first."""
    return listed(request, asked, decisions_listed, DECISIONS)


@router.post("/decisions", response_model=DecisionTaken, status_code=201, responses=SENT)
def take(request: Request, sent: DecisionSent) -> Response:
    """Take a decision."""
    site = site_of(request)
    with site.register.reading() as connection:
        decision = _decision(connection, sent, visitor_of(request).name)
    return fresh({"id": decide(site.register, decision, site.clock())}, 201)


@router.post("/effect", response_model=EffectItem, responses=SENT)
def would_change(request: Request, sent: DecisionSent) -> Response:
    """What a decision would change, without taking it: where a pair stands, or which reports are of one event."""
    with site_of(request).register.reading() as connection:
        decision = _decision(connection, sent, visitor_of(request).name)
        return fresh(_effect(connection, decision))


def _decision(connection: Connection, sent: DecisionSent, who: str) -> Decision:
    ids = (*sent.statements, *sent.rest)
    held = held_by_id(connection, tuple(ids))
    lost = [id_ for id_ in ids if id_ not in held]
    if lost:
        raise AbsentError(
            f"statement {lost[0]!r}: it is not on record. Take an id that /api/statements gives"
        )
    amended = None
    if sent.amended is not None:
        if sent.verb != "amend":
            raise RequestError(f"decision to {sent.verb}: `amended` is for an amendment. Leave it out")
        amended = _amended(held[sent.statements[0]].statement, sent.amended)
    return Decision(sent.verb, tuple(sent.statements), who, sent.reason, tuple(sent.rest), amended)


def _amended(statement: Statement, fields: dict[str, Any]) -> Statement:
    plain = as_plain(statement)
    strange = [name for name in fields if name not in plain or name in ("id", "evidence")]
    if strange:
        raise RequestError(
            f"amended: {strange[0][:40]!r} is no field that can be amended. "
            f"The fields: {', '.join(name for name in plain if name not in ('id', 'evidence'))}"
        )
    try:
        return part_from_json(part_to_json(plain | fields), Statement)
    except (RecordError, ValueError) as error:
        raise RequestError(f"amended: {error}") from error


def _effect(connection: Connection, decision: Decision) -> Plain:
    told: Plain = {
        "changes": False, "actor": None, "counterpart": None, "before": [], "after": [],
        "events_before": [], "events_after": [], "reports_before": [], "reports_after": [],
    }  # fmt: skip
    if decision.verb in ("merge", "split"):
        on_events = effect_on_events(connection, decision)
        return told | {
            "changes": not on_events.changes_nothing,
            "reports_before": [group.reports for group in on_events.before],
            "reports_after": [group.reports for group in on_events.after],
            "events_before": [list(group.statements) for group in on_events.before],
            "events_after": [list(group.statements) for group in on_events.after],
        }
    found = effect(connection, decision)
    if found is None:
        return told
    return told | {
        "changes": not found.changes_nothing,
        "actor": found.pair.actor,
        "counterpart": found.pair.counterpart,
        "before": _stretches(found.before),
        "after": _stretches(found.after),
    }


def _stretches(stretches: Iterable[Stretch]) -> list[Plain]:
    return [
        {
            "start": one.start.isoformat(),
            "end": as_plain(one.end),
            "low": one.standing.low,
            "high": one.standing.high,
            "statements": list(one.standing.statements),
        }
        for one in stretches
    ]
