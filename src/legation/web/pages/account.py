"""One's own account: who one is here, and a new password, for which the old one is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from legation.errors import AccountError
from legation.register.accounts import Account, Change, change_password, password_of
from legation.register.sessions import WINDOW, Caller, let_in, may_try
from legation.web.door.passwords import LONGEST, SHORTEST, hash_of, is_right
from legation.web.door.session import begin
from legation.web.door.visitor import place_of, visitor_of
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

_Password = Annotated[str, Form(max_length=2000)]


@router.get("/account")
def account(request: Request, changed: bool = False) -> Response:
    """Who one is, and the form."""
    return _page(request, "", 200, changed=changed)


@router.post("/account")
def change(request: Request, old: _Password = "", new: _Password = "", again: _Password = "") -> Response:
    """Give oneself another password; every session ends, and this browser's begins anew."""
    site, visitor = site_of(request), visitor_of(request)
    if not visitor.added_at:
        raise HTTPException(404)
    caller = Caller(visitor.name, place_of(request), site.clock())
    if not may_try(site.register, caller):
        minutes = int(WINDOW.total_seconds() // 60)
        return _page(request, f"Too many attempts. Try again in {minutes} minutes.", 429)
    with site.register.reading() as connection:
        held = password_of(connection, visitor.name)
    if not is_right(old, held):
        return _page(request, "The old password is not that one.", 403)
    words = _refusal(visitor, old, new, again)
    if words:
        # The old one was right, whatever becomes of the new one: it shall not count towards being held off.
        let_in(site.register, caller)
        return _page(request, words, 400)
    change_password(
        site.register, visitor.name, hash_of(new, visitor.name), Change(visitor.name, site.clock())
    )
    answer = RedirectResponse("/account?changed=yes", 303)
    begin(request, replace(caller, at=site.clock()), answer)
    return answer


def _refusal(visitor: Account, old: str, new: str, again: str) -> str:
    """Why the new password is not taken."""
    if new != again:
        return "The new password was not typed twice alike."
    if new == old:
        return "The new password is the old one."
    try:
        hash_of(new, visitor.name)
    except AccountError as error:
        return f"{str(error)[0].upper()}{str(error)[1:]}."
    return ""


def _page(request: Request, words: str, status: int, *, changed: bool = False) -> Response:
    context = {
        "who": visitor_of(request),
        "words": words,
        "changed": changed,
        "shortest": SHORTEST,
        "longest": LONGEST,
    }
    return site_of(request).fresh(request, Page("account.html", "Your account", context), status)
