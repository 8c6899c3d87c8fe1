"""`legation watch`: sources followed into the register, once or again and again."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as hour
from typing import TYPE_CHECKING, Any

import click

from legation.cli.arrivals import Day
from legation.cli.asking import database_option, form_option, opened, print_rows
from legation.cli.clock import now
from legation.cli.terminal import tell
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.record.record import Document, Record
    from legation.register.journal import Item
    from legation.register.store import Register
    from legation.watch.round import Done
    from legation.watch.watches import Watch

# What is wrong with a source shows in the last looks at it.
_LOOKED_BACK = timedelta(days=90)
# What came of reports, in the order in which it is told.
_TOLD = (
    ("kept", "read into the register"),
    ("copy", "copies of reports"),
    ("irrelevant", "of no concern"),
    ("language", "in another language"),
    ("no text", "without words"),
    ("unreadable", "unreadable"),
    ("too large", "too large"),
    ("gone", "gone"),
    ("refused", "refused"),
    ("failed", "failed, to be tried again"),
    ("postponed", "postponed"),
    ("given up", "given up"),
)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the command line asks for."""

    watches: tuple[str, ...]
    loop: bool
    every: int
    dry_run: bool
    listing: bool
    log: bool
    sources: bool
    since: date | None
    outcome: str | None
    form: str
    database: str | None


@click.command("watch", no_args_is_help=True)
@click.argument("watches", nargs=-1, metavar="WATCH…")
@click.option("--loop", is_flag=True, help="Again and again, until it is stopped.")
@click.option(
    "--every", type=click.IntRange(1), default=60, show_default=True, help="With --loop: so many minutes."
)
@click.option("--dry-run", is_flag=True, help="Fetch, sort and read, and keep nothing.")
@click.option(
    "--list", "listing", is_flag=True, help="The watches that ship; of one that is named, its file."
)
@click.option("--log", is_flag=True, help="What came of every report, and why.")
@click.option("--sources", is_flag=True, help="The last look at each source, and what is wrong with it.")
@click.option("--since", type=Day(), help="With --log: not before that day.")
@click.option("--outcome", help="With --log: only what came to this, as 'gone' or 'irrelevant'.")
@form_option
@database_option
def watch_command(**wished: Any) -> None:  # noqa: ANN401  # click's own way of calling
    """Follow sources: fetch what is new, know copies as copies, leave what is of no concern, read the rest.

    WATCH is the name of a watch that ships, or a TOML file of your own.

    \b
    Examples:
      legation watch --list
      legation watch kosovo --dry-run
      legation watch afghanistan mine.toml --loop --every 30
      legation watch kosovo --log --since 2026-11-20 --outcome gone
      legation watch kosovo --sources

    A site's robots.txt is obeyed, and its pace. What was skipped, failed or left is on record: what no source
    told is told apart from what was not searched. Interrupted at any moment, the same command completes it. The
    exit status is 1 where a source could not be searched.
    """
    wish = _Wish(**wished)
    if wish.listing:
        _print_watches(wish)
        return
    if not wish.watches:
        raise click.UsageError("Name a watch, or a file. `legation watch --list` prints those that ship.")
    from legation.watch.watches import find_watch

    watches = [find_watch(name) for name in wish.watches]
    if wish.log:
        _print_log(wish, watches)
    elif wish.sources:
        _print_sources(wish, watches)
    else:
        _run(wish, watches)


def _print_watches(wish: _Wish) -> None:
    from legation.watch.watches import find_watch, shipped_watches, text_of_shipped

    if wish.watches:
        for name in wish.watches:
            find_watch(name)
            click.echo(text_of_shipped(name), nl=False)
        return
    found = [find_watch(name) for name in shipped_watches()]
    rows = [
        {"watch": one.name, "title": one.title, "follows": one.parties, "sources": len(one.sources)}
        for one in found
    ]
    print_rows(rows, wish.form, "")


def _print_log(wish: _Wish, watches: Iterable[Watch]) -> None:
    from legation.register.journal import items_of, visits_of

    since = datetime.combine(wish.since, hour.min, UTC) if wish.since else None
    outcomes = (wish.outcome,) if wish.outcome else ()
    rows: list[dict[str, object]] = []
    with opened(wish.database) as register, register.reading() as connection:
        for watch in watches:
            rows += [
                {
                    "at": item.at.isoformat(timespec="seconds"),
                    "source": item.source,
                    "outcome": item.outcome,
                    "address": item.address,
                    "detail": item.detail,
                }
                for item in items_of(connection, watch.name, since, outcomes)
            ]
            rows += [
                {
                    "at": visit.at.isoformat(timespec="seconds"),
                    "source": visit.source,
                    "outcome": visit.outcome if visit.searched else f"not searched: {visit.outcome}",
                    "address": "",
                    "detail": visit.detail or f"{visit.found} listed, {visit.fresh} new",
                }
                for visit in visits_of(connection, watch.name, since)
                if not wish.outcome or visit.outcome == wish.outcome
            ]
    rows.sort(key=lambda row: str(row["at"]))
    print_rows(rows, wish.form, "Nothing is on record of that.")


def _print_sources(wish: _Wish, watches: Iterable[Watch]) -> None:
    from legation.register.journal import items_of, last_visits, visits_of
    from legation.watch.health import troubles

    rows: list[dict[str, object]] = []
    with opened(wish.database) as register, register.reading() as connection:
        since = now() - _LOOKED_BACK
        for watch in watches:
            last = last_visits(connection, watch.name)
            found = troubles(
                watch,
                visits_of(connection, watch.name, since),
                items_of(connection, watch.name, since),
                now(),
            )
            for source in watch.sources:
                visit = last.get(source.name)
                wrong = [trouble.message for trouble in found if trouble.source == source.name]
                rows.append(
                    {
                        "watch": watch.name,
                        "source": source.name,
                        "last look": visit.at.isoformat(timespec="minutes") if visit else None,
                        "outcome": visit.outcome if visit else None,
                        "listed": visit.found if visit else None,
                        "wrong": " ".join(wrong),
                    }
                )
    print_rows(rows, wish.form, "")


def _run(wish: _Wish, watches: list[Watch]) -> None:
    from legation.watch.libraries import require_libraries

    require_libraries()
    settings = Settings.from_environment()
    database = wish.database
    if wish.dry_run and not _is_there(database or settings.database):
        # A register that is not there yet is not laid out by a run that keeps nothing.
        database = "sqlite://"
    with opened(database) as register:
        reading = _Reading(settings)
        searched = [_round(watch, register, reading, wish) for watch in watches]
        try:
            while wish.loop:
                tell(f"The next round begins in {wish.every} minutes; stop it with Ctrl-C.")
                time.sleep(wish.every * 60)
                searched = [_round(watch, register, reading, wish) for watch in watches]
        except KeyboardInterrupt:
            return
    if not all(searched):
        sys.exit(1)


def _is_there(database: str) -> bool:
    from pathlib import Path

    prefix = "sqlite:///"
    return not database.startswith(prefix) or Path(database.removeprefix(prefix)).exists()


class _Reading:
    """The reader, loaded when there is something to read."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pipeline: Any = None

    def __call__(self, documents: Iterable[Document]) -> Iterator[Record]:
        from legation.article_to_record import articles_to_records
        from legation.parser.pipeline import load_pipeline

        held = list(documents)
        if not held:
            return
        self._pipeline = self._pipeline or load_pipeline(
            self._settings.model, states=self._settings.with_learnt
        )
        yield from articles_to_records(held, self._pipeline, batch_size=self._settings.batch_size)


def _round(watch: Watch, register: Register, reading: _Reading, wish: _Wish) -> bool:
    """One round, told as it goes; whether every source was searched."""
    from legation import __version__
    from legation.intake.address import Permitted
    from legation.intake.arrival import Terms
    from legation.intake.fetch import Limits
    from legation.register.content import Reader
    from legation.watch.pace import Pace
    from legation.watch.round import Means, follow
    from legation.watch.watches import hosts_of
    from legation.watch.web import Web

    # The hosts that the file itself names may be asked, wherever they are; where these lead, only public ones.
    limits = Limits(seconds=30, permitted=Permitted(hosts_of(watch)))
    settled: list[Item] = []
    bar = _Bar(watch.title)

    def settle(item: Item) -> None:
        settled.append(item)
        bar.step()

    means = Means(
        register,
        Web(Pace(watch.pace_s), limits),
        reading,
        now,
        Reader("legation", __version__),
        Terms(settings=Settings.from_environment()),
        dry=wish.dry_run,
        begun=bar.begin,
        told=settle,
    )
    try:
        done = follow(watch, means)
    finally:
        bar.end()
    if wish.dry_run:
        rows = [
            {"outcome": one.outcome, "source": one.source, "address": one.address, "detail": one.detail}
            for one in settled
        ]
        print_rows(rows, wish.form, "Nothing new was found.")
    _tell(watch, done, dry=wish.dry_run)
    if not wish.dry_run:
        _tell_troubles(watch, register)
    return all(visit.searched for visit in done.visits)


class _Bar:
    """A bar on standard error, where somebody looks at it."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._bar: Any = None

    def begin(self, length: int) -> None:
        """Show it, now that it is known how many reports there are."""
        if length and sys.stderr.isatty():
            self._bar = click.progressbar(length=length, label=self._title, file=sys.stderr)
            self._bar.__enter__()

    def step(self) -> None:
        """One more is settled."""
        if self._bar is not None:
            self._bar.update(1)

    def end(self) -> None:
        """Take it away."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None


def _tell(watch: Watch, done: Done, *, dry: bool) -> None:
    searched = sum(visit.searched for visit in done.visits)
    counts: Mapping[str, int] = {str(name): count for name, count in done.outcomes.items()}
    came = ", ".join(f"{counts[name]} {words}" for name, words in _TOLD if counts.get(name))
    tell(f"{watch.title}: {searched} of {len(done.visits)} sources were searched; {came or 'nothing new'}.")
    if done.left:
        tell(
            f"{done.left} reports are left for the next round: the watch takes {watch.most} of a source at once."
        )
    kept = done.kept
    verb = "would be" if dry else "were"
    tell(f"{kept.statements} statements of {kept.readings} reports {verb} new in the register.")
    for visit in done.visits:
        if not visit.searched:
            tell(f"Not searched: {visit.source}: {visit.outcome}. {visit.detail}".rstrip(". ") + ".")


def _tell_troubles(watch: Watch, register: Register) -> None:
    from legation.register.journal import items_of, visits_of
    from legation.watch.health import troubles

    since = now() - _LOOKED_BACK
    with register.reading() as connection:
        visits, items = visits_of(connection, watch.name, since), items_of(connection, watch.name, since)
    for trouble in troubles(watch, visits, items, now()):
        if trouble.kind != "not searched":
            tell(f"{trouble.source}: {trouble.message}")
