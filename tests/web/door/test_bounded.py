"""Requests that are too large, with their length told and without."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from web.conftest import Served

from legation.web.door.bounded import Bounded


def test_what_says_that_it_is_too_large_is_answered_before_it_comes(alone: Served) -> None:
    host, _, port = alone.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        said = f"POST /log-in HTTP/1.1\r\nHost: {host}\r\nContent-Length: 999999999\r\n"
        wire.sendall(f"{said}Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode())
        answer = wire.recv(1000)

    assert answer.startswith(b"HTTP/1.1 413 ")


async def _length(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


@pytest.mark.parametrize(("pieces", "status"), [(1, 200), (2, 413), (1000, 413)])
def test_what_does_not_say_so_is_read_no_further(pieces: int, status: int) -> None:
    app = Starlette(
        routes=[Route("/", _length, methods=["POST"])], middleware=[Middleware(Bounded, largest=1)]
    )
    given = 0

    async def _pieces() -> AsyncIterator[bytes]:
        nonlocal given
        for _ in range(pieces):
            given += 1
            yield b"x" * 100_000

    async def _ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client:
            return await client.post("/", content=_pieces())

    assert asyncio.run(_ask()).status_code == status
    assert given <= 2
