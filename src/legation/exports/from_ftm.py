"""FollowTheMoney that `legation export` wrote, entities or statements, read back: the same reports.

In:  a path.
Out: Back: the records of each reader, and every line that cannot be kept, with its reason.

A report comes back by its record; each of its statements only while the Event that shows it is there and reads as
the record has it, so that what somebody took out or changed in a graph does not come in behind their back.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from legation.errors import LedgerError, RecordError
from legation.exports.back import Back, Returned
from legation.exports.from_csv import LARGEST_CELL
from legation.exports.ftm import RECORD_TYPE, entities_of, statement_entity_id
from legation.exports.ftm_statements import BASE
from legation.exports.whole import from_whole
from legation.record.record import Record
from legation.register.content import Arrived
from legation.register.ledgers.read import Rejected
from legation.register.reported import Reported

ENDINGS: Final = (".json", ".jsonl", ".ndjson", ".ijson", ".ftm")
TELLING: Final = frozenset({"canonical_id", "entity_id", "prop", "value", "schema"})


@dataclass(slots=True)
class _Found:
    """An entity as the file has it, and where it begins there."""

    line: int
    schema: str
    properties: dict[str, set[str]]


def is_ftm(path: Path) -> bool:
    """Whether the file holds entities, a JSON object a line, or statements."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            first = stream.readline(100_000)
    except (OSError, UnicodeDecodeError):
        return False
    return path.suffix.lower() in ENDINGS or _is_statements(first)


def _is_statements(heading: str) -> bool:
    return set(heading.strip().replace('"', "").split(",")) >= TELLING


def read_ftm(path: Path) -> Back:
    """Every report that can be kept; a file without any is refused."""
    text = _text(path)
    found = _statements(path, text) if _is_statements(text.partition("\n")[0]) else _entities(path, text)
    rejected: list[Rejected] = []
    returned: list[Returned] = []
    for id_, entity in found.items():
        if RECORD_TYPE not in entity.properties.get("mimeType", ()):
            continue
        try:
            report = from_whole("".join(sorted(entity.properties.get("bodyText", ()))))
        except RecordError as error:
            rejected.append(Rejected(entity.line, f"{id_}: {error}"))
            continue
        if report is not None:
            returned += _returned(report, found, entity.line, rejected)
    if not returned and not rejected:
        raise LedgerError(
            f"{path}: it holds no report that `legation export` wrote. What others keep in FollowTheMoney "
            "cites no report; read the reports, or give a ledger."
        )
    return Back(tuple(returned), tuple(rejected))


def _returned(
    report: Reported, found: Mapping[str, _Found], line: int, rejected: list[Rejected]
) -> Iterator[Returned]:
    expected = {entity.id: entity for entity in entities_of(report)}
    kept = []
    for held in report.statements:
        id_ = statement_entity_id(held.id)
        shown, owed = found.get(id_), expected[id_]
        if shown is None:
            rejected.append(Rejected(line, f"{id_} is gone; its record speaks of it"))
        elif shown.properties != {name: set(values) for name, values in owed.properties.items()}:
            differ = sorted(
                name
                for name in {*shown.properties, *owed.properties}
                if shown.properties.get(name) != set(owed.properties.get(name, ()))
            )
            rejected.append(Rejected(shown.line, f"{id_}: `{differ[0]}` is not what its record says"))
        else:
            kept.append(held.statement)
    if kept or report.figures:
        record = Record(report.document, tuple(kept), report.figures, report.checks)
        yield Returned(Arrived(record, report.known), report.reader)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise LedgerError(f"{path}: it cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise LedgerError(f"{path}, byte {error.start}: it is no UTF-8. Export it anew.") from error


def _entities(path: Path, text: str) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            plain: Any = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise LedgerError(f"{path}, line {number}: it is no JSON ({error}). Export it anew.") from error
        said = plain.get("properties") if isinstance(plain, dict) else None
        if not isinstance(said, dict) or not isinstance(plain.get("id"), str):
            raise LedgerError(
                f"{path}, line {number}: it is no entity of FollowTheMoney: it lacks `id` or `properties`."
            )
        values = {str(name): set(map(str, held)) for name, held in said.items() if isinstance(held, list)}
        found[plain["id"]] = _Found(number, str(plain.get("schema")), values)
    return found


def _statements(path: Path, text: str) -> dict[str, _Found]:
    csv.field_size_limit(LARGEST_CELL)
    found: dict[str, _Found] = {}
    reader = csv.DictReader(io.StringIO(text, newline=""), dialect=csv.unix_dialect, strict=True)
    line = 2
    try:
        for row in reader:
            if None in row.values() or None in row:
                raise LedgerError(f"{path}, line {line}: it has not as many cells as the heading.")
            entity = found.setdefault(row["entity_id"], _Found(line, row["schema"], {}))
            if row["prop"] != BASE:
                entity.properties.setdefault(row["prop"], set()).add(row["value"])
            line = reader.line_num + 1
    except csv.Error as error:
        raise LedgerError(f"{path}, line {line}: it is no CSV ({error}). Mend the quotes.") from error
    return found
