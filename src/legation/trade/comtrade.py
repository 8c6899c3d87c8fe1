"""UN Comtrade, asked through its own package: answers as exact rows, refusals as errors that say what to do.

In:  where it answers, a key or none, and what is asked.
Out: Answer: the rows as they came, numbers exact, and whether there may be more.
Law: the package `comtradeapicall` composes the question; since it prints what went wrong and returns nothing, the
     answer is taken at the line that is put under it, with status and headers. Too many questions are waited for as
     the service says. What is cut off, or is no answer, is asked again, and never taken for a small one. An empty
     answer is no zero.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from types import ModuleType, SimpleNamespace
from typing import Any, TypeVar

from legation.errors import ServiceError, TradeError

T = TypeVar("T")
HOME = "https://comtradeapi.un.org"
# rows that one answer may have: without a key, and with one
PREVIEW, FULL = 500, 100_000
# a wait beyond this is no wait for a command that somebody watches
LONGEST_WAIT = 120.0
TRIES = 5
_TIMEOUT = 120.0
# the package is borrowed one question at a time
_BORROWED = threading.Lock()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: a reporter's trade with partners in a period, by codes and flows, as the service numbers them."""

    frequency: str
    reporter: int
    period: str
    partners: tuple[int, ...]
    codes: tuple[str, ...]
    flows: tuple[str, ...] = ("M", "X", "RM", "RX")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came; `full` where the answer has as many rows as one may have, so that there may be more."""

    rows: tuple[dict[str, Any], ...]
    full: bool = False


class _Again(ServiceError):
    """Asked again after `seconds`, it may be answered."""

    def __init__(self, words: str, seconds: float | None = None) -> None:
        super().__init__(words)
        self.seconds = seconds


@dataclass(slots=True)
class Client:
    """The service at `home`; `pause` seconds lie between two questions, `wait` is how a pause is made."""

    home: str = HOME
    key: str | None = None
    pause: float = 1.0
    wait: Callable[[float], None] = time.sleep
    _asked: bool = field(default=False)

    @property
    def limit(self) -> int:
        """Rows that one answer may have."""
        return FULL if self.key else PREVIEW

    def rows(self, asked: Asked) -> Answer:
        """The rows of one question."""
        package = _package("PreviewGet")

        def ask() -> None:
            package.getPreviewData(
                self.key, "FINAL", "C", asked.frequency, "HS", asked.period, str(asked.reporter),
                ",".join(asked.codes), ",".join(asked.flows), ",".join(map(str, asked.partners)),
                "0", "C00", "0", self.limit, "JSON", None, "classic", None, False, None,
            )  # fmt: skip

        found = self._answered(package, ask)
        return Answer(tuple(found), len(found) >= self.limit)

    def published(self, frequency: str, reporter: int) -> dict[str, str]:
        """The periods that a reporter has published, each with the day on which it last was, or ''."""
        package = _package("DataAvailability")

        def ask() -> None:
            package.getDataAvailability(
                self.key, "FINAL", "FINAL", "C", frequency, "HS", None, str(reporter), None, None
            )

        found = self._answered(package, ask)
        return {str(row.get("period", "")): str(row.get("lastReleased") or "")[:10] for row in found}

    def _answered(self, package: ModuleType, ask: Callable[[], None]) -> list[dict[str, Any]]:
        """The answer's rows, asked for as often as it makes sense."""
        last: _Again | None = None
        for attempt in range(TRIES):
            if self._asked and self.pause and attempt == 0:
                self.wait(self.pause)
            self._asked = True
            line = _Line(self.home)
            try:
                with _BORROWED, _borrowed(package, line), contextlib.redirect_stdout(io.StringIO()):
                    ask()
            except _Again as refused:
                last = refused
                seconds = refused.seconds if refused.seconds is not None else float(2**attempt)
                if seconds > LONGEST_WAIT:
                    break
                if attempt < TRIES - 1:
                    self.wait(seconds)
            else:
                return line.rows
        raise ServiceError(f"{last} What was fetched so far is kept; run the same command later.")


@dataclass(slots=True)
class _Line:
    """What stands where the package looks for urllib3: it asks where it is told to, and keeps what came."""

    home: str
    rows: list[dict[str, Any]] = field(default_factory=list)

    @property
    def exceptions(self) -> SimpleNamespace:
        """The errors that the package means to print; none of ours is one of them."""
        import urllib3

        return SimpleNamespace(RequestError=urllib3.exceptions.RequestError)

    def PoolManager(self) -> _Line:  # noqa: N802  # urllib3's own name
        """What the package asks for before it asks."""
        return self

    def request(self, method: str, url: str, fields: dict[str, Any], timeout: float) -> SimpleNamespace:
        """Ask, and hand back only what is a whole answer."""
        import urllib3

        address = self.home.rstrip("/") + url.removeprefix(HOME)
        try:
            with urllib3.PoolManager() as pool:
                came = pool.request(
                    method,
                    address,
                    fields=fields,
                    timeout=urllib3.Timeout(total=min(timeout, _TIMEOUT)),
                    retries=False,
                )
        except urllib3.exceptions.HTTPError as error:
            raise _Again(f"{self.home} cannot be reached, or broke off ({type(error).__name__}).") from error
        _refused(self.home, came.status, came.data.decode("utf-8", "replace"), dict(came.headers))
        self.rows = _whole(self.home, came.data)
        # the package makes a frame of it, which nobody looks at
        return SimpleNamespace(status=200, data=b'{"count": 0, "data": []}')


def _refused(home: str, status: int, body: str, headers: dict[str, str]) -> None:
    """Raise what a status other than success means."""
    if status == 200:
        return
    said = " ".join(body.split())[:200]
    if status == 429:
        given = {name.lower(): value for name, value in headers.items()}.get("retry-after", "")
        told = re.search(r"[Tt]ry again in (\d+) seconds", body)
        seconds = float(given) if given.isdigit() else float(told[1]) if told else None
        raise _Again(f"{home} is asked too often ({said or 'status 429'}).", seconds)
    if status in (401, 403) and "quota" in body.lower():
        raise ServiceError(
            f"{home}: the day's quota is spent ({said}). What was fetched is kept; go on tomorrow."
        )
    if status in (401, 403):
        raise ServiceError(
            f"{home} does not accept the key ({said or f'status {status}'}). Set COMTRADE_API_KEY to a "
            f"valid one, or unset it for the preview of {PREVIEW} rows a question."
        )
    if status >= 500:
        raise _Again(f"{home} fails with status {status} ({said}).")
    raise ServiceError(f"{home} refuses the question with status {status} ({said}).")


def _whole(home: str, body: bytes) -> list[dict[str, Any]]:
    """The rows of an answer that is one: JSON to its end, with as many rows as it says."""
    try:
        # every number to its last digit
        found = json.loads(body, parse_float=Decimal)
    except ValueError as error:
        raise _Again(f"{home} sent what is no JSON, or was cut off ({str(error)[:80]}).") from error
    rows = found.get("data") if isinstance(found, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _Again(f"{home} sent an answer without a list of rows.")
    if found.get("error"):
        raise ServiceError(f"{home} refuses the question ({str(found['error'])[:200]}).")
    count = found.get("count", len(rows))
    if isinstance(count, int) and count != len(rows):
        raise _Again(f"{home} announced {count} rows and sent {len(rows)}.")
    return rows


@contextlib.contextmanager
def _borrowed(package: ModuleType, line: _Line) -> Iterator[None]:
    """The package with our line under it, and its own again afterwards."""
    before = package.urllib3
    package.urllib3 = line  # type: ignore[attr-defined]  # a module's own name
    try:
        yield
    finally:
        package.urllib3 = before  # type: ignore[attr-defined]  # as above


def _package(module: str) -> ModuleType:
    """A module of the official package, or how to get it."""
    import importlib

    try:
        return importlib.import_module(f"comtradeapicall.{module}")
    except ImportError as error:
        raise TradeError(
            "UN Comtrade is asked through the package comtradeapicall, which is not installed. "
            "Run: pip install 'legation[trade]'"
        ) from error
