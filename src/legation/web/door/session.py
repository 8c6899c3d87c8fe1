"""A browser's session: begun where somebody has shown that they are who they say, ended where they leave."""

from __future__ import annotations

import secrets

from fastapi import Request
from fastapi.responses import Response

from legation.register.sessions import SESSION, Caller, begin_session, end_session
from legation.web.door.visitor import cookie_name, token_of
from legation.web.site import site_of


def begin(request: Request, caller: Caller, answer: Response) -> None:
    """Begin a session, and let the answer hand its secret to the browser."""
    secret = secrets.token_urlsafe(32)
    begin_session(site_of(request).register, caller, token_of(secret))
    answer.set_cookie(
        cookie_name(request),
        secret,
        max_age=int(SESSION.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def end(request: Request, caller: Caller, answer: Response) -> None:
    """End the session of a request, and let the answer take the secret from the browser."""
    secret = request.cookies.get(cookie_name(request))
    if secret:
        end_session(site_of(request).register, caller, token_of(secret))
    answer.delete_cookie(
        cookie_name(request), httponly=True, samesite="lax", secure=request.url.scheme == "https"
    )
