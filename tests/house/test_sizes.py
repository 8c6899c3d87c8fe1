"""Nothing grows out of sight: files, functions, what a function asks for; what is public says what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "gold").glob("*.py"), *(ROOT / "bench").glob("*.py")])
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 6

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions() -> Iterator[tuple[str, Function]]:
    for path in OURS:
        for node in ast.walk(parsed(path)):
            if isinstance(node, Function):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def test_no_file_is_too_long() -> None:
    files = [*OURS, *(ROOT / "tests").rglob("*.py")]
    lengths = {path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in files}

    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    lengths = {place: (node.end_lineno or node.lineno) - node.lineno + 1 for place, node in functions()}

    assert {place: length for place, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_no_function_asks_for_too_much() -> None:
    counts = {
        place: len(node.args.posonlyargs) + len(node.args.args) + len(node.args.kwonlyargs)
        for place, node in functions()
    }

    assert {place: count for place, count in counts.items() if count > MOST_PARAMETERS} == {}


@cache
def documented_methods(folder: Path) -> set[str]:
    """Methods that a class of a folder documents: what an interface says, its classes need not repeat."""
    return {
        method.name
        for path in folder.glob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef)
        for method in node.body
        if isinstance(method, Function) and ast.get_docstring(method)
    }


def test_everything_public_says_what_it_is() -> None:
    silent = []
    for path in OURS:
        by_interface = documented_methods(path.parent)
        module = parsed(path)
        members = [
            module,
            *module.body,
            *(inner for node in module.body if isinstance(node, ast.ClassDef) for inner in node.body),
        ]
        for node in members:
            if not isinstance(node, Function | ast.ClassDef | ast.Module) or ast.get_docstring(node):
                continue
            name = getattr(node, "name", "the module")
            if not name.startswith("_") and not (name in by_interface and node not in module.body):
                silent.append(f"{path.relative_to(ROOT)}: {name}")

    assert silent == []
