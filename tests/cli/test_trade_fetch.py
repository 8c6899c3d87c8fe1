"""`legation trade fetch` from outside, against a server on this machine."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from trade.comtrade_server import serving

from legation.cli import main


def run(home: str, shelf: Path, *arguments: str) -> Result:
    environment = {"LEGATION_STATISTICS": str(shelf), "LEGATION_COMTRADE": home, "COMTRADE_API_KEY": ""}
    return CliRunner().invoke(main, ["trade", "fetch", *arguments, "--pause", "0"], env=environment)


def test_a_pair_is_fetched_and_gaps_are_told(tmp_path: Path) -> None:
    with serving() as service:
        found = run(service.home, tmp_path, "KAZ", "AFG", "--years", "2021-2023")

    assert found.exit_code == 0, found.output
    assert "KAZ on AFG, 2023: not published yet." in found.stderr
    assert "5 rows of 5 questions and 0 earlier answers; 3 gaps." in found.stderr
    assert found.stdout == ""


def test_a_key_that_is_not_accepted_is_told_without_a_traceback(tmp_path: Path) -> None:
    with serving() as service:
        service.replies = [lambda _: (401, {}, b"Access denied")]
        found = run(service.home, tmp_path, "KAZ", "AFG", "--years", "2022", "--key", "wrong")

    assert found.exit_code == 1
    assert "does not accept the key" in found.stderr
    assert "Traceback" not in found.output
