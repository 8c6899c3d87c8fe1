"""Which addresses a page may be fetched from."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from legation.errors import FetchError
from legation.intake.address import Permitted, addresses_of, is_public

INSIDE = (
    ("127.0.0.1", "loopback"),
    ("127.255.255.254", "loopback"),
    ("0.0.0.0", "this host"),  # noqa: S104  # an address to refuse
    ("10.20.30.40", "private"),
    ("172.16.0.1", "private"),
    ("192.168.1.1", "private"),
    ("100.64.0.1", "shared by a provider's customers"),
    ("169.254.169.254", "link-local: where clouds keep their secrets"),
    ("192.0.0.8", "of a protocol"),
    ("192.0.2.1", "of documentation"),
    ("198.18.0.1", "of benchmarks"),
    ("224.0.0.1", "multicast"),
    ("240.0.0.1", "reserved"),
    ("255.255.255.255", "broadcast"),
    ("::", "this host"),
    ("::1", "loopback"),
    ("fe80::1", "link-local"),
    ("fec0::1", "site-local"),
    ("fc00::1", "private"),
    ("fd12:3456::1", "private"),
    ("ff02::1", "multicast"),
    ("2001:db8::1", "of documentation"),
    ("::ffff:127.0.0.1", "loopback as IPv6"),
    ("::ffff:10.0.0.1", "private as IPv6"),
    ("::ffff:169.254.169.254", "link-local as IPv6"),
    ("::127.0.0.1", "loopback, IPv4-compatible"),
    ("64:ff9b::7f00:1", "loopback behind a translator"),
    ("64:ff9b:1::a00:1", "private behind a translator"),
    ("2002:7f00:1::", "loopback, 6to4"),
    ("2001:0:5ef5:79fb::1", "Teredo"),
    ("3fff::1", "of documentation"),
    ("4000::1", "not in use"),
)


@pytest.mark.parametrize(("address", "why"), INSIDE)
def test_an_address_inside_a_network_is_not_public(address: str, why: str) -> None:
    assert not is_public(ip_address(address)), why


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "193.0.6.139", "2606:4700:4700::1111", "2001:67c:2e8:22::c100:68b"]
)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


# All of them are ways to write 127.0.0.1 that a resolver takes.
@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "::1"]
)
def test_a_host_that_leads_inside_is_refused(host: str) -> None:
    with pytest.raises(FetchError, match="an address inside a network"):
        addresses_of(host, 80, Permitted())


def test_a_host_that_was_named_may_be_asked_at_the_port_that_was_named() -> None:
    permitted = Permitted.of("127.0.0.1:8080")

    assert addresses_of("127.0.0.1", 8080, permitted) == (ip_address("127.0.0.1"),)
    with pytest.raises(FetchError):
        addresses_of("127.0.0.1", 80, permitted)


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 64 + ".example", "\u0000"])
def test_a_host_that_nobody_knows_is_told(host: str) -> None:
    with pytest.raises(FetchError, match="no such host is known"):
        addresses_of(host, 80, Permitted())
