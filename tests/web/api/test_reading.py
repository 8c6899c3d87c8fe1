"""Reports read through the interface."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx
import pytest
from web.conftest import Served
from web.door.conftest import PASSWORD

import legation
from legation.record.as_json import to_json

TEXT = "Kenya recognised Kosovo on Wednesday."
SENT = (
    ("text/plain", TEXT),
    ("application/json; charset=utf-8", json.dumps({"text": TEXT, "published": "2025-03-27"})),
)


@pytest.mark.parametrize(("kind", "body"), SENT)
def test_a_report_is_read_as_from_python(served: Served, kind: str, body: str) -> None:
    answer = httpx.post(
        f"{served.url}/api/read?published=2025-03-27",
        content=body.encode(),
        headers={"Content-Type": kind},
        timeout=60,
    )

    assert answer.status_code == 200
    assert answer.json()["kept"] is None
    assert answer.json()["record"] == json.loads(to_json(legation.read(TEXT, published="2025-03-27")))


def test_a_report_that_is_kept_is_on_record(serve_copy: Callable[[], Served]) -> None:
    served = serve_copy()
    sent = {"content": TEXT.encode(), "headers": {"Content-Type": "text/plain"}}
    answer = httpx.post(f"{served.url}/api/read?published=2025-03-27&keep=yes", **sent, timeout=60)  # type: ignore[arg-type]

    assert answer.status_code == 201
    document = served.get(answer.headers["location"]).json()
    assert (document["id"], document["text"]) == (answer.json()["kept"], TEXT)
    assert len(document["statements"]) == 1


REFUSED = (
    ("application/pdf", b"%PDF-1.7", 400, "it is read as"),
    ("text/plain", b"%PDF-1.7", 400, "a PDF"),
    ("text/plain", b"", 400, "it is empty"),
    ("application/json", b"{}", 400, "no `text`"),
    ("application/json", b"{", 400, "report.json"),
    ("application/json", b'{"text": "\\ud800"}', 200, ""),
    ("text/plain", b"x" * 300_000, 400, "a report may have"),
)


@pytest.mark.parametrize(("kind", "body", "status", "reason"), REFUSED)
def test_what_is_no_report_is_refused(
    served: Served, kind: str, body: bytes, status: int, reason: str
) -> None:
    answer = httpx.post(f"{served.url}/api/read", content=body, headers={"Content-Type": kind}, timeout=60)

    assert answer.status_code == status, answer.text
    assert reason in answer.json().get("error", "")


def test_a_reader_has_it_read_and_does_not_keep_it(team: Served) -> None:
    def _status(keep: str) -> int:
        answer = httpx.post(
            f"{team.url}/api/read?keep={keep}",
            content=b"No.",
            headers={"Content-Type": "text/plain"},
            auth=("rea", PASSWORD),
            timeout=60,
        )
        return answer.status_code

    assert (_status("no"), _status("yes")) == (200, 403)
