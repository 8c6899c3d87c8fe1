"""In and out: a page for name and password, and a button to leave."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from legation.register.accounts import account_called, password_of
from legation.register.sessions import WINDOW, Caller, may_try
from legation.web.door.keeper import LOG_IN, local_path
from legation.web.door.passwords import is_right
from legation.web.door.session import begin, end
from legation.web.door.visitor import NOBODY, place_of, visitor_of
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)


@router.get(LOG_IN)
def log_in_page(
    request: Request, onward: Annotated[str, Query(alias="next", max_length=2000)] = "/"
) -> Response:
    """The page that asks for name and password."""
    if request.state.visitor is not None:
        return RedirectResponse(local_path(onward), 303)
    return _page(request, onward, "", 200)


@router.post(LOG_IN)
def log_in(
    request: Request,
    name: Annotated[str, Form(max_length=200)] = "",
    password: Annotated[str, Form(max_length=2000)] = "",
    onward: Annotated[str, Form(alias="next", max_length=2000)] = "/",
) -> Response:
    """Let somebody in."""
    site = site_of(request)
    called = name.strip().lower()
    with site.register.reading() as connection:
        account = account_called(connection, called)
        hashed = password_of(connection, called)
    caller = Caller(called if account else NOBODY, place_of(request), site.clock())
    if not may_try(site.register, caller):
        minutes = int(WINDOW.total_seconds() // 60)
        answer = _page(request, onward, f"Too many attempts. Try again in {minutes} minutes.", 429)
        answer.headers["Retry-After"] = str(int(WINDOW.total_seconds()))
        return answer
    if not is_right(password, hashed):
        return _page(request, onward, "Name and password do not belong together.", 401)
    answer = RedirectResponse(local_path(onward), 303)
    begin(request, caller, answer)
    return answer


@router.post("/log-out")
def log_out(request: Request) -> Response:
    """Let somebody out."""
    answer = RedirectResponse(LOG_IN, 303)
    end(request, Caller(visitor_of(request).name, place_of(request), site_of(request).clock()), answer)
    return answer


def _page(request: Request, onward: str, words: str, status: int) -> Response:
    page = Page("log_in.html", "Log in", {"onward": local_path(onward), "words": words})
    return site_of(request).fresh(request, page, status)
