"""Where a request comes from, as its browser says: a page of ours, or one of somebody else's.

A form on another site may send to ours, with our cookie; the browser says so in `Sec-Fetch-Site`, or at least in
`Origin`. Neither can be set by a page. Programs send neither, and no cookie.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from fastapi import Request

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
# Names of this machine; any other may have been made to point here by whoever owns it.
_THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_OF_A_PROXY: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


def is_foreign(request: Request) -> bool:
    """Whether a request that changes something was sent by a page that is not ours."""
    if request.method in SAFE:
        return False
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower()
    # A browser that says neither is too old to be protected; a program needs no cookie.
    return "cookie" in request.headers


def is_for_this_machine(request: Request) -> bool:
    """Whether it asks for this machine by a name that only this machine has, and came here directly."""
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname
    return host in _THIS_MACHINE and not any(name in request.headers for name in _OF_A_PROXY)
