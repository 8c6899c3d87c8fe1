"""The command itself: what it lists, and how it refuses."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from legation import __version__
from legation.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]


def test_help_lists_every_command() -> None:
    shown = CliRunner().invoke(main, ["--help"])

    assert shown.exit_code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in shown.output] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_examples(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    # A group of commands shows what it is made of.
    mark = "\nCommands:\n" if isinstance(command, click.Group) else f"\n    legation {name} "
    shown = CliRunner().invoke(main, [name, "--help"])

    assert shown.exit_code == 0
    assert mark in shown.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name: str) -> None:
    commands = (ROOT / "README.md").read_text(encoding="utf-8").split("## Commands")[1].split("\n## ")[0]

    assert re.search(rf"`(?:legation )?{name}\b", commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_its_help(name: str) -> None:
    command = main.get_command(click.Context(main), name)

    assert isinstance(command, click.Command)
    assert [
        option.name for option in command.params if isinstance(option, click.Option) and not option.help
    ] == []


def test_the_version_is_that_of_the_package() -> None:
    assert CliRunner().invoke(main, ["--version"]).output.strip().endswith(__version__)


def test_no_such_command() -> None:
    refused = CliRunner().invoke(main, ["raed"])

    assert refused.exit_code == 2
    assert "No such command 'raed'" in refused.output
