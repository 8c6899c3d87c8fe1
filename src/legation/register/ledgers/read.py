"""Rows of a ledger to records: each source sentence a document, each row of it a statement.

In:  rows and a mapping.
Out: Ledger(records, rejected): what can be kept, and every row that cannot, with its line and reason.
Law: codebook; an exact number is half a unit of its last significant digit either way.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final, TypeVar
from urllib.parse import urlsplit

from legation.errors import LedgerError, RecordError
from legation.lists.parties import party_names, party_of
from legation.record.actor import Actor
from legation.record.interval import Interval
from legation.record.period import Period, Precision
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import ACTS, RANKS, STATUSES, Attribution, Statement
from legation.register.ledgers.mapping import REQUIRED, Mapping
from legation.register.ledgers.table import Row

NOBODY: Final = "no state in particular"
HALF: Final = Decimal("0.5")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SHOWN = 40

Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True)
class Kept:
    """A record of a ledger, and the day by which its source was out."""

    record: Record
    known: date


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be kept."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a ledger holds."""

    records: tuple[Kept, ...]
    rejected: tuple[Rejected, ...]


@dataclass(slots=True)
class _Source:
    """Rows that give the same sentence of the same page."""

    fields: dict[str, str]
    known: date
    statements: list[Statement] = field(default_factory=list)


def read_ledger(rows: Sequence[Row], mapping: Mapping, name_of_table: str = "the table") -> Ledger:
    """Read every row; none is dropped without being told."""
    _require_columns(rows, mapping, name_of_table)
    sources: dict[tuple[str, str], _Source] = {}
    rejected: list[Rejected] = []
    names: dict[str, int] = {}
    for row in rows:
        fields = mapping.fields_of(row)
        name = fields.setdefault("id", f"line {row.line}")
        try:
            if name in names:
                raise LedgerError(f"`id` {name!r} is that of line {names[name]} too; a name means one row")
            statement = _statement(fields)
            known = _known(fields)
        except (LedgerError, RecordError) as error:
            rejected.append(Rejected(row.line, str(error)))
            continue
        names[name] = row.line
        key = (fields["text"], fields.get("url", ""))
        source = sources.setdefault(key, _Source(fields, known))
        source.statements.append(statement)
    return Ledger(tuple(_record(source) for source in sources.values()), tuple(rejected))


def _require_columns(rows: Sequence[Row], mapping: Mapping, name_of_table: str) -> None:
    """Tell once of a column that the table lacks, and not of each row."""
    for name in REQUIRED if rows else ():
        column = mapping.columns.get(name, name)
        if column not in rows[0].columns and name not in mapping.defaults:
            raise LedgerError(
                f"{name_of_table}: it has no column {column!r} for `{name}`. Its columns are "
                f"{', '.join(map(_short, rows[0].columns))}. Name one so, or map it with --mapping: docs/register.md."
            )


def _record(source: _Source) -> Kept:
    fields = source.fields
    text, url = fields["text"], fields.get("url")
    published = fields.get("published", "")
    document = Document(
        id=Document.id_of(text),
        text=text,
        source=fields.get("medium") or (urlsplit(url).hostname if url else None),
        url=url,
        published=source.known if len(published) == len("2023-04-17") else None,
        language="en",
    )
    return Kept(Record(document, tuple(source.statements)), source.known)


def _statement(fields: dict[str, str]) -> Statement:
    for name in REQUIRED:
        if not fields.get(name):
            raise LedgerError(f"it has no `{name}`")
    status = _one_of("status", fields["status"], STATUSES)
    rank = fields.get("rank")
    return Statement(
        id=fields["id"],
        act=_one_of("act", fields["act"], ACTS),
        status=status,
        actor=_actor("actor", fields.get("actor")) or Actor(None, NOBODY),
        counterpart=_actor("counterpart", fields.get("counterpart")),
        evidence=Span.of(fields["text"], 0, len(fields["text"])),
        ending=status == "ended" or _truth("ending", fields.get("ending", "")),
        object=fields.get("object"),
        rank=_one_of("rank", rank, RANKS) if rank else None,
        amounts=_amounts(fields),
        when=_period("date", fields["date"]),
        place=fields.get("place"),
        attribution=_attribution(fields),
    )


def _attribution(fields: dict[str, str]) -> Attribution | None:
    said_on = fields.get("said_on")
    found = Attribution(
        speaker=fields.get("speaker"),
        office=fields.get("office"),
        actor=_actor("said_by", fields.get("said_by")),
        medium=fields.get("medium"),
        said_on=_period("said_on", said_on) if said_on else None,
    )
    return None if found == Attribution() else found


def _known(fields: dict[str, str]) -> date:
    """The day by which the source was out: of its own date, else of the act's, the last day."""
    name = "published" if fields.get("published") else "date"
    end = _period(name, fields[name]).end
    if end is None:
        raise LedgerError(f"`{name}` has no end")
    return end


def _period(name: str, said: str) -> Period:
    match = _DATE.fullmatch(said)
    try:
        if match:
            year, month, day = (int(part) if part else None for part in match.groups())
            return _days(year or 0, month, day)
    except ValueError:
        pass
    raise LedgerError(
        f"`{name}` is {_short(said)}; write a day as 2023-04-17, a month as 2023-04, a year as 2023"
    )


def _days(year: int, month: int | None, day: int | None) -> Period:
    if month is None:
        return Period(date(year, 1, 1), date(year, 12, 31), "year")
    if day is None:
        precision: Precision = "month"
        return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), precision)
    return Period.day(date(year, month, day))


def _one_of(name: str, said: str, choices: tuple[Choice, ...]) -> Choice:
    for choice in choices:
        if choice == said:
            return choice
    raise LedgerError(f"`{name}` is {_short(said)}; the codebook has {', '.join(map(str, choices))}")


def _truth(name: str, said: str) -> bool:
    if said.lower() in ("", "false", "no", "0"):
        return False
    if said.lower() in ("true", "yes", "1"):
        return True
    raise LedgerError(f"`{name}` is {_short(said)}; write true or leave it empty")


def _actor(name: str, said: str | None) -> Actor | None:
    if not said:
        return None
    id_ = party_of(said)
    if id_ is None:
        raise LedgerError(
            f"`{name}` is {_short(said)}; write an id of the codebook (KAZ, AFG:IEA, UN) or a state's name"
        )
    return Actor(id_, party_names()[id_])


def _amounts(fields: dict[str, str]) -> tuple[Interval, ...]:
    said = fields.get("amount")
    if not said:
        return ()
    try:
        value = Decimal(said.replace(",", ""))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or abs(value.adjusted()) > _SHOWN:
        raise LedgerError(f"`amount` is {_short(said)}; write a number, as 5400 or 987.9")
    sign, digits, exponent = value.normalize().as_tuple()
    del sign, digits
    slack = HALF.scaleb(int(exponent)) if value else HALF
    return (Interval(value - slack, value + slack, fields.get("unit") or "1", said),)


def _short(said: str) -> str:
    return repr(said if len(said) <= _SHOWN else said[:_SHOWN] + "…")
