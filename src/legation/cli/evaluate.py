"""`legation evaluate`: what a reader scores on a set of cases, as the quality gate counts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legation.cli.arrivals import Queue
from legation.cli.readers import Reading, reader_option
from legation.cli.terminal import counted, tell
from legation.errors import CaseError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.evaluation.scores import Scores
    from legation.evaluation.scoring import Item


@click.command("evaluate", no_args_is_help=True)
@click.argument("cases", type=click.Path(path_type=Path, dir_okay=False))
@reader_option
@click.option(
    "--records",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Score these records, a JSON object a line in the order of the cases, in place of reading.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
@click.option("--misses", is_flag=True, help="List what was missed and what was too much.")
def evaluate_command(cases: Path, reader: str, records: Path | None, form: str, misses: bool) -> None:
    """Score a reader on a set of cases, as the project's own gate does.

    CASES holds a JSON object a line: id, text, published, and the statements, figures and checks that are right, as
    gold/README.md describes them and `legation review gold` prints them.

    \b
    Examples:
      legation evaluate gold/cases/develop.jsonl
      legation evaluate gold/cases/develop.jsonl --reader llm
      legation evaluate mine.jsonl --records theirs.jsonl --misses
    """
    from legation.evaluation.scores import lines, score

    owed = _lines(cases, "a case")
    for number, case in enumerate(owed, start=1):
        lacking = [name for name in ("id", "text", "statements") if name not in case]
        if lacking:
            raise CaseError(
                f"{cases}, case {number}: it has no {lacking[0]!r}. gold/README.md says what a case gives."
            )
    reading = Reading(reader, Settings.from_environment(), strict=True)
    try:
        said = _lines(records, "a record") if records else _read(cases, reading)
    finally:
        reading.tell_account()
    if len(said) != len(owed):
        raise CaseError(
            f"{cases}: {len(owed)} cases and {len(said)} records. Give one record for each case, in order."
        )
    try:
        found = score(owed, said)
    except (KeyError, TypeError, AttributeError) as error:
        raise CaseError(
            f"{cases}: a case or record is not as gold/README.md has it ({error!r}). Mend it."
        ) from error
    if form == "json":
        click.echo(
            json.dumps({"reader": str(records or reader), "cases": len(owed), **_plain(found)}, indent=2)
        )
    else:
        click.echo(f"{records or reader} on {cases}: {len(owed)} cases")
        click.echo("\n".join(lines(found)))
        click.echo(f"  documents in which recognition is told falsely: {len(found.false_recognitions)}")
    if misses:
        _tell_misses(found)


def _read(cases: Path, reading: Reading) -> list[Item]:
    from legation.record.as_json import to_json

    queue = Queue((str(cases),), None, reading.settings)
    documents = list(queue.documents())
    if queue.failures:
        raise CaseError(f"{cases}: {queue.failures} cases cannot be read as reports. Mend them.")
    with counted(reading.records(documents), "Reading", len(documents)) as records:
        return [json.loads(to_json(record)) for record in records]


def _lines(path: Path, what: str) -> list[dict[str, Any]]:
    found = []
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                plain = json.loads(line)
                if not isinstance(plain, dict):
                    raise CaseError(f"{path}, line {number}: it is no object. Give {what} a line.")
                found.append(plain)
    except OSError as error:
        raise CaseError(f"{path}: it cannot be read ({error.strerror}). Check the path.") from error
    except (ValueError, RecursionError) as error:
        raise CaseError(f"{path}, line {number}: it is no JSON ({error}). Give {what} a line.") from error
    return found


def _plain(found: Scores) -> dict[str, object]:
    return {"scores": found.numbers, "false_recognitions": list(found.false_recognitions)}


def _tell_misses(found: Scores) -> None:
    for name, one in found.tallies.items():
        if name.endswith("strict"):
            for case, kind, item in one.misses:
                tell(f"{case} {name.split()[0]} {kind}: {json.dumps(item, ensure_ascii=False)[:160]}")
