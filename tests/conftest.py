"""What holds for every test: no network."""

from __future__ import annotations

import socket
from typing import NoReturn

import pytest


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a socket in a test fails it."""

    class Refused(socket.socket):
        def __init__(self, *_: object, **__: object) -> NoReturn:
            raise AssertionError("a test opened a socket; Legation needs no network")

    monkeypatch.setattr(socket, "socket", Refused)
