"""`legation review` in a real terminal."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

from arriving import claim, taking

from legation.register.ask import Filter, held
from legation.register.keep import keep_records
from legation.register.store import open_register

PATIENCE_S = 60


def read_until(terminal: int, wanted: str) -> str:
    """What the terminal shows up to some words."""
    shown = ""
    while wanted not in shown:
        assert select.select([terminal], [], [], PATIENCE_S)[0], f"{wanted!r} never came: {shown}"
        shown += os.read(terminal, 65536).decode()
    return shown


def press(terminal: int, key: bytes) -> None:
    """Press a key once the terminal gives single keys; what is typed before is dropped."""
    until = time.monotonic() + PATIENCE_S
    while termios.tcgetattr(terminal)[3] & termios.ICANON:
        assert time.monotonic() < until
        time.sleep(0.01)
    os.write(terminal, key)


def test_keys_in_a_terminal_decide(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'register.sqlite'}"
    register = open_register(address)
    keep_records(register, [claim("KAZ accredit AFG:IEA"), claim("UZB meet AFG:IEA")], taking())
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "legation", "review", "--who", "Ada", "--database", address]
    running = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    try:
        read_until(ours, "q quit:")
        press(ours, b"r")
        read_until(ours, "Reason")
        os.write(ours, b"a slip\n")
        read_until(ours, "q quit:")
        press(ours, b"q")
        assert running.wait(PATIENCE_S) == 0
    finally:
        running.kill()

    with register.reading() as connection:
        assert len(list(held(connection, Filter(review="rejected")))) == 1
    register.close()
    os.close(ours)
    os.close(theirs)


def test_without_a_terminal_the_way_around_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "legation", "review", "--database", f"sqlite:///{tmp_path / 'r.sqlite'}"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "review accept" in done.stderr
