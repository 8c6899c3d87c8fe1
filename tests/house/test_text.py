"""What no tracked file may hold: paths of one machine, registries, and the calendar inside a calculation."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Cases and lists are text of the world; what they quote is theirs.
DATA = {".jsonl", ".toml", ".json"}
MACHINE = re.compile(r"(?<![\w.}])/(?:work|tmp|root|home|opt|Users)/\w|file:///|[A-Z]:\\\\Users")
REGISTRY = re.compile(r"pypi\.org|pythonhosted|npmjs|huggingface\.co")
TODAY = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.utcnow|time\.time)\(")


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607  # the git of whoever runs the tests
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.splitlines()]
    return [path for path in paths if path.is_file() and path.name != Path(__file__).name]


def readable(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_knows_one_machine_or_a_registry() -> None:
    found = [
        (str(path.relative_to(ROOT)), match[0])
        for path in tracked()
        for pattern in (MACHINE, REGISTRY)
        if path.suffix not in DATA and (match := pattern.search(readable(path)))
    ]

    assert found == []


def test_no_merge_was_left_unfinished() -> None:
    marks = re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE)

    assert [str(path.relative_to(ROOT)) for path in tracked() if marks.search(readable(path))] == []


def test_no_calculation_asks_what_day_it_is() -> None:
    package = [path for path in tracked() if "src" in path.parts and path.suffix == ".py"]

    assert [str(path) for path in package if TODAY.search(readable(path))] == []


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^[\w.\[\]-]+==\S+", lock, re.MULTILINE)

    assert len(pinned) > 20
    assert "://" not in lock
    assert lock.count("--hash=sha256:") >= len(pinned)
