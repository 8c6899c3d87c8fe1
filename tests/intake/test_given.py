"""One report that is handed over: as bytes, or as an address."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from legation.errors import IntakeError
from legation.intake.address import Permitted
from legation.intake.arrival import Terms
from legation.intake.fetch import Limits
from legation.intake.given import document_at, document_of_bytes

PAGE = """<html><head><title>Nairobi says yes</title><link rel="canonical" href="https://elsewhere.example/x">
<meta property="og:site_name" content="The Paper"></head><body><article><h1>Nairobi says yes</h1>
<p>Kenya recognised Kosovo on Wednesday, the foreign ministry said in a long statement that it read out to
reporters in the capital. The ministry added that an embassy will be opened before the year is out.</p></article>
</body></html>"""


class Paper(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        plain = self.path == "/plain"
        body = b"<b>Kenya recognised Kosovo." if plain else PAGE.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain" if plain else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def paper() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Paper) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_page_is_read_and_keeps_the_address_that_it_came_from(paper: str) -> None:
    document = document_at(f"http://{paper}/news", Terms(), Limits(permitted=Permitted.of(paper)))

    assert document.url == f"http://{paper}/news"
    assert document.source == "The Paper"
    assert "Kenya recognised Kosovo on Wednesday" in document.text


def test_what_a_server_calls_plain_text_is_taken_letter_for_letter(paper: str) -> None:
    document = document_at(f"http://{paper}/plain", Terms(), Limits(permitted=Permitted.of(paper)))

    assert document.text == "<b>Kenya recognised Kosovo."
    assert document.source == "127.0.0.1"


REFUSED = (
    (b"", "report.txt", "it is empty"),
    (b"%PDF-1.7", "report.pdf", "it is a PDF"),
    (b'{"text": "One."}\n{"text": "Two."}', "reports.jsonl", "it holds several reports"),
    (b"[]", "report.json", "its list is empty"),
    (b"a\x00b", "report.txt", "NUL"),
)


@pytest.mark.parametrize(("data", "name", "reason"), REFUSED)
def test_what_is_no_report_is_refused(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(IntakeError, match=reason):
        document_of_bytes(data, name, Terms())
