"""An endpoint that answers chat completions, as OpenAI's interface has them; the one file that speaks to a network.

In:  the messages of one question.
Out: Answer(text, tokens_in, tokens_out); what cannot be mended by asking again is an error that names the endpoint.

A busy or failing endpoint is asked again, each time after a longer pause, or after the one that it names. No redirect
is followed, so that a key goes nowhere but to the address that was set.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from types import ModuleType
from typing import Any, Final
from urllib.parse import urlsplit

from legation.errors import SecondReaderError, SilentModelError

Message = Mapping[str, str]

# Asked so often in all; a minute's rest is the longest that one waits between two.
ATTEMPTS: Final = 4
LONGEST_PAUSE_S: Final = 60.0
# An answer to one part of a report has some kilobytes; what is larger by far is none.
LARGEST_ANSWER: Final = 4_000_000
BUSY: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said, and what it counted; `cut` where it had to stop before the end."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    _: KW_ONLY
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask, which model, with which key; `pause_s` is the first rest between two attempts."""

    address: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout_s: float = 120.0
    pause_s: float = 1.0
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise SecondReaderError(
                f"LEGATION_LLM_ENDPOINT={self.address!r}: it is no address. Write one, as http://localhost:11434/v1."
            )

    @property
    def place(self) -> str:
        """The endpoint in a message, without what may be a secret in its address."""
        parts = urlsplit(self.address)
        return f"{self.model} at {parts.hostname}{f':{parts.port}' if parts.port else ''}"

    def ask(self, messages: Sequence[Message]) -> Answer:
        """Ask one question."""
        httpx = _httpx()
        body = {"model": self.model, "messages": list(messages), "temperature": 0}
        form: dict[str, Any] = {"response_format": {"type": "json_object"}}
        said = "it was never reached"
        with httpx.Client(timeout=self.timeout_s, follow_redirects=False, trust_env=False) as client:
            for attempt in range(ATTEMPTS):
                status, headers, text = self._post(httpx, client, body | form)
                if status == 200:
                    return self._answer(text)
                said = _told(status, text)
                if status == 400 and form and "response_format" in text:
                    # Some endpoints know no form of an answer; the question asks for JSON in words as well.
                    form = {}
                elif status not in BUSY and status:
                    break
                elif attempt + 1 < ATTEMPTS:
                    self.sleep(self._pause(attempt, headers))
        kind = SilentModelError if status in BUSY or not status else SecondReaderError
        raise kind(f"{self.place}: {said}. {_advice(status)}")

    def _post(
        self,
        httpx: ModuleType,
        client: Any,  # noqa: ANN401  # httpx's client, loaded when used
        body: Mapping[str, Any],
    ) -> tuple[int, Mapping[str, str], str]:
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        address = f"{self.address.rstrip('/')}/chat/completions"
        began = time.monotonic()
        try:
            with client.stream("POST", address, json=body, headers=headers) as response:
                chunks = bytearray()
                for chunk in response.iter_bytes():
                    chunks += chunk
                    # httpx limits the wait for each piece; whoever drips them is limited here.
                    if len(chunks) > LARGEST_ANSWER or time.monotonic() - began > self.timeout_s:
                        return 0, {}, f"its answer was not at an end after {len(chunks):,} bytes"
                return response.status_code, response.headers, chunks.decode("utf-8", "replace")
        except httpx.TimeoutException:
            return 0, {}, f"it did not answer within {self.timeout_s:g} seconds"
        except httpx.HTTPError as error:
            return 0, {}, f"it cannot be reached ({error})"
        except httpx.InvalidURL as error:
            raise SecondReaderError(f"LEGATION_LLM_ENDPOINT: it is no address ({error}).") from error

    def _pause(self, attempt: int, headers: Mapping[str, str]) -> float:
        named = headers.get("retry-after", "")
        asked = float(named) if named.isascii() and named.isdigit() else 0.0
        return min(max(asked, self.pause_s * float(2**attempt)), LONGEST_PAUSE_S)

    def _answer(self, text: str) -> Answer:
        try:
            plain = json.loads(text)
            choice = plain["choices"][0]
            said = choice["message"]["content"]
            usage = plain.get("usage") or {}
            counted = usage.get("prompt_tokens"), usage.get("completion_tokens")
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
            raise SecondReaderError(
                f"{self.place}: it answers, but not as chat completions do ({text[:80]!r}). Check the address."
            ) from error
        # A model that refuses may leave its content empty.
        content = said if isinstance(said, str) else ""
        return Answer(content, *map(_count, counted), cut=choice.get("finish_reason") == "length")


def _count(number: object) -> int:
    return number if isinstance(number, int) and number > 0 else 0


def _httpx() -> ModuleType:
    try:
        import httpx
    except ModuleNotFoundError as error:
        raise SecondReaderError(
            "the reader llm: the library that asks an endpoint is not installed. "
            "Install it with: pip install 'legation[llm]'"
        ) from error
    return httpx


def _told(status: int, text: str) -> str:
    if not status:
        return text
    try:
        error = json.loads(text)["error"]
        said = error["message"] if isinstance(error, dict) else str(error)
    except (ValueError, KeyError, TypeError, RecursionError):
        said = text
    shown = " ".join(str(said).split())[:200]
    return f"it answers with {status}{f' ({shown})' if shown else ''}"


def _advice(status: int) -> str:
    match status:
        case 401 | 403:
            return "Check LEGATION_LLM_KEY."
        case 404:
            return "Check LEGATION_LLM_ENDPOINT and LEGATION_LLM_MODEL."
        case 429:
            return "Wait, or ask for a higher limit there."
    return "Try again later, or give it more time with LEGATION_LLM_TIMEOUT."
