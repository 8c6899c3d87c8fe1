"""Review with keys: one statement after another, its evidence in sight, what a decision changes told before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from legation.cli.deciding import keep_decision, show_effect, show_effect_on_events
from legation.cli.plain_json import written
from legation.cli.terminal import output, tell

if TYPE_CHECKING:
    from rich.console import Console

    from legation.record.statement import Statement
    from legation.register.ask import Held
    from legation.register.store import Register

KEYS: Final = {
    "a": "accept",
    "e": "amend",
    "r": "reject",
    "m": "merge",
    "s": "split",
    "n": "next",
    "q": "quit",
}


def review_by_keys(register: Register, waiting: Sequence[Held], who: str) -> bool:
    """Show one statement after another and take decisions on each; False where the analyst stops."""
    return all(
        _one_by_one(register, one, who, f"{number} of {len(waiting)}")
        for number, one in enumerate(waiting, start=1)
    )


def _one_by_one(register: Register, one: Held, who: str, place: str) -> bool:
    """Show a statement and take decisions on it; False where the analyst stops.

    Merging and splitting say of which event it is, and leave the statement itself to be decided on.
    """
    _show(one, place, output())
    while True:
        word = _pressed()
        if word in ("next", "quit"):
            return word == "next"
        if word in ("merge", "split"):
            _on_events(register, one, word, who)
            continue
        _on_statement(register, one, word, who)
        return True


def _pressed() -> str:
    keys = ", ".join(f"{key} {word}" for key, word in KEYS.items())
    while True:
        click.echo(f"{keys}: ", nl=False)
        word = KEYS.get(click.getchar(), "")
        click.echo(word)
        if word:
            return word


def _on_statement(register: Register, one: Held, word: str, who: str) -> None:
    amended = _edited(one.statement) if word == "amend" else None
    if word == "amend" and amended is None:
        return
    show_effect(register, word, one.id, amended)
    if reason := _reason():
        keep_decision(register, word, (one.id,), (), (who, reason), amended)


def _on_events(register: Register, one: Held, word: str, who: str) -> None:
    """Choose among the reports beside the statement, and say that they are, or are not, of one event with it."""
    from legation.register.kin import NEAREST, kin

    with register.reading() as connection:
        found = kin(connection, one)
    offered = found.near if word == "merge" else found.same[:NEAREST]
    if not offered:
        tell(
            "No other report tells of such an act."
            if word == "merge"
            else "No other report is of this event."
        )
        return
    for number, other in enumerate(offered, start=1):
        _show(other, str(number), output())
    chosen = _chosen(offered, word)
    if not chosen:
        return
    named, rest = ((one.id, *chosen), ()) if word == "merge" else ((one.id,), chosen)
    show_effect_on_events(register, word, named, rest)
    if reason := _reason():
        keep_decision(register, word, named, rest, (who, reason))


def _chosen(offered: Sequence[Held], word: str) -> tuple[str, ...]:
    """The ids of those whose numbers are given; empty where none or a wrong one is."""
    asked = (
        "One event with which? (numbers, empty: none)" if word == "merge" else "Not of one event with which?"
    )
    said = click.prompt(asked, default="", show_default=False).replace(",", " ").split()
    if any(not number.isdecimal() or not 1 <= int(number) <= len(offered) for number in said):
        tell(f"Not taken: give numbers from 1 to {len(offered)}.")
        return ()
    return tuple(dict.fromkeys(offered[int(number) - 1].id for number in said))


def _reason() -> str:
    said: str = click.prompt("Reason (empty: leave it)", default="", show_default=False)
    return said.strip()


def _show(one: Held, place: str, console: Console) -> None:
    from legation.cli.record_view import show_statement

    console.rule(f"{place}: {one.id[:8]}, known on {one.known}, {one.review}")
    show_statement(one.statement, 1, console)
    console.print(one.title or "", one.url or one.source or "", style="dim")


def _edited(statement: Statement) -> Statement | None:
    """The statement as the analyst's editor leaves it; None where nothing was changed."""
    from legation.errors import RecordError
    from legation.record.as_json import as_plain, part_from_json
    from legation.record.statement import Statement as Kind

    text = click.edit(written(as_plain(statement)), extension=".json")
    if text is None:
        return None
    try:
        return part_from_json(text, Kind)
    except (RecordError, ValueError) as error:
        tell(f"Not taken: {error}")
        return None
