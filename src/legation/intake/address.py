"""Which addresses of the network a page may be fetched from: public ones, and private ones that are named.

In:  the host of a URL, as somebody typed it.
Out: the addresses that it stands for, each of them public; refused where one is not.

Whoever pastes a URL makes this machine ask for it, from inside its own network. A name is looked up once and
the connection goes to the very address that was looked at, so that a name cannot change its meaning between.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

from legation.errors import FetchError

Address = IPv4Address | IPv6Address

# What Python's tables of special networks leave out (IANA's registry, November 2026): protocol assignments and
# the relays of 6to4.
_NOT_PUBLIC: Final = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))
# All that the internet uses of IPv6; and in it what leads elsewhere: Teredo and other protocols, 6to4, and two
# networks for documentation.
_IN_USE: Final = IPv6Network("2000::/3")
_ELSEWHERE: Final = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
# IPv4 addresses as a network without IPv4 writes them (RFC 6052).
_TRANSLATED: Final = IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Permitted:
    """Private hosts that may be asked all the same: 'host' for all its ports, 'host:port' for one."""

    hosts: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, listed: str) -> Permitted:
        """From a list as a setting gives it; 'none' names none.

        >>> sorted(Permitted.of("archive.internal, 10.0.0.7:8080").hosts)
        ['10.0.0.7:8080', 'archive.internal']
        """
        named = (host.strip().lower() for host in listed.split(","))
        return cls(frozenset(host for host in named if host not in ("", "none")))

    def allows(self, host: str, port: int) -> bool:
        """Whether the host was named, with this port or with none."""
        return host.lower() in self.hosts or f"{host.lower()}:{port}" in self.hosts


def addresses_of(host: str, port: int, permitted: Permitted) -> tuple[Address, ...]:
    """What a host stands for; refused where any of it is not public, and the host was not permitted."""
    found = tuple(dict.fromkeys(_looked_up(host, port)))
    if permitted.allows(host, port):
        return found
    for address in found:
        if not is_public(address):
            raise FetchError(
                f"{host}: it leads to {address}, an address inside a network, not on the internet. "
                "Give the public address of the page, or save the page and upload it"
            )
    return found


def is_public(address: Address) -> bool:
    """Whether an address is one that anybody on the internet may be asked at.

    >>> is_public(ip_address("192.0.43.10")), is_public(ip_address("10.0.0.1"))
    (True, False)
    >>> is_public(ip_address("::ffff:127.0.0.1")), is_public(ip_address("64:ff9b::a00:1"))
    (False, False)
    """
    if isinstance(address, IPv4Address):
        special = address.is_multicast or address.is_reserved or any(address in one for one in _NOT_PUBLIC)
        return address.is_global and not special
    if address in _TRANSLATED:
        return is_public(IPv4Address(int(address) & 0xFFFF_FFFF))
    return address in _IN_USE and not any(address in one for one in _ELSEWHERE)


def _looked_up(host: str, port: int) -> Iterator[Address]:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host[:80]}: no such host is known ({error}). Look at its spelling") from error
    for *_, place in rows:
        # A link-local address is followed by its link: fe80::1%eth0.
        yield ip_address(str(place[0]).partition("%")[0])
