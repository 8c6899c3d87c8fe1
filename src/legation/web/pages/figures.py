"""Figures and checks: what cannot all be true as pictures of intervals, every finding and every figure in a list."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from legation.checks.arithmetic.conflicts.picture import picture_of
from legation.errors import RequestError
from legation.record.figure import MEASURES
from legation.register.asof import AsOf
from legation.register.documents import whole_document
from legation.register.figures import FigureFilter, HeldFigure, held_figures
from legation.register.findings import CheckFilter, HeldCheck, held_checks
from legation.register.store import Connection
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

KINDS: Final = ("chronology", "arithmetic", "statistics", "standing")
VERDICTS: Final = ("contradicted", "open", "supported")
ORDERS: Final = ("latest", "period", "largest")
_MOST: Final = 100


class Asked(BaseModel):
    """What the lists are of, and in which order; frozen, since it is the question that is remembered."""

    model_config = {"frozen": True}

    kind: Annotated[str, Field(max_length=20)] = ""
    verdict: Annotated[str, Field(max_length=20)] = "contradicted"
    measure: Annotated[str, Field(max_length=20)] = ""
    party: Annotated[str, Field(max_length=64)] = ""
    sort: Literal["latest", "period", "largest"] = "latest"


@router.get("/figures", response_class=HTMLResponse)
def figures(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """The findings and figures asked for."""
    _require("kind", asked.kind, KINDS)
    _require("verdict", asked.verdict, (*VERDICTS, "all"))
    _require("measure", asked.measure, MEASURES)
    return site_of(request).page(request, asked, lambda connection: _page(connection, asked))


def _page(connection: Connection, asked: Asked) -> Page:
    verdict = None if asked.verdict in ("", "all") else asked.verdict
    found = list(held_checks(connection, CheckFilter(asked.kind or None, verdict, limit=_MOST)))
    wanted = FigureFilter(
        party=asked.party.strip() or None,
        measure=asked.measure or None,
        limit=_MOST,
        latest_first=asked.sort == "latest",
    )
    numbers = list(held_figures(connection, wanted))
    if asked.sort == "largest":
        numbers.sort(key=_size, reverse=True)
    context = {
        "asked": asked,
        "checks": [(one, _picture(connection, one)) for one in found],
        "figures": numbers,
        "most": _MOST,
        "kinds": KINDS,
        "verdicts": VERDICTS,
        "measures": MEASURES,
        "orders": ORDERS,
    }
    return Page("figures.html", "Figures and checks", context)


def _picture(connection: Connection, one: HeldCheck) -> Any:  # noqa: ANN401  # a Picture or None
    if (one.check.kind, one.check.verdict) != ("arithmetic", "contradicted"):
        return None
    return picture_of(whole_document(connection, one.document, AsOf()).record, one.check)


def _size(held: HeldFigure) -> tuple[str, float]:
    value = held.figure.value
    middle = value.middle if value else None
    return (value.unit if value else ""), float(middle) if middle is not None else 0.0


def _require(name: str, said: str, known: tuple[str, ...]) -> None:
    if said and said not in known:
        raise RequestError(f"{name}={said[:40]!r}: it is none of {', '.join(known)}.")
