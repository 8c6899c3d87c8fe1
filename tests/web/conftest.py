"""A real server on loopback over a register that holds the ledger and dispatches, and a real browser to look at it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
import pytest
import uvicorn
from web.browsing import browser, page

import legation
from legation.intake.arrival import Terms
from legation.intake.files import read_documents
from legation.record.record import Document
from legation.register.content import Arrived, Reader
from legation.register.keep import Taking, keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.store import open_register
from legation.settings import Settings
from legation.web.app import make_app
from legation.web.site import Site

# One browser for all: a second one beside it cannot be started.
__all__ = ["browser", "page"]

ROOT = Path(__file__).parents[2]
# What the server takes for now; the examples and the ledger all lie before it.
NOW = datetime(2025, 9, 1, 12, 0, tzinfo=UTC)
_PUBLISHED = date(2023, 4, 17)


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: where it listens, and the register that it shows."""

    url: str
    site: Site

    def get(self, path: str) -> httpx.Response:
        """What the server answers to a path."""
        return httpx.get(self.url + path, timeout=30)

    def post(self, path: str, data: dict[str, str]) -> httpx.Response:
        """What the server answers to a form; a redirection is followed."""
        return httpx.post(self.url + path, data=data, timeout=60, follow_redirects=True)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with the ledger that ships and the dispatches of docs/examples, laid down once."""
    path = tmp_path_factory.mktemp("filled") / "register.sqlite"
    register = open_register(f"sqlite:///{path}")
    ledger = shipped_ledger("taliban")
    keep_records(
        register,
        (Arrived(kept.record, kept.known) for kept in ledger.records),
        Taking(Reader("ledger taliban", "1"), "import taliban", NOW, kind="import"),
    )
    found = read_documents((str(ROOT / "docs" / "examples"),), Terms(_PUBLISHED))
    documents = [one for one in found if isinstance(one, Document)]
    keep_records(
        register,
        (
            Arrived(record, record.document.published or _PUBLISHED)
            for record in legation.read_stream(documents)
        ),
        Taking(Reader("legation", legation.__version__), "keep examples", NOW),
    )
    register.close()
    return path


@contextmanager
def serving(database: Path, *, only_here: bool = True) -> Iterator[Served]:
    """A server over a register, for as long as it is wanted."""
    register = open_register(f"sqlite:///{database}")
    site = Site(register, lambda: NOW, Settings(), only_here=only_here)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(make_app(site), log_level="warning", access_log=False, lifespan="off")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", site)
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
        register.close()


@pytest.fixture(scope="session")
def served(filled: Path) -> Iterator[Served]:
    """The server that tests only read from."""
    with serving(filled) as one:
        yield one


@pytest.fixture
def serve_copy(filled: Path, tmp_path: Path) -> Iterator[Callable[[], Served]]:
    """Starts a server over a register of the test's own, to be written to."""
    started: list[AbstractContextManager[Served]] = []

    def _start() -> Served:
        copy = Path(shutil.copy(filled, tmp_path / f"{len(started)}.sqlite"))
        one = serving(copy)
        started.append(one)
        return one.__enter__()

    yield _start
    for one in started:
        one.__exit__(None, None, None)
