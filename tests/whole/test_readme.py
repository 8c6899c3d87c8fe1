"""What README.md shows is what happens: each command that it marks is run, and its output compared."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"<!-- run -->\n```console\n\$ (.+?)\n(.*?)```", README, re.DOTALL)


def shell(command: str, tmp_path: Path) -> str:
    """What a command prints where `legation` is the one that is tested."""
    legation = tmp_path / "legation"
    legation.write_text(f'#!/bin/sh\nexec {sys.executable} -m legation "$@"\n', encoding="utf-8")
    legation.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["/bin/sh", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize(("command", "expected"), SHOWN, ids=[command[:40] for command, _ in SHOWN])
def test_a_command_prints_what_the_readme_says(command: str, expected: str, tmp_path: Path) -> None:
    found = [line for line in shell(command, tmp_path).splitlines() if line]

    assert found == [line for line in expected.splitlines() if line]


def test_python_does_what_the_readme_says() -> None:
    examples = doctest.DocTestParser().get_doctest(README, {}, "README", "README.md", 0)

    assert len(examples.examples) > 2
    assert doctest.DocTestRunner().run(examples) == doctest.TestResults(
        failed=0, attempted=len(examples.examples)
    )


def test_every_file_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"\]\(([\w./-]+)\)", README)) | set(
        re.findall(r"`((?:docs|src|gold)/[\w./-]+)`", README)
    )

    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_target_that_the_documents_name_is_made() -> None:
    made = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "gold" / "README.md", ROOT / ".ci" / "run"]
    named = {
        name
        for page in pages
        for name in re.findall(r"(?m)(?:`|^ *)make (\w+)", page.read_text(encoding="utf-8"))
    }

    assert {"demo", "test", "check"} <= named
    assert named <= made
