"""The codebook: the manual from the data, act by act, with the examples that the tests hold."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from legation.codebook.deeds import DEEDS
from legation.codebook.load import load_acts
from legation.errors import AbsentError
from legation.record.statement import STATUSES, Status
from legation.register.store import Connection
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

# Law: codebook, "Status: does the text say it is so?"
MEANINGS: Final[dict[Status, str]] = {
    "occurred": "it happened",
    "ongoing": "it holds now",
    "agreed": "those who decide have agreed, and it is not yet done",
    "pledged": "the giver has promised it",
    "planned": "the actor intends it",
    "requested": "somebody asks for it",
    "possible": "it may be, is considered or expected, depends on something",
    "denied": "it is not so, is refused, or stopped short of",
    "ended": "it was and is no longer",
}


@router.get("/codebook", response_class=HTMLResponse)
def codebook(request: Request) -> HTMLResponse:
    """Every act and status."""

    def asked(_connection: Connection) -> Page:
        acts, statuses = list(load_acts().values()), [(one, MEANINGS[one]) for one in STATUSES]
        context = {"acts": acts, "deeds": DEEDS, "statuses": statuses}
        return Page("codebook.html", "Codebook", context)

    return site_of(request).page(request, ("codebook",), asked)


@router.get("/codebook/{act}", response_class=HTMLResponse)
def act(request: Request, act: str) -> HTMLResponse:
    """One act, with every phrasing and example."""

    def asked(_connection: Connection) -> Page:
        entry = next((one for one in load_acts().values() if one.act == act), None)
        if entry is None:
            raise AbsentError(f"act {act[:40]!r}: the codebook has none of that name. See the list.")
        return Page("act.html", f"Codebook: {act}", {"entry": entry, "deed": DEEDS[entry.act]})

    return site_of(request).page(request, ("codebook", act), asked)
