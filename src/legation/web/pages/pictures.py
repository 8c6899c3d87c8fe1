"""Pictures for print and elsewhere: the map, the ladder and a pair's band as SVG, PNG and Vega-Lite."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from legation.charts.drawing import FORMS, Form, drawn
from legation.charts.ladder import OnLadder, ladder_chart
from legation.charts.standing_map import standing_map
from legation.charts.step_band import step_band
from legation.codebook.wording import day_in_words
from legation.ladder.course import course
from legation.register.asof import AsOf
from legation.register.glance import stood_behind
from legation.register.stand import Pair, moves_of_pair, region
from legation.register.store import Connection
from legation.web.asked import day_asked
from legation.web.pages.overview import rows_of
from legation.web.rendering import name_in_words
from legation.web.site import site_of

router = APIRouter(prefix="/pictures", include_in_schema=False)

_Day = Annotated[str, Query(max_length=20)]
_Party = Annotated[str, Query(max_length=64)]


@router.get("/map.{form}")
def standing_picture(request: Request, form: Form, to: _Party, on: _Day = "", known: _Day = "") -> Response:
    """The map."""
    day, by = _days(request, on, known)

    def chart(connection: Connection) -> Any:  # noqa: ANN401  # Altair's
        return standing_map(region(connection, to, day, AsOf(by)), _title(to, day, by))

    return _file(request, ("map", to, day, by, form), form, chart)


@router.get("/ladder.{form}")
def ladder_picture(request: Request, form: Form, to: _Party, on: _Day = "", known: _Day = "") -> Response:
    """The ladder."""
    day, by = _days(request, on, known)

    def chart(connection: Connection) -> Any:  # noqa: ANN401  # Altair's
        rows = rows_of(region(connection, to, day, AsOf(by)), stood_behind(connection, AsOf(by)))
        on_ladder = [OnLadder(row.actor, row.standing, row.reviewed) for row in rows]
        return ladder_chart(on_ladder, _title(to, day, by))

    return _file(request, ("ladder", to, day, by, form), form, chart)


@router.get("/band.{form}")
def band_picture(  # each is a part of the address
    request: Request, form: Form, actor: _Party, counterpart: _Party, on: _Day = "", known: _Day = ""
) -> Response:
    """A pair's rung over time."""
    day, by = _days(request, on, known)
    pair = Pair(actor, counterpart)

    def chart(connection: Connection) -> Any:  # noqa: ANN401  # Altair's
        moves = moves_of_pair(connection, pair, AsOf(by))
        title = f"{name_in_words(actor)} and {name_in_words(counterpart)}, known by {day_in_words(by)}"
        return step_band(course(moves), moves, day, title)

    return _file(request, ("band", pair, day, by, form), form, chart)


def _file(request: Request, question: tuple[Any, ...], form: Form, chart: Any) -> Response:  # noqa: ANN401  # as above
    body = site_of(request).answer(question, lambda connection: drawn(chart(connection), form))
    return Response(body, media_type=FORMS[form])


def _days(request: Request, on: str, known: str) -> tuple[date, date]:
    today = site_of(request).today
    return day_asked("on", on, today), day_asked("known", known, today)


def _title(to: str, on: date, known: date) -> str:
    return f"Who stands where towards {name_in_words(to)}: {day_in_words(on)}, known by {day_in_words(known)}"
