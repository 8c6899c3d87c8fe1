"""The commands that the documents show, and what they print.

    python docs/shown.py        write into README.md and docs/ what each marked command prints now

A block is marked by `<!-- run -->` above it; tests/whole/test_documents.py holds that it still prints that.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"(?<=<!-- run -->\n)```console\n\$ (?P<command>.+)\n(?P<printed>[^`]*)```")


def printed_by(command: str) -> str:
    """What a shell command prints, where `legation` is that of the Python that runs this."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "legation"
        script.write_text(f'#!/bin/sh\nexec {sys.executable} -m legation "$@"\n', encoding="utf-8")
        script.chmod(0o755)
        environment = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
        run = subprocess.run(
            ["/bin/sh", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
    if not run.stdout:
        raise SystemExit(f"{command}: it printed nothing. {run.stderr}")
    return run.stdout.rstrip("\n") + "\n"


def main() -> None:
    """Write what the commands print into the pages that show them."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        new = BLOCK.sub(
            lambda block: f"```console\n$ {block['command']}\n{printed_by(block['command'])}```", text
        )
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"{page.relative_to(ROOT)}: written")


if __name__ == "__main__":
    main()
