"""A server on this machine that answers chat completions as a test tells it to: well, wrongly, late or not at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(slots=True)
class Reply:
    """One answer: a status with a text as body, or what a model says, wrapped as chat completions wrap it."""

    says: str | None = None
    status: int = 200
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    finish: str = "stop"
    usage: dict[str, int] | None = field(
        default_factory=lambda: {"prompt_tokens": 900, "completion_tokens": 100}
    )
    # Bytes are dripped with such a rest between them until the asker hangs up.
    drip_s: float = 0.0

    def text(self) -> str:
        """The body as it is sent."""
        if self.says is None:
            return self.body
        message = {"role": "assistant", "content": self.says}
        plain: dict[str, Any] = {"choices": [{"index": 0, "message": message, "finish_reason": self.finish}]}
        return json.dumps(plain if self.usage is None else plain | {"usage": self.usage})


@dataclass(slots=True)
class ChatServer:
    """The server; the last reply is given again to whoever asks once more."""

    address: str
    replies: list[Reply]
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(*replies: Reply) -> Iterator[ChatServer]:
    """A server for the time of a test."""
    state = ChatServer("", list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            state.asked.append({"path": self.path, **json.loads(self.rfile.read(length))})
            state.keys.append(self.headers["Authorization"])
            reply = state.replies[min(len(state.asked), len(state.replies)) - 1]
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            data = reply.text().encode()
            self.send_header("Content-Length", str(len(data) if not reply.drip_s else 10**6))
            self.end_headers()
            try:
                self.wfile.write(data)
                while reply.drip_s and not state.over.wait(reply.drip_s):
                    self.wfile.write(b" ")
                    self.wfile.flush()
            except (BrokenPipeError, ConnectionResetError):
                return

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        state.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
        try:
            yield state
        finally:
            state.over.set()
            server.shutdown()
            thread.join()
