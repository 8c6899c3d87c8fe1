"""The wire under a fetch: it connects to addresses that were looked at, and each wait ends at the deadline.

httpcore opens, reads and writes through this; it asks for a host, and gets a connection to one of the addresses
that the host stood for when it was checked. Certificates are still held to the host's name.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from legation.intake.address import Permitted, addresses_of


class CheckedBackend(httpcore.NetworkBackend):
    """Connections to checked addresses, all of them until one deadline."""

    def __init__(self, permitted: Permitted, deadline: float) -> None:
        self._permitted = permitted
        self._deadline = deadline
        self._wire = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that takes one."""
        refusal: httpcore.ConnectError | None = None
        for address in addresses_of(host, port, self._permitted):
            try:
                stream = self._wire.connect_tcp(
                    str(address), port, _left(self._deadline), local_address, socket_options
                )
            except httpcore.ConnectError as error:
                refusal = error
            else:
                return _Timed(stream, self._deadline)
        raise refusal or httpcore.ConnectError("it stands for no address")


class _Timed(httpcore.NetworkStream):
    """A connection whose every wait ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come, waited for until the deadline."""
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send, until the deadline."""
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted."""
        stream = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  # as httpcore has it
        """What httpcore asks about the connection."""
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    """The seconds that are left; none left is a timeout."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time is over")
    return left
