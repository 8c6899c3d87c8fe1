"""What the documents show is what happens: commands are run, examples executed, names looked up."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from shown import BLOCK, PAGES, ROOT, printed_by

README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = [
    (block["command"], block["printed"])
    for page in PAGES
    for block in BLOCK.finditer(page.read_text(encoding="utf-8"))
]


def test_documents_show_something() -> None:
    assert len(SHOWN) >= 3


@pytest.mark.parametrize(("command", "expected"), SHOWN, ids=[command[:60] for command, _ in SHOWN])
def test_a_command_prints_what_the_page_says(command: str, expected: str) -> None:
    """Where this fails because the program has learnt something: `make docs` writes the pages anew."""
    assert printed_by(command) == expected


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_python_does_what_the_page_says(page: Path) -> None:
    examples = doctest.DocTestParser().get_doctest(
        page.read_text(encoding="utf-8"), {}, page.name, str(page), 0
    )

    assert doctest.DocTestRunner().run(examples).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    linked = {page.parent / name for name in re.findall(r"\]\(([\w./-]+)\)", text)}
    named = {ROOT / name for name in re.findall(r"`((?:docs|src|gold|decisions)/[\w./-]+)`", text)}

    assert [str(path) for path in linked | named if not path.exists()] == []


def test_every_page_of_the_manual_is_reached_from_the_readme() -> None:
    assert [page.name for page in PAGES[1:] if f"docs/{page.name}" not in README] == []


def test_every_target_that_the_documents_name_is_made() -> None:
    made = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    pages = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "gold" / "README.md", ROOT / ".ci" / "run"]
    named = {
        name
        for page in pages
        for name in re.findall(r"(?m)(?:`|^ *)make (\w+)", page.read_text(encoding="utf-8"))
    }

    assert {"demo", "test", "check"} <= named
    assert named <= made
