"""spaCy without its commands, and its commands afterwards: each in a fresh process, for an import happens once."""

from __future__ import annotations

import subprocess
import sys


def _run(program: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_reading_loads_no_command_line_of_spacy() -> None:
    """Nor what it brings."""
    program = (
        "import sys; import legation.article_to_record; "
        "print([name for name in ('spacy', 'spacy.cli', 'spacy.cli.info', 'weasel', 'typer') if name in sys.modules])"
    )
    assert _run(program) == "['spacy']"


def test_the_commands_are_there_for_whoever_asks() -> None:
    """`spacy.info`, and `spacy.cli` by its name."""
    program = (
        "import legation.parser, spacy; found = spacy.info(silent=True); "
        "import spacy.cli; print(found['spacy_version'] == spacy.__version__, callable(spacy.cli.download))"
    )
    assert _run(program) == "True True"


def test_a_spacy_that_is_there_already_is_left_alone() -> None:
    """A program of its own may have imported it before."""
    program = "import spacy; before = spacy.info; import legation.parser; print(spacy.info is before)"
    assert _run(program) == "True"
