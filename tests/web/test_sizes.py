"""Requests that are too large: answered before all of it has come, as a page or in JSON."""

from __future__ import annotations

import socket

import pytest
from web.conftest import Served

PIECE = b"x" * 1_000_000
FORM = "application/x-www-form-urlencoded"


def answered(served: Served, path: str, head: str, pieces: int) -> bytes:
    """What comes back for a request of so many pieces, of which no more is sent than is taken."""
    host, _, port = served.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=20) as wire:
        wire.sendall(
            f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {FORM}\r\n{head}\r\n\r\n".encode()
        )
        for _ in range(pieces):
            try:
                wire.sendall(b"%x\r\n%b\r\n" % (len(PIECE), PIECE))
            except OSError:
                break
        try:
            return wire.recv(100_000)
        except ConnectionError:
            # The server has hung up, and what it said before is gone with it.
            return b""


@pytest.mark.parametrize("path", ["/read", "/log-in", "/api/read"])
def test_what_says_that_it_is_too_large_is_answered_before_it_comes(served: Served, path: str) -> None:
    answer = answered(served, path, "Content-Length: 999999999", 0)

    assert answer.startswith(b"HTTP/1.1 413 ")


def test_what_does_not_say_so_is_read_no_further(served: Served) -> None:
    answer = answered(served, "/read", "Transfer-Encoding: chunked", 60)

    # The parser of forms says of a body that breaks off that it cannot be read.
    assert answer == b"" or answer.startswith((b"HTTP/1.1 413 ", b"HTTP/1.1 400 "))
    assert served.get("/documents").status_code == 200
