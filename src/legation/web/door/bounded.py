"""Requests of a bounded size: one that brings more than the settings allow is answered before it is read on.

Plain ASGI; what a request says of its own length is believed only where it says too much.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Beside the file of a form: its other fields, and the lines between them.
_BESIDE = 100_000


class Bounded:
    """An application that reads no more of a request than it may have."""

    def __init__(self, app: ASGIApp, largest: int) -> None:
        self.app = app
        self._most = largest + _BESIDE

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, piece by piece, and stop where it is too much."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        said = Headers(scope=scope).get("content-length", "")
        seen = 0

        async def _received() -> Message:
            nonlocal seen
            if said.isdigit() and int(said) > self._most:
                raise HTTPException(413)
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._most:
                raise HTTPException(413)
            return message

        await self.app(scope, _received, send)
