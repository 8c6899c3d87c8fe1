"""What the answers of the interface look like, from which it describes itself."""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, Field, WithJsonSchema

from legation.ladder.rungs import RUNGS

Plain = dict[str, Any]
T = TypeVar("T")

# Parts of a record; `description.py` puts the record's own schema in their place.
StatementPart = Annotated[Plain, WithJsonSchema({"x-part": "RecordStatement"})]
FigurePart = Annotated[Plain, WithJsonSchema({"x-part": "RecordFigure"})]
CheckPart = Annotated[Plain, WithJsonSchema({"x-part": "RecordCheck"})]
DayPart = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
Rung = Annotated[int, Field(ge=0, le=len(RUNGS) - 1)]


class Listing(BaseModel, Generic[T]):
    """A part of a list, and where the next part is."""

    items: list[T]
    next: str | None


class Failure(BaseModel):
    """Why a request was not answered."""

    error: str


class Source(BaseModel):
    """A document, named beside what stands in it."""

    id: str
    title: str | None
    source: str | None
    url: str | None


class StatementItem(BaseModel):
    """A statement on record."""

    id: str
    known: DayPart
    review: str
    reader: str
    document: Source
    statement: StatementPart


class FigureItem(BaseModel):
    """A figure on record."""

    id: str
    known: DayPart
    reader: str
    document: Source
    figure: FigurePart


class CheckItem(BaseModel):
    """A check on record."""

    id: str
    known: DayPart
    document: Source
    check: CheckPart


class DocumentItem(Source):
    """A document on record."""

    published: DayPart | None
    language: str | None
    known: DayPart


class DocumentWhole(DocumentItem):
    """A document with its text and all that was read in it."""

    text: str
    statements: list[StatementItem]
    figures: list[FigureItem]
    checks: list[CheckItem]


class EventItem(BaseModel):
    """An act as all reports together tell it."""

    id: str
    act: str
    actor: str | None
    counterpart: str | None
    told: str
    ending: bool
    first: DayPart | None
    last: DayPart | None
    documents: int
    reports: int
    disagreements: dict[str, list[str]]
    statements: list[str]


class PledgeItem(BaseModel):
    """A plan or pledge, and what came of it; `arrived` is a share."""

    plan: EventItem
    deeds: list[EventItem]
    arrived: dict[str, float | str] | None


class StandingItem(BaseModel):
    """Where a state stands towards a government: at least `low`, at most `high`."""

    actor: str
    counterpart: str
    on: DayPart
    known: DayPart | None
    low: Rung
    high: Rung
    statements: list[str]
    disputed: list[str]


class StretchItem(BaseModel):
    """Days over which a pair stood alike; `end` is null for the last."""

    start: DayPart
    end: DayPart | None
    low: Rung
    high: Rung
    statements: list[str]


class ReadItem(BaseModel):
    """What was read in a report; `kept` is the document's id where it was kept."""

    record: Annotated[Plain, WithJsonSchema({"x-part": "Record"})]
    kept: str | None


class DecisionTaken(BaseModel):
    """The id under which a decision is kept."""

    id: str


class EffectItem(BaseModel):
    """What a decision would change: the course of a pair, or which statements are of one event and how many reports
    tell of each; copies of one report count once.
    """

    changes: bool
    actor: str | None
    counterpart: str | None
    before: list[StretchItem]
    after: list[StretchItem]
    events_before: list[list[str]]
    events_after: list[list[str]]
    reports_before: list[int]
    reports_after: list[int]


class DecisionItem(BaseModel):
    """A decision on record."""

    id: str
    verb: str
    target: str
    who: str
    decided_at: str
    reason: str
    statements: list[str]
    rest: list[str]
    amended: str | None
    entry: int
