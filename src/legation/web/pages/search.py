"""Search: words looked for in statements and reports, among people and products."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from legation.register.search import Found, kinds_of, search
from legation.register.store import Connection
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

# As the register lists at most.
MOST = 50


@router.get("/search", response_class=HTMLResponse)
def find(request: Request, q: Annotated[str, Query(max_length=200)] = "") -> HTMLResponse:
    """What was found, by kind."""
    site = site_of(request)

    def asked(connection: Connection) -> Page:
        has_word = any(sign.isalnum() for sign in q)
        found = search(connection, q, site.names, MOST) if has_word else Found()
        context = {"q": q, "found": found, "kinds": kinds_of(found), "asked": bool(q.strip()), "most": MOST}
        return Page("search.html", f"Search: {q}" if q.strip() else "Search", context)

    return site.page(request, ("search", q), asked)
