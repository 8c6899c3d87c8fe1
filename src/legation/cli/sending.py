"""Sending a brief from the terminal: who is due, a bar while it goes, and what came of each address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from legation.cli.brief import written_brief
from legation.cli.clock import now
from legation.cli.terminal import tell

if TYPE_CHECKING:
    from legation.brief.journal import Journal
    from legation.brief.letter import Letters
    from legation.brief.sending import Outcome


def sent(list_: Path, options: dict[str, object]) -> int:
    """Send, and tell; 0 where everybody has the brief."""
    from legation.brief.journal import open_journal
    from legation.brief.letter import Letters
    from legation.brief.mail_server import Server
    from legation.brief.subscribers import read_mailing

    key, address, named = options["key"], options["server"], options["journal"]
    mailing = read_mailing(list_, key if isinstance(key, str) else None)
    password = options["password"] if isinstance(options["password"], str) else None
    if isinstance(address, str):
        server: Server | None = Server.read(address, password)
    elif options["dry_run"]:
        server = None
    else:
        raise click.UsageError("Name a mail server with --server, or see who is due with --dry-run.")
    letters = Letters(written_brief(options), mailing)
    if letters.is_cut_by_some:
        tell(f"{letters.brief.title}: a long letter, of which some mail programs show the beginning only.")
    path = named if isinstance(named, Path) else list_.with_name(f"{list_.stem}.sent.jsonl")
    with open_journal(path, letters.brief.name) as journal:
        if options["dry_run"] or server is None:
            return _rehearsed(letters, journal)
        again = options["again"] if isinstance(options["again"], tuple) else ()
        outcome = _handed_over(server, letters, journal, again)
    return _told(letters, outcome, path)


def _rehearsed(letters: Letters, journal: Journal) -> int:
    for subscriber in letters.mailing.subscribers:
        state = journal.state_of(subscriber.address)
        told = {None: "due", "put off": "due, put off before", "begun": "may have it; --again sends it"}.get(
            state, state
        )
        click.echo(f"{subscriber.address}  {told}")
    tell(f"{letters.brief.title}: nothing was sent.")
    return 0


def _handed_over(server: object, letters: Letters, journal: Journal, again: tuple[str, ...]) -> Outcome:
    from rich.console import Console
    from rich.progress import Progress

    from legation.brief.mail_server import Server
    from legation.brief.sending import Round, send

    assert isinstance(server, Server)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(letters.brief.name, total=len(letters.mailing.subscribers))
        return send(server, Round(letters, journal, now, again), lambda _: progress.advance(task))


def _told(letters: Letters, outcome: Outcome, journal: Path) -> int:
    tell(f"{letters.brief.title}: sent to {len(outcome.sent)}; {len(outcome.before)} had it before.")
    for address, reason in outcome.refused.items():
        tell(f"  {address}: refused ({reason}). Strike it from the list, or mend it.")
    for address, reason in outcome.put_off.items():
        tell(f"  {address}: put off ({reason}). Run the command again later.")
    for address in outcome.unsure:
        tell(f"  {address}: nobody knows whether it came; see {journal}. Send it with --again {address}.")
    return 0 if outcome.is_whole else 1
