"""A page fetched from a URL that somebody pastes: from public addresses, within limits of size and time.

In:  a URL.
Out: what the server sent, and from where in the end; a FetchError where it may not, cannot or should not be had.

Each redirect is looked at as the first URL was. The time is that of everything together: a server that sends a
byte now and then gains nothing. What is packed is unpacked piece by piece, and no further than the limit.
"""

from __future__ import annotations

import re
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from legation.errors import FetchError, NoAnswerError, TooLargeError
from legation.intake.address import Permitted

if TYPE_CHECKING:
    import httpcore

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PORTS: Final = {"http": 80, "https": 443}
# zlib's own ways of saying: with a gzip head, with a zlib head.
_UNPACKING: Final = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_HEADERS: Final = {
    "User-Agent": "Legation (reads a page that somebody asked for)",
    "Accept": "text/html, text/plain, application/json;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en",
}
_NO_LETTERS: Final = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch may go: seconds and redirects for all of it, bytes of the page as unpacked."""

    seconds: float = 20
    size: int = 5_000_000
    redirects: int = 5
    permitted: Permitted = field(default_factory=Permitted)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent for a URL; `url` is where it came from in the end, header names are in small letters."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes


def fetch(url: str, limits: Limits | None = None, headers: dict[str, str] | None = None) -> Fetched:
    """Fetch a page; a status other than 200 (or 304, where it was asked for) is refused in words."""
    _require_httpcore()
    limits = limits or Limits()
    deadline = time.monotonic() + limits.seconds
    asked = clean_url(url)
    for _ in range(limits.redirects + 1):
        fetched = fetch_once(asked, limits, deadline, headers or {})
        if fetched.status not in _REDIRECTS or not fetched.headers.get("location"):
            return _require_well(fetched)
        asked = clean_url(urljoin(asked, fetched.headers["location"]))
    raise FetchError(
        f"{url[:200]}: it leads on more than {limits.redirects} times. Give the address where the page is"
    )


def clean_url(url: str) -> str:
    """The URL as it is asked for; refused where it is no address of a page on the web.

    >>> clean_url(" HTTPS://Example.org/Астана?q=1#part ")
    'https://example.org/%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0?q=1'
    """
    said = url.strip()
    try:
        parts = urlsplit(said)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(f"{said[:200]!r}: it is no address of a page ({error}). Copy it anew") from error
    if parts.scheme not in _PORTS:
        raise FetchError(f"{said[:200]!r}: a page is fetched from an address that begins with http or https")
    if parts.username is not None or parts.password is not None:
        raise FetchError(
            f"{_without_secret(said)!r}: it holds a name or a password. Give the address without them"
        )
    if not host or len(said) > 2000 or _NO_LETTERS.search(said):
        raise FetchError(
            f"{said[:200]!r}: it is no address of a page. Copy it from the browser's address bar"
        )
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError(f"{host[:200]!r}: no host can be called so. Copy the address anew") from error
    place = f"[{name}]" if ":" in name else name
    if port and port != _PORTS[parts.scheme]:
        place = f"{place}:{port}"
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, place, path, query, ""))


def _require_httpcore() -> None:
    if find_spec("httpcore") is None:
        raise FetchError(
            "pages are fetched with a library that is not installed. "
            "Install it with: pip install 'legation[web]' or 'legation[watch]'"
        )


def _without_secret(url: str) -> str:
    return re.sub(r"//[^@]*@", "//…@", url)[:200]


def fetch_once(url: str, limits: Limits, deadline: float, headers: dict[str, str]) -> Fetched:
    """What one server says to one request, whatever its status; a redirect is not followed, and has no body."""
    import httpcore

    from legation.intake.fetch_stream import CheckedBackend

    backend = CheckedBackend(limits.permitted, deadline)
    with (
        _told(url, limits),
        httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), max_connections=1, network_backend=backend
        ) as pool,
        pool.stream("GET", url, headers=list((_HEADERS | headers).items())) as response,
    ):
        named = _headers(response)
        body = b"" if response.status in _REDIRECTS else _body(response, named, url, limits)
    return Fetched(url, response.status, named, body)


def _headers(response: httpcore.Response) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


def _body(response: httpcore.Response, headers: dict[str, str], url: str, limits: Limits) -> bytes:
    length = headers.get("content-length", "")
    if length.isdigit() and int(length) > limits.size:
        raise _too_large(url, limits)
    packed = headers.get("content-encoding", "identity").strip().lower()
    if packed in ("", "identity"):
        pieces: Iterable[bytes] = response.iter_stream()
    elif packed in _UNPACKING:
        pieces = _unpacked(response.iter_stream(), _UNPACKING[packed], limits.size)
    else:
        raise FetchError(
            f"{url}: it comes packed as {packed!r}, which was not asked for. Save it and upload it"
        )
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > limits.size:
            raise _too_large(url, limits)
    return bytes(body)


def _unpacked(pieces: Iterable[bytes], ways: int, size: int) -> Iterator[bytes]:
    """What is packed, unpacked in pieces of at most `size` and one byte more, which shows that it is too much."""
    unpacking: Any = zlib.decompressobj(ways)
    first = True
    for piece in pieces:
        try:
            yield unpacking.decompress(piece, size + 1)
        except zlib.error:
            if not first or ways != _UNPACKING["deflate"]:
                raise
            # Some servers call bare deflate 'deflate', without the head that RFC 9110 asks for.
            unpacking = zlib.decompressobj(-15)
            yield unpacking.decompress(piece, size + 1)
        first = False
        while unpacking.unconsumed_tail:
            yield unpacking.decompress(unpacking.unconsumed_tail, size + 1)


def _too_large(url: str, limits: Limits) -> TooLargeError:
    return TooLargeError(
        f"{url}: it has more than {limits.size:,} bytes. Save the report's words as text and upload that"
    )


def _require_well(fetched: Fetched) -> Fetched:
    if fetched.status in (200, 304):
        return fetched
    raise FetchError(
        f"{fetched.url}: the server answers {fetched.status}. Open it in a browser; save and upload what you see"
    )


@contextmanager
def _told(url: str, limits: Limits) -> Iterator[None]:
    """Say what the network refused in words."""
    import httpcore

    try:
        yield
    except httpcore.TimeoutException as error:
        raise NoAnswerError(
            f"{url}: it did not come within {limits.seconds:g} seconds. Try again, or save it and upload it"
        ) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError, OSError) as error:
        raise NoAnswerError(
            f"{url}: it cannot be fetched ({str(error) or type(error).__name__}). "
            "Open it in a browser; save and upload what you see"
        ) from error
    except zlib.error as error:
        raise NoAnswerError(
            f"{url}: what the server packed cannot be unpacked. Save it and upload it"
        ) from error
