"""Hostile cells of a table come out of the register letter for letter, or are refused with their line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from legation.cli import main

HOSTILE = (
    "'; DROP TABLE statements; --",
    '=HYPERLINK("x")',
    "%s {0} \\x00 \\u0000",
    "\u202egnorw yaw rehto \u200b",
    "\x1b[31mred",
)


def legation(*arguments: str) -> str:
    done = CliRunner().invoke(main, list(arguments), catch_exceptions=False)
    return done.output


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_cell(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGATION_DATABASE", f"sqlite:///{tmp_path / 'register.sqlite'}")
    quoted = text.replace('"', '""')
    table = tmp_path / "table.csv"
    table.write_text(
        f'date,actor,counterpart,act,status,text,object\n2023-04-17,KAZ,AFG:IEA,meet,occurred,"{quoted}","{quoted}"\n',
        encoding="utf-8",
    )
    legation("import", str(table))
    (one,) = json.loads(legation("statements", "--format", "json"))

    assert (one["quote"], one["object"]) == (text, text)
    assert "no faults" in legation("register", "verify")
    assert "\x1b[31m" not in legation("statements")


def test_a_nul_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGATION_DATABASE", f"sqlite:///{tmp_path / 'register.sqlite'}")
    table = tmp_path / "table.csv"
    table.write_bytes(b"date,actor,counterpart,act,status,text\n2023-04-17,KAZ,AFG:IEA,meet,occurred,a\0b\n")
    told = legation("import", str(table))

    assert "NUL" in told
    assert json.loads(legation("statements", "--format", "json")) == []
