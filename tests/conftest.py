"""What holds for every test: no network."""

from __future__ import annotations

import socket

import pytest


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever speaks to another machine in a test fails it; this machine may speak to itself."""

    class Loopback(socket.socket):
        def connect(self, address: object) -> None:
            # all of 127.0.0.0/8 is this machine
            here = isinstance(address, tuple) and (
                str(address[0]).startswith("127.") or address[0] in ("::1", "localhost")
            )
            if isinstance(address, tuple) and not here:
                raise AssertionError(f"a test spoke to {address[0]}; Legation needs no network")
            super().connect(address)  # type: ignore[arg-type]  # whatever an address may be

    monkeypatch.setattr(socket, "socket", Loopback)
