"""A server on this machine that answers as UN Comtrade documents it, and misbehaves as it is told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

Query = dict[str, str]
# status, headers, body
Reply = tuple[int, dict[str, str], bytes]

PUBLISHED = {"398": ("2021", "2022"), "4": ("2022",)}
VALUES = {
    ("398", "2021", "X"): "490000000.25", ("398", "2021", "M"): "3700000.5",
    ("398", "2022", "X"): "978500000.12", ("398", "2022", "M"): "9400000.55", ("4", "2022", "M"): "1050000000.75",
}  # fmt: skip


@dataclass
class Comtrade:
    """The server: how it replies to each question in turn, and what it was asked."""

    home: str = ""
    replies: list[Callable[[Query], Reply]] = field(default_factory=list)
    asked: list[tuple[str, Query]] = field(default_factory=list)


def envelope(rows: list[dict[str, object]], **more: object) -> bytes:
    return json.dumps(
        {"elapsedTime": "0.05 secs", "count": len(rows), "data": rows, "error": "", **more}
    ).encode()


def rows_of(query: Query) -> list[dict[str, object]]:
    """The rows of a question, as the service gives them; numbers stand as they are written."""
    reporter, period = query["reportercode"], query["period"]
    return [
        {
            "typeCode": "C", "freqCode": "A", "refYear": int(period), "period": period, "reporterCode": int(reporter),
            "flowCode": flow, "partnerCode": int(query["partnerCode"]), "partner2Code": 0, "customsCode": "C00", "motCode": 0,
            "cmdCode": code, "qtyUnitAbbr": None, "qty": None, "netWgt": None, "primaryValue": float(value),
        }
        for (who, when, flow), value in VALUES.items()
        for code in query["cmdCode"].split(",")
        if (who, when) == (reporter, period) and flow in query["flowCode"].split(",") and code == "TOTAL"
    ]  # fmt: skip


def good(path: str, query: Query) -> Reply:
    """What the service answers when all is well."""
    if "/getDa/" in path:
        return 200, {}, envelope([
            {"reporterCode": int(query["reportercode"]), "period": period, "lastReleased": f"{int(period) + 1}-06-01T00:00:00"}
            for period in PUBLISHED.get(query["reportercode"], ())
        ])  # fmt: skip
    return 200, {}, envelope(rows_of(query))


@contextmanager
def serving() -> Iterator[Comtrade]:
    """The server for as long as it is needed."""
    service = Comtrade()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            service.asked.append((parts.path, query))
            data = "/getDa/" not in parts.path
            status, headers, body = (
                service.replies.pop(0)(query) if service.replies and data else good(parts.path, query)
            )
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.home = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
