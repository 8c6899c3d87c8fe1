"""`legation brief`: one week's dealings with a government, written from the register."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legation.cli.arrivals import Day
from legation.cli.asking import database_option, opened
from legation.cli.terminal import tell
from legation.errors import BriefError

if TYPE_CHECKING:
    from legation.brief.choose import Asked
    from legation.brief.page import Brief

FORMS = ("html", "md", "txt", "pdf")


@click.command("brief", no_args_is_help=True)
@click.option("--week", help="As 2023-W16, or a day in it, as 2023-04-20.", required=True)
@click.option(
    "--to", "governments", multiple=True, help="The government followed, as AFG:IEA; may be given twice."
)
@click.option(
    "--watch", type=click.Path(path_type=Path), help="A watch file: the governments that it follows."
)
@click.option(
    "--format", "form", type=click.Choice(FORMS), help="The form; that of --out's ending, else txt."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="The file to write; standard output where not given."
)
@click.option("--recorded", type=Day(), help="Only what the register had taken up by the end of that day.")
@click.option("--without-pictures", is_flag=True, help="No ladder: text alone.")
@database_option
def brief_command(
    week: str,
    governments: tuple[str, ...],
    watch: Path | None,
    form: str | None,
    out: Path | None,
    **options: object,
) -> None:
    """Write the brief of one week: changes of standing, new acts, pledges, numbers, contradictions, plans.

    Each sentence is put together from statements on record and has its notes; what no analyst has reviewed is
    marked. It says what was known at the end of the week's Sunday.

    \b
    Examples:
      legation brief --week 2023-W16 --to AFG:IEA
      legation brief --week 2023-W16 --to AFG:IEA --out brief.html
      legation brief --week 2023-W16 --watch afghanistan.toml --out brief.pdf
    """
    chosen = form or _form_of(out)
    brief = _written(_asked(week, governments, watch, options["recorded"]), options)
    made = _as_form(brief, chosen)
    if out is None:
        sys.stdout.buffer.write(made)
        return
    try:
        out.write_bytes(made)
    except OSError as error:
        raise BriefError(f"{out}: it cannot be written ({error.strerror}). Choose another place.") from error
    tell(f"{out}: {len(brief.notes)} sources, {sum(len(one.sentences) for one in brief.sections)} sentences.")


def _asked(week: str, governments: tuple[str, ...], watch: Path | None, recorded: object) -> Asked:
    from legation.brief.choose import Asked, require_known
    from legation.brief.followed import governments_followed
    from legation.brief.week import Week

    followed = (*governments, *(governments_followed(watch) if watch else ()))
    end = datetime.combine(recorded, time.max, UTC) if isinstance(recorded, date) else None
    return Asked(Week.read(week), require_known(followed), end)


def _written(asked: Asked, options: dict[str, object]) -> Brief:
    from dataclasses import replace

    from legation.brief.write import write

    database = options["database"]
    with (
        opened(database if isinstance(database, str) else None) as register,
        register.reading() as connection,
    ):
        brief = write(connection, asked)
    return replace(brief, pictures=()) if options["without_pictures"] else brief


def _form_of(out: Path | None) -> str:
    if out is None:
        return "txt"
    ending = out.suffix.lower().removeprefix(".")
    form = {"htm": "html", "markdown": "md", "text": "txt"}.get(ending, ending)
    if form not in FORMS:
        raise BriefError(
            f"{out}: its ending names no form. Let it end in .html, .md, .txt or .pdf, or give --format."
        )
    return form


def _as_form(brief: Brief, form: str) -> bytes:
    if form == "html":
        from legation.brief.forms.html import as_html

        return as_html(brief).encode()
    if form == "md":
        from legation.brief.forms.markdown import as_markdown

        return as_markdown(brief).encode()
    if form == "txt":
        from legation.brief.forms.text import as_text

        return as_text(brief).encode()
    from legation.brief.forms.pdf import as_pdf

    return as_pdf(brief)
