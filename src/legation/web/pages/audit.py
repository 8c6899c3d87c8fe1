"""The audit page: who decided, who brought in, who came to the door; for admins."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from legation.register.accounts import accounts_of
from legation.register.audit import Before, happenings
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

_ON_A_PAGE: Final = 100


_NEWEST: Final = Before()


@router.get("/audit", response_class=HTMLResponse)
def audit(
    request: Request,
    entry: Annotated[int, Query(ge=0, le=_NEWEST.entry)] = _NEWEST.entry,
    step: Annotated[int, Query(ge=0, le=_NEWEST.step)] = _NEWEST.step,
) -> HTMLResponse:
    """What happened, the latest first."""
    site = site_of(request)
    before = Before(entry, step)
    with site.register.reading() as connection:
        found = happenings(connection, _ON_A_PAGE + 1, before)
        people = accounts_of(connection)
    shown = found[:_ON_A_PAGE]
    context = {
        "happenings": shown,
        "older": before.after(shown) if len(found) > len(shown) else None,
        "people": people,
        "first": before == _NEWEST,
    }
    return site.fresh(request, Page("audit.html", "Who did what", context))
