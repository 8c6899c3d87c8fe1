"""Sending that is killed at any moment: run again, it completes, and nobody has two letters."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from postbox import Postbox, serving

from legation.register.store import open_register

NAMES = ("ada", "bob", "co", "di", "eva")
EVERYBODY = [f"{name}@example.org" for name in NAMES]
LIST = """
from = "Legation <brief@example.org>"
unsubscribe = "https://example.org/unsubscribe?token={token}"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register, and a list."""
    folder = tmp_path_factory.mktemp("killed")
    open_register(f"sqlite:///{folder / 'register.sqlite'}").close()
    rows = "".join(
        f'[[subscriber]]\naddress = "{address}"\ntoken = "0123456789abcdef"\n' for address in EVERYBODY
    )
    (folder / "list.toml").write_text(LIST + rows, encoding="utf-8")
    return folder


class Killing(Postbox):
    """A server that has the sender killed when it is given a certain letter, before or after it took it."""

    def __init__(self, address: str, *, taken_before: bool) -> None:
        super().__init__()
        self.victim: subprocess.Popen[str] | None = None
        self.address, self.taken_before = address, taken_before
        self.taking = self.kill
        if not taken_before:
            self.data = {address: "451 never heard"}

    def kill(self, address: str) -> None:
        if address == self.address and self.victim is not None:
            os.kill(self.victim.pid, signal.SIGKILL)
            self.victim.wait(timeout=30)
            self.victim = None


def sending(folder: Path, server: str, journal: Path, *more: str) -> subprocess.Popen[str]:
    command = [
        sys.executable, "-m", "legation", "brief", "send", "--week", "2023-W16", "--to", "AFG:IEA", "--list",
        str(folder / "list.toml"), "--journal", str(journal), "--server", server, *more,
    ]  # fmt: skip
    environment = {**os.environ, "LEGATION_DATABASE": f"sqlite:///{folder / 'register.sqlite'}"}
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    )


@pytest.mark.parametrize(("victim", "taken_before"), [(0, True), (2, False)])
def test_killed_while_a_letter_is_handed_over(
    folder: Path, tmp_path: Path, victim: int, taken_before: bool
) -> None:
    journal = tmp_path / "sent.jsonl"
    postbox = Killing(EVERYBODY[victim], taken_before=taken_before)
    with serving(postbox) as server:
        first = sending(folder, server, journal)
        postbox.victim = first
        first.communicate(timeout=60)
        postbox.data = {}
        second = sending(folder, server, journal)
        told, _ = second.communicate(timeout=60)

    assert first.returncode == -signal.SIGKILL
    assert second.returncode == 1
    assert f"{EVERYBODY[victim]}: nobody knows whether it came" in told
    assert len(postbox.addresses) == len(set(postbox.addresses))
    assert set(EVERYBODY) - set(postbox.addresses) <= {EVERYBODY[victim]}
    assert (EVERYBODY[victim] in postbox.addresses) is taken_before
