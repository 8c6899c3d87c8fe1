"""The web as a watch asks it: with robots.txt, at a pace, a few times, and never for what has not changed.

In:  an address, and what the last answer gave to remember.
Out: an Answer: a page, or in what way there is none. Nothing that a server does raises an error here.

Every step of a redirect is held to the same rules as the first. A server that says when to come again (429, 503
with Retry-After) is left alone until then; one that stumbles (5xx, no answer) is asked again a little later.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, Literal
from urllib.parse import urljoin, urlsplit

from legation.errors import FetchError, NoAnswerError, TooLargeError
from legation.intake.fetch import Fetched, Limits, clean_url, fetch_once
from legation.watch.pace import Pace
from legation.watch.robots import LARGEST, Rules, nothing, rules_for

PROGRAM: Final = "Legation"
AnswerKind = Literal["page", "unchanged", "gone", "refused", "failed", "postponed", "too large"]
_GONE: Final = frozenset({404, 410})
_REFUSED: Final = frozenset({400, 401, 402, 403, 405, 406, 407, 451})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
# A server that names no time is given this much.
_UNNAMED_S: Final = 60.0
# Beyond a day the next round may as well ask.
_LONGEST_HOLD_S: Final = 86_400.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for an address; `memory` is what to send along the next time."""

    kind: AnswerKind
    url: str
    detail: str = ""
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def memory(self) -> dict[str, str]:
        """The marks by which the server can tell next time that nothing has changed."""
        names = ("etag", "last-modified")
        return {name: self.headers[name] for name in names if self.headers.get(name)}


@dataclass(frozen=True, slots=True)
class Manners:
    """How often and how long: tries of an address, seconds before the second, and for how long a named wait is
    sat out in the same round.
    """

    tries: int = 3
    first_wait_s: float = 2.0
    patience_s: float = 15.0
    sleep: Callable[[float], object] = time.sleep


class Web:
    """The web, asked by one process from any of its threads."""

    def __init__(self, pace: Pace, limits: Limits | None = None, manners: Manners | None = None) -> None:
        self._pace = pace
        self._limits = limits or Limits(seconds=30)
        self._manners = manners or Manners()
        self._rules: dict[str, Rules] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def ask(self, url: str, memory: Mapping[str, str] | None = None) -> Answer:
        """Ask for an address, as often as manners allow."""
        headers = _conditions(memory or {})
        wait_s = self._manners.first_wait_s
        answer = self._once(url, headers)
        for _ in range(self._manners.tries - 1):
            if answer.kind == "postponed":
                named = self._pace.held_s(_host(answer.url))
                if not 0 < named <= self._manners.patience_s:
                    return answer
                self._manners.sleep(named)
            elif answer.kind == "failed":
                self._manners.sleep(wait_s)
                wait_s *= 2
            else:
                return answer
            answer = self._once(url, headers)
        return answer

    def _once(self, url: str, headers: dict[str, str]) -> Answer:
        """Ask once, and follow where it leads."""
        asked = url
        deadline = time.monotonic() + self._limits.seconds
        try:
            asked = clean_url(url)
            for _ in range(self._limits.redirects + 1):
                if held := self._pace.held_s(_host(asked)):
                    return Answer("postponed", asked, f"the host is not to be asked for {held:.0f} seconds")
                rules = self._rules_of(asked)
                if not rules.allow(asked):
                    return _not_allowed(asked, rules)
                self._pace.wait(_host(asked))
                deadline = time.monotonic() + self._limits.seconds
                fetched = fetch_once(asked, self._limits, deadline, headers)
                if fetched.status not in _REDIRECTS or not fetched.headers.get("location"):
                    return self._answer(fetched)
                asked = clean_url(urljoin(asked, fetched.headers["location"]))
        except NoAnswerError as error:
            return Answer("failed", asked, str(error))
        except TooLargeError as error:
            return Answer("too large", asked, str(error))
        except FetchError as error:
            return Answer("refused", asked, str(error))
        return Answer("failed", asked, f"it leads on more than {self._limits.redirects} times")

    def _answer(self, fetched: Fetched) -> Answer:
        status, url, said = fetched.status, fetched.url, f"the server answers {fetched.status}"
        if status == 200:
            return Answer("page", url, "", fetched.body, fetched.headers)
        if status == 304:
            return Answer("unchanged", url, said, headers=fetched.headers)
        if status in (429, 503):
            named = _retry_after(fetched.headers.get("retry-after", ""))
            if status == 429 or named is not None:
                wait_s = min(_UNNAMED_S if named is None else named, _LONGEST_HOLD_S)
                self._pace.hold(_host(url), wait_s)
                return Answer("postponed", url, f"{said}: to be asked again after {wait_s:.0f} seconds")
        if status in _GONE:
            return Answer("gone", url, said)
        return Answer("refused" if status in _REFUSED else "failed", url, said)

    def _rules_of(self, url: str) -> Rules:
        """The rules of the URL's host, asked for once."""
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        with self._guard:
            lock = self._locks.setdefault(place, threading.Lock())
        with lock:
            if place not in self._rules:
                found = self._ask_for_rules(place)
                if found.missing:
                    # they may be there the next time
                    return found
                self._rules[place] = found
            return self._rules[place]

    def _ask_for_rules(self, place: str) -> Rules:
        url = f"{place}/robots.txt"
        limits = Limits(self._limits.seconds, LARGEST, self._limits.redirects, self._limits.permitted)
        try:
            for _ in range(limits.redirects + 1):
                self._pace.wait(_host(url))
                fetched = fetch_once(url, limits, time.monotonic() + limits.seconds, _conditions({}))
                if fetched.status not in _REDIRECTS or not fetched.headers.get("location"):
                    break
                url = clean_url(urljoin(url, fetched.headers["location"]))
        except NoAnswerError as error:
            return nothing(str(error))
        except FetchError:
            return Rules()
        if fetched.status >= 500:
            return nothing(f"the server answers {fetched.status}")
        if fetched.status != 200:
            return Rules()
        rules = rules_for(fetched.body.decode("utf-8", "replace"), PROGRAM)
        if rules.delay_s:
            self._pace.slow_down(_host(place), rules.delay_s)
        return rules


def _not_allowed(url: str, rules: Rules) -> Answer:
    if rules.missing:
        return Answer("failed", url, f"its robots.txt cannot be had, so nothing is asked: {rules.missing}")
    return Answer("refused", url, "its robots.txt does not allow it")


def _conditions(memory: Mapping[str, str]) -> dict[str, str]:
    headers = {"User-Agent": f"{PROGRAM} (follows news of governments; obeys robots.txt)"}
    for mark, header in (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since")):
        if memory.get(mark):
            headers[header] = memory[mark]
    return headers


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()


def _retry_after(said: str) -> float | None:
    """The seconds that a server names, itself or by a date.

    >>> _retry_after("120"), _retry_after("Fri, 31 Dec 1999 23:59:59 GMT"), _retry_after("soon")
    (120.0, 0.0, None)
    """
    if said.strip().isdigit():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    now = datetime.fromtimestamp(time.time_ns() / 1e9, UTC)
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds())
