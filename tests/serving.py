"""`legation serve` in a process of its own, on a free port of loopback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(database: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address that the command names when it listens, and its process; it is ended afterwards."""
    command = [
        sys.executable,
        "-m",
        "legation",
        "serve",
        "--port",
        "0",
        "--database",
        f"sqlite:///{database}",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            line = process.stderr.readline()
            yield next(word for word in line.split() if word.startswith("http://127.0.0.1:")), process
        finally:
            process.terminate()
