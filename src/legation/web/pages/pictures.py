"""The charts: for print as SVG and PNG, as Vega-Lite for programs and for the page, which draws them to be handled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Final
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from legation.charts.claims_chart import claims_chart
from legation.charts.colours import LOOKS, Look, Name
from legation.charts.drawing import FORMS, Form, drawn
from legation.charts.ladder import OnLadder, ladder_chart
from legation.charts.standing_map import OnMap, standing_map
from legation.charts.step_band import OnBand, step_band
from legation.codebook.deeds import deed_in_words
from legation.codebook.wording import day_in_words
from legation.errors import AbsentError
from legation.ladder.course import course
from legation.ladder.standing import Standing
from legation.register.ask import Held, held_by_id
from legation.register.asof import AsOf
from legation.register.glance import stood_behind
from legation.register.stand import Pair, moves_of_pair, region
from legation.register.store import Connection
from legation.web.asked import day_asked
from legation.web.drawing_tools import shapes_address
from legation.web.official import quantities_asked
from legation.web.pages.overview import rows_of
from legation.web.rendering import name_in_words
from legation.web.site import site_of

router = APIRouter(prefix="/pictures", include_in_schema=False)

_Day = Annotated[str, Field(max_length=20)]
_Party = Annotated[str, Field(max_length=64)]
# What a sign says of a report when it is pointed at.
_LONGEST: Final = 180


class Asked(BaseModel):
    """The two days, and what the chart is drawn for."""

    on: _Day = ""
    known: _Day = ""
    look: Name = "print"


class Towards(Asked):
    """A government, and all who stand somewhere towards it."""

    to: _Party


class Between(Asked):
    """Two parties."""

    actor: _Party
    counterpart: _Party


class Claimed(Between):
    """One of the quantities that are claimed between two parties, in the order of their page."""

    which: Annotated[int, Field(ge=0, le=1000)] = 0


@router.get("/map.{form}")
def standing_picture(request: Request, form: Form, asked: Annotated[Towards, Query()]) -> Response:
    """The map."""
    day, by = _days(request, asked)
    to, look = asked.to, _look(asked, form)

    def chart(connection: Connection) -> Any:  # noqa: ANN401  # Altair's
        standings = region(connection, to, day, AsOf(by))
        said = _said(connection, {id_ for one in standings.values() for id_ in _resting(one)}, look)
        states = {
            actor: OnMap(
                one,
                next((_cut(said[id_].statement.evidence.quote) for id_ in _resting(one) if id_ in said), ""),
                f"/pairs/{quote(actor)}/{quote(to)}?on={day}&known={by}",
            )
            for actor, one in standings.items()
        }
        return standing_map(states, to, _title(to, day, by), look, shapes_address() if look.on_page else None)

    return _file(request, ("map", to, day, by, form, asked.look), form, chart)


@router.get("/ladder.{form}")
def ladder_picture(request: Request, form: Form, asked: Annotated[Towards, Query()]) -> Response:
    """The ladder."""
    day, by = _days(request, asked)
    to = asked.to

    def chart(connection: Connection) -> Any:  # noqa: ANN401  # Altair's
        rows = rows_of(region(connection, to, day, AsOf(by)), stood_behind(connection, AsOf(by)))
        on_ladder = [OnLadder(row.actor, row.standing, row.reviewed) for row in rows]
        return ladder_chart(on_ladder, _title(to, day, by))

    return _file(request, ("ladder", to, day, by, form), form, chart)


@router.get("/band.{form}")
def band_picture(request: Request, form: Form, asked: Annotated[Between, Query()]) -> Response:
    """A pair's rung over time."""
    day, by = _days(request, asked)
    pair, look = Pair(asked.actor, asked.counterpart), _look(asked, form)

    def chart(connection: Connection) -> Any:  # noqa: ANN401  # Altair's
        moves = moves_of_pair(connection, pair, AsOf(by))
        said = _said(connection, {move.id for move in moves}, look)
        deeds = {id_: deed_in_words(one.statement) for id_, one in said.items()}
        words = {id_: _cut(one.statement.evidence.quote) for id_, one in said.items()}
        band = OnBand(course(moves), moves, day, deeds, words, stood_behind(connection, AsOf(by)))
        title = (
            f"{name_in_words(pair.actor)} and {name_in_words(pair.counterpart)}, known by {day_in_words(by)}"
        )
        return step_band(band, title, look)

    return _file(request, ("band", pair, day, by, form, asked.look), form, chart)


@router.get("/claims.{form}")
def claims_picture(request: Request, form: Form, asked: Annotated[Claimed, Query()]) -> Response:
    """What is claimed of one quantity between two parties, over what is official of it."""
    _, by = _days(request, asked)
    pair, look = Pair(asked.actor, asked.counterpart), _look(asked, form)
    found = quantities_asked(site_of(request), pair, by)

    def chart(_connection: Connection) -> Any:  # noqa: ANN401  # Altair's
        if asked.which >= len(found):
            raise AbsentError(
                f"which={asked.which}: {len(found)} quantities are claimed between the two. Count from 0."
            )
        one = found[asked.which]
        title = one.words if asked.look == "print" or look.on_page else ""
        return claims_chart(one.bars, title, one.unit, look)

    return _file(request, ("claims", pair, by, asked.which, form, asked.look), form, chart)


def _look(asked: Asked, form: Form) -> Look:
    """The look asked for; a file has a size and a ground of its own."""
    look = LOOKS[asked.look]
    return look if form == "json" else replace(look, on_page=False)


def _resting(one: Standing) -> tuple[str, ...]:
    """What holds a standing up; where nothing does, what holds it down."""
    return tuple(move.id for move in one.floor or one.ceiling)


def _said(connection: Connection, ids: set[str], look: Look) -> dict[str, Held]:
    """Statements by their ids, for a page, where they can be pointed at."""
    return held_by_id(connection, tuple(ids)) if look.on_page and ids else {}


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + "…"


def _file(request: Request, question: tuple[Any, ...], form: Form, chart: Any) -> Response:  # noqa: ANN401  # as above
    body = site_of(request).answer(question, lambda connection: drawn(chart(connection), form))
    return Response(body, media_type=FORMS[form])


def _days(request: Request, asked: Asked) -> tuple[date, date]:
    today = site_of(request).today
    return day_asked("on", asked.on, today), day_asked("known", asked.known, today)


def _title(to: str, on: date, known: date) -> str:
    return f"Who stands where towards {name_in_words(to)}: {day_in_words(on)}, known by {day_in_words(known)}"
