"""A pair: where one stands with the other, how it came there, what was promised, what is claimed, who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from legation.codebook.wording import attribution_in_words
from legation.events.links import links
from legation.ladder.course import course
from legation.ladder.moves import Move
from legation.ladder.standing import Standing, standing
from legation.register.ask import Filter, Held, held_by_id
from legation.register.asof import AsOf
from legation.register.between import held_between
from legation.register.glance import stood_behind
from legation.register.stand import Pair, moves_of_pair
from legation.register.store import Connection
from legation.register.told import clustered
from legation.web.asked import day_asked
from legation.web.band import band
from legation.web.claims import Quantity
from legation.web.official import quantities_asked
from legation.web.rendering import name_in_words
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

# A page that grows beyond this is no page; the rest is a click away.
_MOST: Final = 120


@dataclass(frozen=True, slots=True)
class Question:
    """A pair, the day asked of, and the day by which it had come out."""

    pair: Pair
    on: date
    known: date


@dataclass(frozen=True, slots=True)
class Resting:
    """What a standing rests on: a statement, and what it does there."""

    role: str
    held: Held


@router.get("/pairs/{actor}/{counterpart}", response_class=HTMLResponse)
def pair(
    request: Request,
    actor: str,
    counterpart: str,
    on: Annotated[str, Query(max_length=20)] = "",
    known: Annotated[str, Query(max_length=20)] = "",
) -> HTMLResponse:
    """The page of a pair."""
    site = site_of(request)
    question = Question(
        Pair(actor, counterpart),
        day_asked("on", on, site.today),
        day_asked("known", known, site.today),
    )
    claimed = quantities_asked(site, question.pair, question.known)
    return site.page(request, question, lambda connection: _page(connection, question, claimed))


def _page(connection: Connection, question: Question, claimed: tuple[Quantity, ...]) -> Page:
    pair, as_of = question.pair, AsOf(question.known)
    moves = moves_of_pair(connection, pair, as_of)
    found = standing(moves, question.on)
    said = held_between(connection, pair, Filter(until=question.on, as_of=as_of))
    events = clustered(connection, said, as_of)
    told = [event for event in events if event.key.told != "intended"]
    context = {
        "pair": pair,
        "on": question.on,
        "known": question.known,
        "standing": found,
        "resting": _resting(connection, found),
        "band": band(course(moves), moves, question.on, stood_behind(connection, as_of)),
        "events": told[-_MOST:][::-1],
        "more_events": max(0, len(told) - _MOST),
        "titles": {event.id: event.accounts[0].statement for event in told},
        "pledges": sorted(links(events), key=lambda link: link.plan.accounts[0].known, reverse=True)[:_MOST],
        "quantities": claimed,
        "speakers": _speakers(said),
        "statements": len(said),
    }
    title = f"{name_in_words(pair.actor)} and {name_in_words(pair.counterpart)}"
    return Page("pair.html", title, context)


def _resting(connection: Connection, found: Standing) -> list[Resting]:
    parts: tuple[tuple[str, Sequence[Move]], ...] = (
        ("holds it up", found.floor), ("holds it down", found.ceiling), ("disputed", found.disputed),
    )  # fmt: skip
    said = held_by_id(connection, found.statements) if found.statements else {}
    return [Resting(role, said[move.id]) for role, moves in parts for move in moves if move.id in said]


def _speakers(said: Sequence[Held]) -> list[tuple[str, list[Held]]]:
    """Statements by who made them, those who said most first; the reports' own voice is left out."""
    by_speaker: dict[str, list[Held]] = defaultdict(list)
    for held in said:
        attribution = held.statement.attribution
        if attribution is None or not (attribution.speaker or attribution.office or attribution.actor):
            continue
        # What was said when, and through whom, is told with each statement.
        name = attribution_in_words(replace(attribution, said_on=None, medium=None, quoted=False)) or ""
        by_speaker[name].append(held)
    ordered = sorted(by_speaker.items(), key=lambda item: (-len(item[1]), item[0]))
    return [(name, one[::-1]) for name, one in ordered[:_MOST]]
