"""The keeper of the door: each request is let through with its visitor's name on it, or answered here.

1. what a page of somebody else's sends is refused
2. without accounts, only this machine is answered, by a name that is its own
3. with accounts, whoever is not known may see the log-in and what it is drawn with, and nothing else
4. readers look; whoever decides or brings in has to be an analyst; the audit page is an admin's

Plain ASGI; what asks the register waits in a thread.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlsplit

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from legation.errors import LegationError
from legation.register.accounts import Account, Role
from legation.web.door.origin import SAFE, is_for_this_machine, is_foreign
from legation.web.door.visitor import Visitors, whoever_is_here
from legation.web.failures import FOR_PROGRAMS, failure_page, status_of
from legation.web.site import Site

LOG_IN: Final = "/log-in"
_DRAWN_WITH: Final = "/static/"
# What is sent here changes nothing, or nobody's but the sender's own.
READERS_SEND: Final = frozenset({LOG_IN, "/log-out", "/account", "/read", "/api/read", "/api/effect"})
ADMINS_SEE: Final = ("/audit", "/api/audit")


class Door:
    """An application whose every request has a visitor."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self._site = site
        self._visitors = Visitors(site.register, only_here=site.only_here)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] != "http":
            return
        request = Request(scope)
        if scope["path"].startswith(_DRAWN_WITH) and request.method in SAFE:
            await self.app(scope, receive, send)
            return
        try:
            answer = await run_in_threadpool(self._answer, request)
        except LegationError as error:
            # Whatever it is, nobody can be let in, and the log knows why.
            status_of(request, error)
            answer = failure_page(request, 503, str(error))
        await (answer or self.app)(scope, receive, send)

    def _answer(self, request: Request) -> Response | None:
        """What is answered at the door; None lets the request through."""
        request.state.visitor = None
        if is_foreign(request):
            return failure_page(
                request, 403, "This was sent by a page of another site, and is not taken. Send it from here."
            )
        if self._visitors.is_open():
            if not is_for_this_machine(request):
                return failure_page(request, 403, _ONLY_HERE)
            request.state.visitor = whoever_is_here()
            return None
        visitor = self._visitors.find(request, self._site.clock())
        request.state.visitor = visitor
        if request.url.path == LOG_IN:
            return None
        if visitor is None:
            return _to_the_log_in(request)
        wanted = role_wanted(request.method, request.url.path)
        if not visitor.may(wanted):
            return failure_page(request, 403, _needs(wanted, visitor))
        return None


_ONLY_HERE: Final = (
    "Without accounts this server answers to this machine alone, as localhost or 127.0.0.1, and to no proxy. "
    "Add an account with `legation accounts add` first."
)


def role_wanted(method: str, path: str) -> Role:
    """The role that a request needs.

    >>> role_wanted("GET", "/"), role_wanted("POST", "/review"), role_wanted("GET", "/audit")
    ('reader', 'analyst', 'admin')
    """
    if any(path == page or path.startswith(f"{page}/") for page in ADMINS_SEE):
        return "admin"
    return "reader" if method in SAFE or path in READERS_SEND else "analyst"


def _needs(wanted: Role, visitor: Account) -> str:
    return f"This is for {wanted}s; {visitor.name} is {visitor.role}. Ask whoever looks after the accounts."


def _to_the_log_in(request: Request) -> Response:
    if not request.url.path.startswith(FOR_PROGRAMS) and request.method in SAFE:
        asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"{LOG_IN}?next={quote(asked, safe='')}", 303)
    answer = failure_page(request, 401, "Log in first; a program gives name and password by HTTP Basic.")
    if "sec-fetch-site" not in request.headers:
        # A browser would open a window of its own over our page.
        answer.headers["WWW-Authenticate"] = 'Basic realm="Legation", charset="UTF-8"'
    return answer


def local_path(said: str) -> str:
    """Where to go on after the log-in: a path of ours, whatever was said.

    >>> local_path("/pairs/KAZ"), local_path("//elsewhere.example"), local_path("https://elsewhere.example")
    ('/pairs/KAZ', '/', '/')
    """
    parts = urlsplit(said.replace("\\", "/"))
    plain = said.isascii() and said.isprintable() and said.startswith("/") and not said.startswith("//")
    return said if plain and not parts.netloc and "\\" not in said and not said.startswith(LOG_IN) else "/"
