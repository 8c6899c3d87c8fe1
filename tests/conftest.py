"""What holds for every test: no network."""

from __future__ import annotations

import socket

import pytest


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever speaks to another machine in a test fails it; this machine may speak to itself."""

    class Loopback(socket.socket):
        def connect(self, address: object) -> None:
            if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
                raise AssertionError(f"a test spoke to {address[0]}; Legation needs no network")
            super().connect(address)  # type: ignore[arg-type]  # whatever an address may be

    monkeypatch.setattr(socket, "socket", Loopback)
