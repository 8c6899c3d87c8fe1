"""The map is the land: ARCHITECTURE.md, the import contract and the folders say the same rooms."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "legation"


def contract(container: str = "legation") -> list[set[str]]:
    """The layers of an import contract, from the ground up."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(c for c in contracts if c.get("containers") == [container])["layers"]
    return [set(layer.split(" | ")) for layer in reversed(layers)]


def test_the_map_is_in_the_order_of_the_contract() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| ((?:`\w+` ?)+)\|", page, re.MULTILINE)
    on_the_map = [set(re.findall(r"`(\w+)`", row)) for row in table]

    assert on_the_map == contract()


@pytest.mark.parametrize(
    ("path", "room"),
    [
        ("reading/statements/read.py", "reading.statements"),
        ("reading/figures/read.py", "reading.figures"),
        ("checks/record_checks.py", "checks.arithmetic"),
        ("checks/chronology/dates.py", "checks.chronology"),
    ],
)
def test_the_parts_of_a_room_are_in_the_order_of_their_contract(path: str, room: str) -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    section = page.split(f"`{path}` is the path", 1)[1].split("\n## ", 1)[0]
    listed = re.findall(r"^- ((?:`\w+` ?)+):", section, re.MULTILINE)

    assert [set(re.findall(r"`(\w+)`", row)) for row in listed] == contract(f"legation.{room}")


def test_every_room_is_on_the_map_and_every_room_on_the_map_is_there() -> None:
    found = {
        path.stem
        for path in PACKAGE.iterdir()
        if path.name not in ("__init__.py", "__main__.py", "__pycache__", "py.typed")
    }

    assert found == set().union(*contract())


def test_every_room_says_in_its_first_line_what_it_is() -> None:
    rooms = [
        path
        for path in PACKAGE.rglob("__init__.py")
        if not path.read_text(encoding="utf-8").startswith('"""')
    ]

    assert rooms == []


def test_no_drawer_is_opened() -> None:
    drawers = {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "misc",
        "core",
        "base",
        "manager",
        "stuff",
        "tools",
    }
    found = [path for path in PACKAGE.rglob("*") if path.stem.lower() in drawers]

    assert found == []


def test_tests_mirror_the_rooms() -> None:
    """One test file of the same name for each file that tests/ says it tests."""
    beside = {"house", "whole", "gold"}
    strangers = []
    for test in (ROOT / "tests").rglob("test_*.py"):
        inside = test.relative_to(ROOT / "tests")
        if (
            inside.parts[0] not in beside
            and not (PACKAGE / inside.parts[0]).is_dir()
            and len(inside.parts) > 1
        ):
            strangers.append(inside)

    assert strangers == []
