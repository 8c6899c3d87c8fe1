"""`legation accounts`, from outside."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import main

Run = Callable[..., Result]
PASSWORD = "nine papers one ceremony"  # noqa: S105  # of nobody


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def _run(*words: str, typed: str = "") -> Result:
        database = f"sqlite:///{tmp_path / 'register.sqlite'}"
        return CliRunner().invoke(main, ["accounts", *words, "--database", database], input=typed)

    return _run


def test_an_account_from_its_beginning_to_its_end(run: Run) -> None:
    assert "whoever is at this machine may do everything" in run("list").output
    added = run("add", "ada", "--role", "admin", typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert added.exit_code == 0
    assert "ada may log in as admin" in added.output
    assert PASSWORD not in added.output
    assert run("add", "bea", "--role", "reader", "--password-stdin", typed=PASSWORD).exit_code == 0
    assert run("role", "bea", "--role", "analyst").exit_code == 0
    assert run("password", "bea", "--password-stdin", typed="another of many words").exit_code == 0

    listed = json.loads(run("list", "--format", "json").output)
    assert [(one["name"], one["role"]) for one in listed] == [("ada", "admin"), ("bea", "analyst")]
    assert run("remove", "bea").exit_code == 0
    assert "bea" not in run("list").output


REFUSED = (
    (("add", "Ada", "--role", "admin", "--password-stdin"), PASSWORD, "a name has 2 to 64"),
    (("add", "ada", "--role", "admin", "--password-stdin"), "short", "at least 12 are wanted"),
    (("add", "ada", "--role", "admin", "--password-stdin"), "", "standard input is empty"),
    (("add", "ada", "--role", "king", "--password-stdin"), PASSWORD, "king"),
    (("remove", "ada"), "", "nobody is called so"),
)


@pytest.mark.parametrize(("words", "typed", "reason"), REFUSED)
def test_what_cannot_be_is_refused_without_a_traceback(
    run: Run, words: tuple[str, ...], typed: str, reason: str
) -> None:
    refused = run(*words, typed=typed)

    assert refused.exit_code in (1, 2)
    assert reason in refused.output
    assert "Traceback" not in refused.output
