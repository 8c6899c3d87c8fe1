"""Pages fetched from a real server on loopback, which may be asked only because the tests name it."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import pytest

from legation.errors import FetchError
from legation.intake.address import Permitted
from legation.intake.fetch import Fetched, Limits, clean_url, fetch

PAGE = b"<html><body><p>Kenya recognised Kosovo on Wednesday.</p></body></html>"
ASKED: list[str] = []


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ASKED.append(self.path)
        if self.path.startswith("/to?"):
            self._send(302, b"", location=unquote(self.path[4:]))
        elif self.path == "/round":
            self._send(301, b"", location="/round")
        elif self.path == "/gzip":
            self._send(200, gzip.compress(PAGE), packed="gzip")
        elif self.path == "/deflate":
            self._send(200, zlib.compress(PAGE), packed="deflate")
        elif self.path == "/bare-deflate":
            bare = zlib.compressobj(wbits=-15)
            self._send(200, bare.compress(PAGE) + bare.flush(), packed="deflate")
        elif self.path == "/bomb":
            self._send(200, gzip.compress(bytes(50_000_000)), packed="gzip")
        elif self.path == "/broken":
            self._send(200, b"no gzip at all", packed="gzip")
        elif self.path == "/brotli":
            self._send(200, b"x", packed="br")
        elif self.path == "/huge":
            self._endless(100_000)
        elif self.path == "/slow":
            self._dripping()
        elif self.path == "/missing":
            self._send(404, b"no")
        elif self.path == "/dropped":
            self.close_connection = True
        else:
            self._send(200, PAGE)

    def _send(self, status: int, body: bytes, packed: str | None = None, location: str | None = None) -> None:
        self.send_response(status)
        if packed:
            self.send_header("Content-Encoding", packed)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _endless(self, piece: int) -> None:
        """No length is told, and it does not end before the other side has gone."""
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * piece)
        except OSError:
            self.close_connection = True

    def _dripping(self) -> None:
        """A letter of a header now and then, each well within any patience for one letter."""
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
            while True:
                self.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def asked(port: int, path: str, *, seconds: float = 10, size: int = 1_000_000) -> Fetched:
    permitted = Permitted.of(f"127.0.0.1:{port}")
    return fetch(f"http://127.0.0.1:{port}{path}", Limits(seconds, size, 3, permitted))


def test_a_page_comes_as_the_server_sent_it(port: int) -> None:
    fetched = asked(port, "/page")

    assert (fetched.status, fetched.body) == (200, PAGE)
    assert fetched.headers["content-length"] == str(len(PAGE))


@pytest.mark.parametrize("path", ["/gzip", "/deflate", "/bare-deflate"])
def test_a_packed_page_is_unpacked(port: int, path: str) -> None:
    assert asked(port, path).body == PAGE


def test_a_redirect_is_followed_and_the_last_address_told(port: int) -> None:
    fetched = asked(port, "/to?/page")

    assert fetched.url.endswith("/page")
    assert fetched.body == PAGE


def test_without_permission_the_server_is_never_asked(port: int) -> None:
    ASKED.clear()
    with pytest.raises(FetchError, match="an address inside a network"):
        fetch(f"http://127.0.0.1:{port}/page")

    assert ASKED == []


INWARD = (
    ("http://[::1]/", "an address inside a network"),
    ("http://localhost:{port}/page", "an address inside a network"),
    ("http://127.1:{port}/page", "an address inside a network"),
    ("http://169.254.169.254/latest/meta-data/", "an address inside a network"),
    ("http://[::ffff:127.0.0.1]:{port}/page", "an address inside a network"),
    ("http://127.0.0.1:1/", "an address inside a network"),
    ("//127.0.0.1:1/", "an address inside a network"),
    ("file:/etc/passwd", "begins with http or https"),
    ("gopher://127.0.0.1:{port}/page", "begins with http or https"),
    ("http://ada:secret@127.0.0.1:{port}/page", "holds a name or a password"),
)


@pytest.mark.parametrize(("target", "reason"), INWARD)
def test_a_redirect_to_where_no_page_may_come_from_is_refused(port: int, target: str, reason: str) -> None:
    ASKED.clear()
    with pytest.raises(FetchError, match=reason):
        asked(port, "/to?" + target.format(port=port))

    assert len(ASKED) == 1


REFUSED = (
    ("/round", "leads on more than 3 times"),
    ("/bomb", "more than 1,000,000 bytes"),
    ("/huge", "more than 1,000,000 bytes"),
    ("/broken", "cannot be unpacked"),
    ("/brotli", "packed as 'br'"),
    ("/missing", "the server answers 404"),
    ("/dropped", "it cannot be fetched"),
)


@pytest.mark.parametrize(("path", "reason"), REFUSED)
def test_what_should_not_be_had_is_refused_in_words(port: int, path: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        asked(port, path)


def test_a_server_that_sends_a_letter_now_and_then_is_left(port: int) -> None:
    with pytest.raises(FetchError, match=r"did not come within 0\.3 seconds"):
        asked(port, "/slow", seconds=0.3)


def test_a_secret_in_an_address_is_not_told() -> None:
    with pytest.raises(FetchError) as refusal:
        clean_url("https://ada:secret@example.org/")

    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "http://",
        "http://[::1",
        "http://a b/",
        "http://x/\r\nHost: y",
        "ftp://x/",
        "http://x:99999/",
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    with pytest.raises(FetchError):
        clean_url(url)
