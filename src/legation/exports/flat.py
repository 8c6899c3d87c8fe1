"""A statement as one row of a table, and back.

In:  a statement.
Out: cells by column, as texts. All that a statement says has a column, so that the same statement can be made
     of them again; the first amount has four of its own, further ones stand in `more_amounts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final, TypeVar

from legation.errors import RecordError
from legation.exports.guard import guarded, unguarded
from legation.record.actor import Actor
from legation.record.as_json import part_from_json, part_to_json
from legation.record.check import Check
from legation.record.interval import Interval
from legation.record.period import PRECISIONS, Period
from legation.record.span import Span
from legation.record.statement import ACTS, RANKS, STATUSES, Attribution, Statement

Cells = dict[str, str]
Choice = TypeVar("Choice")
Part = TypeVar("Part", Interval, Check)

# Column -> what it holds, in the order in which a table has them.
COLUMNS: Final[dict[str, str]] = {
    "statement": "the statement's own id in its record",
    "actor": "who acts: an id of the codebook; empty where the text denies it of all",
    "actor_name": "the same, as the text writes it",
    "actor_person": "who acts for them",
    "actor_office": "that person's office",
    "counterpart": "towards whom: an id of the codebook",
    "counterpart_name": "the same, as the text writes it; empty where there is no counterpart",
    "counterpart_person": "who acts for them",
    "counterpart_office": "that person's office",
    "act": "one of the codebook's acts",
    "status": "whether the text says it is so: one of the codebook's statuses",
    "ending": "true where the act's ending is meant",
    "rank": "one of the codebook's ranks",
    "object": "what it is about",
    "place": "where it takes place",
    "when_start": "its first day; empty where open or not said",
    "when_end": "its last day; empty where open or not said",
    "precision": "day, week, month, quarter, season, year or open; empty where the text gives no date",
    "amount_low": "the amount's lower end; empty where open",
    "amount_high": "the amount's upper end; empty where open",
    "amount_unit": "its unit; empty where there is no amount",
    "amount_words": "the words that said it",
    "more_amounts": "further amounts, one JSON object a line",
    "speaker": "who says so, by name",
    "speaker_office": "that person's office",
    "said_by": "for whom they speak: an id of the codebook",
    "said_by_name": "the same, as the text writes it",
    "said_by_person": "who acts for them",
    "said_by_office": "that person's office",
    "medium": "the outlet or channel through which it came",
    "said_on_start": "when it was said: the first day",
    "said_on_end": "the last day",
    "said_on_precision": "as for the act's own date",
    "quoted": "true inside quotation marks; empty where the report says it in its own voice",
    "confidence": "how sure the reader was, 0 to 1",
    "quote": "the words that say it",
    "start": "where they begin in the report's text, in characters",
    "end": "where they end",
}


def cells_of(statement: Statement) -> Cells:
    """The row of a statement, every column there."""
    said = dict(_cells(statement))
    return {column: said.get(column, "") for column in COLUMNS}


def statement_from(cells: Mapping[str, str]) -> Statement:
    """The statement that a row says; a cell that no statement can hold is refused by name."""
    status = _one_of(cells, "status", STATUSES)
    actor = _actor(cells, "actor") or Actor(None, "")
    return Statement(
        id=_owed(cells, "statement"),
        act=_one_of(cells, "act", ACTS),
        status=status,
        actor=actor,
        counterpart=_actor(cells, "counterpart"),
        evidence=Span(_count(cells, "start"), _count(cells, "end"), _owed(cells, "quote")),
        ending=_truth(cells, "ending"),
        object=_text(cells, "object"),
        rank=_one_of(cells, "rank", RANKS) if cells.get("rank") else None,
        amounts=tuple(_amounts(cells)),
        when=_period(cells, "when_start", "when_end", "precision"),
        place=_text(cells, "place"),
        attribution=_attribution(cells),
        confidence=_confidence(cells),
    )


def _cells(said: Statement) -> Iterator[tuple[str, str]]:
    yield "statement", guarded(said.id)
    yield from _actor_cells("actor", said.actor)
    yield from _actor_cells("counterpart", said.counterpart)
    yield "act", said.act
    yield "status", said.status
    yield "ending", str(said.ending).lower()
    yield "rank", said.rank or ""
    yield "object", guarded(said.object)
    yield "place", guarded(said.place)
    yield from _period_cells(("when_start", "when_end", "precision"), said.when)
    for amount in said.amounts[:1]:
        yield "amount_low", _digits(amount.low)
        yield "amount_high", _digits(amount.high)
        yield "amount_unit", guarded(amount.unit)
        yield "amount_words", guarded(amount.text)
    if said.amounts[1:]:
        yield "more_amounts", "\n".join(map(part_to_json, said.amounts[1:]))
    if said.attribution is not None:
        told = said.attribution
        yield "speaker", guarded(told.speaker)
        yield "speaker_office", guarded(told.office)
        yield from _actor_cells("said_by", told.actor)
        yield "medium", guarded(told.medium)
        yield from _period_cells(("said_on_start", "said_on_end", "said_on_precision"), told.said_on)
        yield "quoted", str(told.quoted).lower()
    yield "confidence", "" if said.confidence is None else repr(said.confidence)
    yield "quote", guarded(said.evidence.quote)
    yield "start", str(said.evidence.start)
    yield "end", str(said.evidence.end)


def _actor_cells(column: str, actor: Actor | None) -> Iterator[tuple[str, str]]:
    if actor is not None:
        yield column, guarded(actor.id)
        yield f"{column}_name", guarded(actor.name)
        yield f"{column}_person", guarded(actor.person)
        yield f"{column}_office", guarded(actor.office)


def _period_cells(columns: tuple[str, str, str], period: Period | None) -> Iterator[tuple[str, str]]:
    if period is not None:
        said = (period.start or "", period.end or "", period.precision)
        yield from zip(columns, map(str, said), strict=True)


def _digits(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _text(cells: Mapping[str, str], column: str) -> str | None:
    return unguarded(cells.get(column, ""))


def _owed(cells: Mapping[str, str], column: str) -> str:
    said = _text(cells, column)
    if said is None:
        raise RecordError(f"`{column}` is empty; it holds {COLUMNS.get(column, 'what a row must say')}")
    return said


def _actor(cells: Mapping[str, str], column: str) -> Actor | None:
    name = _text(cells, f"{column}_name")
    id_ = _text(cells, column)
    if name is None and id_ is None:
        return None
    # Whoever writes an id by hand need not write the name.
    named = id_ if name is None else name
    return Actor(id_, named or "", _text(cells, f"{column}_person"), _text(cells, f"{column}_office"))


def _period(cells: Mapping[str, str], start: str, end: str, precision: str) -> Period | None:
    if not cells.get(precision):
        if cells.get(start) or cells.get(end):
            raise RecordError(f"`{precision}` is empty beside a day; write {', '.join(PRECISIONS)}")
        return None
    return Period(_day(cells, start), _day(cells, end), _one_of(cells, precision, PRECISIONS))


def _day(cells: Mapping[str, str], column: str) -> date | None:
    said = cells.get(column, "")
    if not said:
        return None
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise RecordError(f"`{column}` is {said[:40]!r}; write a day as 2023-04-17") from error


def _amounts(cells: Mapping[str, str]) -> Iterator[Interval]:
    unit = _text(cells, "amount_unit")
    if unit is not None:
        ends = (_number(cells, "amount_low"), _number(cells, "amount_high"))
        yield Interval(*ends, unit, _text(cells, "amount_words"))
    elif cells.get("amount_low") or cells.get("amount_high"):
        raise RecordError("`amount_unit` is empty beside an amount; write 1 for a pure number")
    yield from parts_in(cells, "more_amounts", Interval)


def parts_in(cells: Mapping[str, str], column: str, kind: type[Part]) -> Iterator[Part]:
    """The parts of a record that a cell holds, one JSON object a line."""
    for line in filter(None, cells.get(column, "").split("\n")):
        try:
            yield part_from_json(line, kind)
        except (ValueError, TypeError, RecursionError) as error:
            raise RecordError(f"`{column}` is no JSON of a record's part ({error})") from error


def _number(cells: Mapping[str, str], column: str) -> Decimal | None:
    said = cells.get(column, "")
    if not said:
        return None
    try:
        number = Decimal(said)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise RecordError(f"`{column}` is {said[:40]!r}; write a number, as 5350 or 987.9")
    return number


def _attribution(cells: Mapping[str, str]) -> Attribution | None:
    found = Attribution(
        speaker=_text(cells, "speaker"),
        office=_text(cells, "speaker_office"),
        actor=_actor(cells, "said_by"),
        medium=_text(cells, "medium"),
        said_on=_period(cells, "said_on_start", "said_on_end", "said_on_precision"),
        quoted=_truth(cells, "quoted"),
    )
    return None if found == Attribution() and not cells.get("quoted") else found


def _confidence(cells: Mapping[str, str]) -> float | None:
    number = _number(cells, "confidence")
    return None if number is None else float(number)


def _truth(cells: Mapping[str, str], column: str) -> bool:
    said = cells.get(column, "").lower()
    if said in ("", "false", "no", "0"):
        return False
    if said in ("true", "yes", "1"):
        return True
    raise RecordError(f"`{column}` is {said[:40]!r}; write true or false")


def _count(cells: Mapping[str, str], column: str) -> int:
    said = cells.get(column, "")
    if said.isascii() and said.isdigit():
        return int(said)
    raise RecordError(f"`{column}` is {said[:40]!r}; write a whole number")


def _one_of(cells: Mapping[str, str], column: str, choices: tuple[Choice, ...]) -> Choice:
    said = cells.get(column, "")
    for choice in choices:
        if choice == said:
            return choice
    raise RecordError(f"`{column}` is {said[:40]!r}; the codebook has {', '.join(map(str, choices))}")
