"""The front door: what `import legation` promises, and that it costs nothing."""

from __future__ import annotations

import subprocess
import sys

import legation


def test_the_promise_is_sorted_and_kept() -> None:
    assert legation.__all__ == ["Document", "LegationError", "Record", "__version__", "read", "read_stream"]
    assert [name for name in legation.__all__ if not hasattr(legation, name)] == []


def test_importing_it_loads_no_heavy_library() -> None:
    heavy = "{'spacy', 'z3', 'trafilatura', 'rich', 'numpy'}"
    code = f"import sys, legation; print(sorted({heavy} & set(sys.modules)))"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"
