"""`legation brief`: one week's dealings with a government, written from the register; kept in an archive."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from legation.cli.arrivals import Day
from legation.cli.asking import database_option, opened
from legation.cli.clock import now, today
from legation.cli.terminal import tell
from legation.errors import BriefError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.brief.page import Brief

R = TypeVar("R")
FORMS = ("html", "md", "txt", "pdf")
_ENDINGS = {"htm": "html", "markdown": "md", "text": "txt"}


def which_brief(command: Callable[..., R]) -> Callable[..., R]:
    """The options that say which brief is meant."""
    for option in reversed(
        (
            click.option(
                "--week",
                help="As 2023-W16, or a day in it, as 2023-04-20; the last whole week where not given.",
            ),
            click.option(
                "--to",
                "governments",
                multiple=True,
                help="The government followed, as AFG:IEA; may be repeated.",
            ),
            click.option(
                "--watch",
                help="A watch: the governments that it follows, else its states.",
            ),
            click.option(
                "--recorded", type=Day(), help="Only what the register had taken up by the end of that day."
            ),
            click.option("--without-pictures", is_flag=True, help="No ladder: text alone."),
            click.option(
                "--without-statistics",
                is_flag=True,
                help="Do not hold its numbers against official statistics.",
            ),
            database_option,
        )
    ):
        command = option(command)
    return command


@click.group("brief", invoke_without_command=True, no_args_is_help=True)
@which_brief
@click.option(
    "--format", "form", type=click.Choice(FORMS), help="The form; that of --out's ending, else txt."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="The file to write; standard output where not given."
)
@click.option(
    "--archive",
    "folder",
    type=click.Path(path_type=Path),
    help="Put it into this folder instead, in every form, and list it there in index.html and feed.xml.",
)
@click.option("--site", help="Where the archive is served, as https://example.org/briefs/, for its feed.")
@click.pass_context
def brief_command(
    ctx: click.Context,
    /,
    form: str | None,
    out: Path | None,
    folder: Path | None,
    site: str | None,
    **which: object,
) -> None:
    """Write the brief of one week: changes of standing, new acts, pledges, numbers, contradictions, plans.

    Each sentence is put together from statements on record and has its notes; what no analyst has reviewed is
    marked. It says what was known at the end of the week's Sunday.

    \b
    Examples:
      legation brief --to AFG:IEA
      legation brief --week 2023-W16 --to AFG:IEA
      legation brief --week 2023-W16 --to AFG:IEA --out brief.html
      legation brief --week 2023-W16 --watch afghanistan --archive briefs/
      legation brief send --week 2023-W16 --to AFG:IEA --list list.toml --server smtps://post@mail.example.org
    """
    if ctx.invoked_subcommand is not None:
        return
    if folder is not None:
        _archived(written_brief(which), folder, site)
        return
    chosen = form or _form_of(out)
    brief = written_brief(which)
    from legation.brief.forms.made import made

    page = made(brief, chosen)
    if out is None:
        sys.stdout.buffer.write(page)
        return
    try:
        out.write_bytes(page)
    except OSError as error:
        raise BriefError(f"{out}: it cannot be written ({error.strerror}). Choose another place.") from error
    tell(f"{out}: {_size(brief)}.")


def written_brief(which: dict[str, object]) -> Brief:
    """The brief that the options name."""
    from legation.brief.choose import Asked, require_known
    from legation.brief.week import Week
    from legation.brief.write import write

    named, watch = which["governments"], which["watch"]
    week = str(which["week"] or today() - timedelta(days=7))
    governments = named if isinstance(named, tuple) else ()
    followed = (*governments, *(_followed(watch) if isinstance(watch, str) else ()))
    day, database = which["recorded"], which["database"]
    end = datetime.combine(day, time.max, UTC) if isinstance(day, date) else None
    shelf = None if which["without_statistics"] else Settings.from_environment().statistics
    asked = Asked(Week.read(week), require_known(followed), end, shelf)
    with (
        opened(database if isinstance(database, str) else None) as register,
        register.reading() as connection,
    ):
        brief = write(connection, asked)
    return replace(brief, pictures=()) if which["without_pictures"] else brief


def _followed(watch: str) -> tuple[str, ...]:
    """Whose dealings a watch is about: its governments; the states where it names none."""
    from legation.watch.watches import find_watch

    found = find_watch(watch)
    return found.governments or found.states


def _archived(brief: Brief, folder: Path, site: str | None) -> None:
    from legation.brief.archive import archive
    from legation.brief.forms.made import made

    archive(folder, brief, {form: made(brief, form) for form in FORMS}, now(), site)
    tell(
        f"{folder / brief.name}: {_size(brief)}; listed in {folder / 'index.html'} and {folder / 'feed.xml'}."
    )


def _size(brief: Brief) -> str:
    return f"{sum(len(one.sentences) for one in brief.sections)} sentences, {len(brief.notes)} sources"


def _form_of(out: Path | None) -> str:
    if out is None:
        return "txt"
    ending = out.suffix.lower().removeprefix(".")
    form = _ENDINGS.get(ending, ending)
    if form not in FORMS:
        raise BriefError(
            f"{out}: its ending names no form. Let it end in .html, .md, .txt or .pdf, or give --format."
        )
    return form


@brief_command.command("send", no_args_is_help=True)
@which_brief
@click.option(
    "--list", "list_", type=click.Path(path_type=Path), required=True, help="Who receives it: a TOML file."
)
@click.option("--server", help="The mail server: smtps://user@host, or smtp://user@host with STARTTLS.")
@click.option(
    "--journal",
    type=click.Path(path_type=Path),
    help="What was sent to whom; LIST.sent.jsonl where not given.",
)
@click.option(
    "--again", multiple=True, metavar="ADDRESS", help="Send to this one again, whatever the journal says."
)
@click.option("--dry-run", is_flag=True, help="Say to whom it would go, and send nothing.")
@click.option("--password", envvar="LEGATION_SMTP_PASSWORD", show_envvar=True, hidden=True)
@click.option("--key", envvar="LEGATION_BRIEF_KEY", show_envvar=True, hidden=True)
def send_command(list_: Path, **options: object) -> None:
    """Send the brief to a list, to nobody twice.

    \b
    Examples:
      legation brief send --week 2023-W16 --to AFG:IEA --list list.toml --dry-run
      legation brief send --week 2023-W16 --to AFG:IEA --list list.toml --server smtps://post@mail.example.org

    LEGATION_SMTP_PASSWORD is the server's password, LEGATION_BRIEF_KEY the secret from which the links to
    unsubscribe are made. Run again after an interruption, it goes on where it stopped. An address that was being
    served when the line broke may have the brief: it is told, and tried again with --again alone.
    """
    from legation.cli.sending import sent

    sys.exit(sent(list_, options))
