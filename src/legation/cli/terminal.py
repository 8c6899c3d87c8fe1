"""Where output goes: a terminal in colour, a pipe in plain letters of a fixed width."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TypeVar

import click
from rich.console import Console

# A pipe has no width of its own; a fixed one gives the same bytes on every machine.
PIPE_WIDTH = 100
WIDEST = 110

Item = TypeVar("Item")


def output() -> Console:
    """The console for what a command found."""
    console = Console(
        file=sys.stdout, width=PIPE_WIDTH if piped() else None, highlight=False, markup=False, emoji=False
    )
    console.width = min(console.width, WIDEST)
    return console


def write_unicode() -> None:
    """Let both streams take any letter, whatever the machine's language is set to."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def tell(message: str) -> None:
    """Say on standard error what the caller ought to know."""
    click.echo(message, err=True)


@contextmanager
def counted(items: Iterable[Item], label: str, length: int | None = None) -> Iterator[Iterable[Item]]:
    """The same items under a bar on standard error; none where nobody looks. For what prints at its end only."""
    if not sys.stderr.isatty():
        yield items
        return
    with click.progressbar(items, length=length, label=label, file=sys.stderr) as bar:
        yield bar


def piped() -> bool:
    """Whether standard output goes to a file or to another program."""
    return not sys.stdout.isatty()
