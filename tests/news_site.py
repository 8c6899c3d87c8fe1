"""A news site on loopback: feeds, a sitemap, pages as our dispatches have them, copies, and every way to go wrong.

python tests/news_site.py      prints its port and serves until its input ends
"""

from __future__ import annotations

import gzip
import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qsl

CASES = Path(__file__).parents[1] / "gold" / "cases" / "develop.jsonl"
RUSSIAN = (
    "Министерство иностранных дел сообщило в среду, что посол был принят в столице, где он вручил верительные "
    "грамоты. Стороны обсудили торговлю и гуманитарную помощь, а также открытие консульства на севере страны."
)
SPORT = (
    "The home side won the final by two goals on Saturday, in front of a crowd that had waited all season for it. "
    "The coach praised his keeper, and said that the young players had earned every minute of the celebration."
)
# What stands behind an address that gives no page.
FAULTS = ("missing", "broken", "loop", "bomb", "slow", "picture", "inside", "empty", "secret/1", "endless")


def dispatches(count: int) -> list[dict[str, Any]]:
    """The first cases with statements about the Islamic Emirate that are long enough for a page."""
    found = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        said = [one.get("counterpart") for one in case["statements"]]
        if len(case["text"]) > 700 and case["title"] and any("AFG" in str(one) for one in said):
            found.append(case)
    return found[:count]


ARTICLES = dispatches(14)
# In the feed, in the JSON feed with all their words, in the sitemap, behind the links of a page, as a page that changes.
FED, WHOLE, MAPPED, LINKED, NOTICES = (
    ARTICLES[:6],
    ARTICLES[6:8],
    ARTICLES[8:10],
    ARTICLES[10:12],
    ARTICLES[12:14],
)


def page(case: dict[str, Any], title: str | None = None, text: str | None = None) -> bytes:
    """A report as a page of the site, with what stands around it on such pages."""
    title = title or case["title"]
    body = (text or case["text"]).removeprefix(case["title"]).strip()
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in body.split("\n") if part.strip())
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>
<meta property="article:published_time" content="{case["published"]}T08:00:00+00:00">
<meta property="og:site_name" content="The Loopback Times"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>{escape(title)}</h1>{paragraphs}</article><footer>All rights reserved.</footer></body></html>""".encode()


def copies() -> dict[str, bytes]:
    """Three papers with the wire's reports: edited, under another headline, and the first half of one."""
    edited = FED[0]["text"].replace("has ", "had ").replace(" on ", " this ")
    sentences = FED[2]["text"].split(". ")
    half = ". ".join(sentences[: (len(sentences) + 1) // 2]) + "."
    return {
        "/copies/edited": page(FED[0], text=edited),
        "/copies/retitled": page(FED[1], title="What you need to know this morning"),
        "/copies/half": page(FED[2], text=half),
    }


def rss(base: str, paths: list[str], elsewhere: list[str]) -> bytes:
    """A feed of these paths, and of these addresses elsewhere."""
    addresses = [*(f"{base}{path}?utm_source=rss" for path in paths), *elsewhere]
    items = "".join(
        f"<item><title>Report {number}</title><link>{address}</link>"
        f"<pubDate>{formatdate(1_700_000_000 + number)}</pubDate></item>"
        for number, address in enumerate(addresses)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title>{items}</channel></rss>'.encode()


def atom(base: str, paths: list[str]) -> bytes:
    """The same as Atom."""
    entries = "".join(
        f'<entry><id>urn:{path}</id><title>Copy</title><link href="{base}{path}"/><updated>2023-11-14T00:00:00Z</updated>'
        "</entry>"
        for path in paths
    )
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Papers</title><id>urn:f</id>{entries}</feed>'
    ).encode()


def json_feed(base: str) -> bytes:
    """A JSON feed that carries all the words of its reports."""
    items = [
        {
            "id": case["id"],
            "url": f"{base}/whole/{case['id']}",
            "title": case["title"],
            "content_html": "".join(f"<p>{escape(part)}</p>" for part in case["text"].split("\n")[1:]),
            "date_published": f"{case['published']}T00:00:00Z",
        }
        for case in WHOLE
    ]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Whole", "items": items}
    ).encode()


def sitemap(base: str) -> bytes:
    """A news sitemap."""
    urls = "".join(
        f"<url><loc>{base}/mapped/{case['id']}</loc><news:news><news:publication_date>{case['published']}"
        f"</news:publication_date><news:title>{escape(case['title'])}</news:title></news:news></url>"
        for case in MAPPED
    )
    return (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
    ).encode()


BOMB = gzip.compress(bytes(20_000_000))
EVIL = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file://' + b'/etc/passwd">]>'
    b'<rss version="2.0"><channel><title>&x;</title><item><title>&x;</title><link>/a/1</link></item></channel></rss>'
)
GOOD = [f"/a/{number}" for number in range(len(FED))]
STRANGE = ["/strange/russian", "/strange/sport", "/strange/latin"]
MOVED = "/a/moved"


class Site(BaseHTTPRequestHandler):
    """The site; what it was asked for is counted, and `/control?…` sets what changes. What goes wrong does so on two
    hosts beside it, since one that asks for patience is left alone as a whole.
    """

    protocol_version = "HTTP/1.1"
    asked: ClassVar[Counter[str]] = Counter()
    state: ClassVar[dict[str, str]] = {}
    beside: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        base = f"http://{self.headers['Host']}"
        if path == "/control":
            self.state.update(parse_qsl(self.path.partition("?")[2]))
            self._send(b"ok")
            return
        if path == "/asked":
            self._send(json.dumps(self.asked).encode())
            return
        type(self).asked[path] += 1
        if path in self.state:
            self._send(b"set so", status=int(self.state[path]))
        elif path.startswith("/fault/"):
            self._fault(path.removeprefix("/fault/"), base)
        elif path == MOVED:
            self._send(b"", status=301, location="/a/1")
        else:
            self._send_marked(self._body(path, base))

    def _body(self, path: str, base: str) -> bytes | None:
        lists: dict[str, Callable[[], bytes]] = {
            "/rss.xml": lambda: rss(base, [*GOOD, MOVED, *STRANGE], []),
            "/faults.xml": lambda: rss(base, [], self._faults()),
            "/atom.xml": lambda: atom(base, [*copies(), GOOD[0]]),
            "/feed.json": lambda: json_feed(base),
            "/sitemap.xml": lambda: sitemap(base),
            "/evil.xml": lambda: EVIL,
            "/press": lambda: "".join(f'<a href="/linked/{case["id"]}">x</a>' for case in LINKED).encode(),
            "/robots.txt": lambda: b"User-agent: *\nDisallow: /fault/secret\n",
            "/notice": lambda: page(NOTICES[int(self.state.get("notice", "0"))]),
            "/strange/russian": lambda: page(FED[0], "Посол", RUSSIAN),
            "/strange/sport": lambda: page(FED[0], "A final", SPORT),
        }
        if path in lists:
            return lists[path]()
        if path == "/strange/latin":
            # It says UTF-8 and is none.
            return page(FED[3]).decode().replace("’", "'").encode("cp1252", "replace")
        by_place = {"a": FED, "mapped": MAPPED, "linked": LINKED, "whole": WHOLE}
        place, _, name = path.strip("/").partition("/")
        for number, case in enumerate(by_place.get(place, ())):
            if name in (case["id"], str(number)):
                return page(case)
        return copies().get(path)

    def _faults(self) -> list[str]:
        faults, impatient = self.beside
        return [*(f"{faults}/fault/{fault}" for fault in FAULTS), f"{impatient}/fault/limited"]

    def _fault(self, fault: str, base: str) -> None:
        if fault == "limited":
            self._send(b"slowly", status=429, retry=self.state.get("retry", "3600"))
        elif fault == "broken":
            self._send(b"oops", status=500)
        elif fault == "loop":
            self._send(b"", status=302, location=f"{base}/fault/loop")
        elif fault == "inside":
            self._send(b"", status=302, location="http://10.255.255.1/")
        elif fault == "bomb":
            self._send(BOMB, packed="gzip")
        elif fault == "picture":
            self._send(b"\x89PNG\r\n" + bytes(99))
        elif fault == "empty":
            self._send(b"<html><body></body></html>")
        elif fault == "secret/1":
            self._send(page(FED[0]))
        elif fault in ("slow", "endless"):
            self._drip(fault)
        else:
            self._send(b"no", status=404)

    def _send_marked(self, body: bytes | None) -> None:
        """Send a body with a mark by which it is known; nothing where the asker has it already."""
        if body is None:
            self._send(b"no", status=404)
            return
        mark = f'"{hash(body) & 0xFFFFFFFF:x}"'
        if self.headers.get("If-None-Match") == mark:
            self._send(b"", status=304, mark=mark)
        else:
            self._send(body, mark=mark)

    def _send(self, body: bytes, status: int = 200, **said: str) -> None:
        self.send_response(status)
        names = {"location": "Location", "retry": "Retry-After", "packed": "Content-Encoding", "mark": "ETag"}
        for name, value in said.items():
            self.send_header(names[name], value)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self, fault: str) -> None:
        """A byte now and then, or all the bytes that anyone will take."""
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
            if fault == "endless":
                self.wfile.write(b"Connection: close\r\n\r\n")
            while True:
                self.wfile.write(b"X: y\r\n" if fault == "slow" else b" " * 65_536)
                if fault == "slow":
                    time.sleep(0.2)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Nothing is told of what was asked."""


class Server(ThreadingHTTPServer):
    """The site's server; an asker that hangs up is no news."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing to tell."""


@contextmanager
def served() -> Iterator[str]:
    """The site, and its address."""
    servers = [Server(("127.0.0.1", 0), Site) for _ in range(3)]
    addresses = [f"http://127.0.0.1:{server.server_port}" for server in servers]
    Site.asked, Site.state, Site.beside = Counter(), {}, addresses[1:]
    threads = [threading.Thread(target=server.serve_forever, daemon=True) for server in servers]
    for thread in threads:
        thread.start()
    try:
        yield addresses[0]
    finally:
        for server, thread in zip(servers, threads, strict=True):
            server.shutdown()
            server.server_close()
            thread.join()


def watch_file(base: str, *kinds: str) -> str:
    """A watch of the site's sources: of all of them, or of those named."""
    sources = {
        "feed": f'[[feed]]\nname = "Daily"\nurl = "{base}/rss.xml"\n',
        "faults": f'[[feed]]\nname = "Faults"\nurl = "{base}/faults.xml"\n',
        "copies": f'[[feed]]\nname = "Papers"\nurl = "{base}/atom.xml"\n',
        "whole": f'[[feed]]\nname = "Whole"\nurl = "{base}/feed.json"\nwhole = true\n',
        "evil": f'[[feed]]\nname = "Evil"\nurl = "{base}/evil.xml"\n',
        "down": f'[[feed]]\nname = "Down"\nurl = "{base}/fault/broken"\n',
        "sitemap": f'[[sitemap]]\nname = "Map"\nurl = "{base}/sitemap.xml"\n',
        "press": f'[[page]]\nname = "Press"\nurl = "{base}/press"\nlinks = "/linked/"\n',
        "notice": f'[[page]]\nname = "Notice"\nurl = "{base}/notice"\n',
    }
    head = 'title = "Afghanistan"\ngovernments = ["AFG:IEA"]\npace_s = 0\n'
    return head + "".join(text for kind, text in sources.items() if not kinds or kind in kinds)


if __name__ == "__main__":
    with served() as address:
        print(address, flush=True)  # noqa: T201  # whoever started it waits for this
        sys.stdin.read()
