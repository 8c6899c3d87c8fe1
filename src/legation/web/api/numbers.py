"""Figures, and what was checked."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from legation.register.figures import FigureFilter, held_figures
from legation.register.findings import CheckFilter, held_checks
from legation.web.api.answers import listed
from legation.web.api.asked import ChecksAsked, FiguresAsked
from legation.web.api.description import LISTED
from legation.web.api.models import CheckItem, FigureItem, Listing
from legation.web.api.shapes import CHECKS, FIGURES

router = APIRouter()


@router.get("/figures", response_model=Listing[FigureItem], responses=LISTED)
def figures(request: Request, asked: Annotated[FiguresAsked, Query()]) -> Response:
    """Figures by period, and then by the day on which they became known."""

    def _filter(limit: int, offset: int) -> FigureFilter:
        return FigureFilter(
            asked.party, asked.other, asked.measure, asked.document, asked.as_of, limit, offset, asked.latest_first
        )  # fmt: skip

    return listed(
        request,
        asked,
        lambda connection, limit, offset: held_figures(connection, _filter(limit, offset)),
        FIGURES,
    )


@router.get("/checks", response_model=Listing[CheckItem], responses=LISTED)
def checks(request: Request, asked: Annotated[ChecksAsked, Query()]) -> Response:
    """Checks, those of the latest reports first."""

    def _filter(limit: int, offset: int) -> CheckFilter:
        return CheckFilter(asked.kind, asked.verdict, asked.document, asked.as_of, limit, offset)

    return listed(
        request,
        asked,
        lambda connection, limit, offset: held_checks(connection, _filter(limit, offset)),
        CHECKS,
    )
