"""What goes wrong on the server's side is told to whoever runs it, and a reader sees no traceback."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from serving import served
from web.conftest import serving

PATHS = ("/pairs/KAZ/AFG:IEA", "/api/statements")
MENDABLE = {
    "/?on=yesterday": 400,
    "/documents/nothing": 404,
    "/api/statements?review=never": 422,
    "/none": 404,
}


@pytest.fixture
def damaged(filled: Path, tmp_path: Path) -> Callable[[str], Path]:
    """A register that somebody has changed past its own guards."""

    def _damaged(change: str) -> Path:
        copy = Path(shutil.copy(filled, tmp_path / "damaged.sqlite"))
        connection = sqlite3.connect(copy)
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in found:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(change)
        connection.commit()
        connection.close()
        return copy

    return _damaged


def test_a_defect_leaves_its_traceback_in_the_log_and_what_a_reader_can_mend_leaves_nothing(
    damaged: Callable[[str], Path],
) -> None:
    database = damaged("UPDATE statements SET known = '1'")
    with served(database) as (address, process):
        url = address.rstrip("/")
        mended = {path: httpx.get(url + path, timeout=60).status_code for path in MENDABLE}
        answers = [httpx.get(url + path, timeout=60) for path in PATHS]
        process.terminate()
        assert process.stderr is not None
        log = process.stderr.read()

    assert mended == MENDABLE
    assert [answer.status_code for answer in answers] == [500, 500]
    assert [
        answer.text for answer in answers if "Traceback" in answer.text or "ValueError" in answer.text
    ] == []
    assert [line for line in log.splitlines() if line.startswith("GET")] == [
        f"GET '{path}': ValueError, a defect; its traceback follows" for path in PATHS
    ]
    assert log.count("ValueError: Invalid isoformat string: '1'") == 2


@pytest.mark.parametrize(
    ("change", "status", "says"),
    [
        ("""UPDATE statements SET body = '{"strange": 1}'""", 500, "RecordError"),
        ("DROP TABLE decisions", 503, "RegisterError"),
    ],
    ids=["a row that says what no record can", "a table that is gone"],
)
def test_what_the_asker_did_not_bring_about_is_in_the_log(
    change: str,
    status: int,
    says: str,
    damaged: Callable[[str], Path],
    caplog: pytest.LogCaptureFixture,
) -> None:
    with serving(damaged(change)) as one:
        answers = [one.get(path) for path in PATHS]

    assert [answer.status_code for answer in answers] == [status, status]
    assert [answer.text for answer in answers if "Traceback" in answer.text] == []
    told = [line.getMessage() for line in caplog.records if line.name == "legation.web.failures"]
    assert [line.partition(": ")[0] for line in told] == [f"GET '{path}'" for path in PATHS]
    assert caplog.text.count("Traceback (most recent call last)") >= 2
    assert says in caplog.text
