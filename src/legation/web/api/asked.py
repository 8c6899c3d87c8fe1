"""What a request may ask of a list: the same filters as the commands', and which part of it in which form."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from legation.errors import IntakeError
from legation.intake.objects import day_of
from legation.record.check import CheckKind, Verdict
from legation.record.figure import Measure
from legation.record.statement import Act, Status
from legation.register.ask import Filter
from legation.register.asof import AsOf, Review


def _day(said: object) -> date:
    if isinstance(said, date):
        return said
    try:
        return day_of(str(said))
    except IntakeError as error:
        raise ValueError(str(error)) from error


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
ActorId = Annotated[str, Field(pattern="^[A-Za-z0-9:._-]{1,64}$", description="An id, as KAZ or AFG:IEA.")]
Id = Annotated[str, Field(pattern="^[0-9a-f]{32}$", description="As lists give it.")]
Words = Annotated[str, Field(min_length=1, max_length=200, description="All of them have to stand there.")]

# A page is read in one go; whoever wants all of a register exports it.
LARGEST_PAGE = 1000


class Part(BaseModel):
    """Which part of a list, in which form."""

    model_config = ConfigDict(extra="forbid")

    limit: Annotated[int, Field(ge=1, le=LARGEST_PAGE, description="At most so many.")] = 100
    offset: Annotated[int, Field(ge=0, le=10_000_000, description="After so many.")] = 0
    format: Annotated[
        Literal["json", "csv"] | None, Field(description="Else by `Accept`; JSON where it says nothing.")
    ] = None


class Known(Part):
    """The state of knowledge that is asked of."""

    known: Annotated[Day | None, Field(description="Only what had come out by that day.")] = None
    recorded: Annotated[
        Day | None, Field(description="Only what was taken up, and decided, by the end of that day.")
    ] = None

    @property
    def as_of(self) -> AsOf:
        """Both days as the register takes them."""
        return AsOf(self.known, datetime.combine(self.recorded, time.max, UTC) if self.recorded else None)


class StatementsAsked(Known):
    """Which statements are asked for."""

    actor: ActorId | None = None
    counterpart: ActorId | None = None
    act: Act | None = None
    status: Status | None = None
    since: Annotated[Day | None, Field(description="Not before that day.")] = None
    until: Annotated[Day | None, Field(description="Not after that day.")] = None
    review: Review | None = None
    words: Words | None = None
    latest_first: bool = False

    @property
    def filter(self) -> Filter:
        """The same as the register takes it; limit and offset aside."""
        return Filter(
            self.actor, self.counterpart, self.act, self.status, self.since, self.until, self.review,
            self.words, self.as_of, latest_first=self.latest_first,
        )  # fmt: skip


class FiguresAsked(Known):
    """Which figures are asked for."""

    party: Annotated[ActorId | None, Field(description="Either side, with all its governments.")] = None
    other: Annotated[ActorId | None, Field(description="The other side.")] = None
    measure: Measure | None = None
    document: Id | None = None
    latest_first: bool = False


class ChecksAsked(Known):
    """Which checks are asked for."""

    kind: CheckKind | None = None
    verdict: Verdict | None = None
    document: Id | None = None


class DocumentsAsked(Part):
    """Which documents are asked for."""

    words: Words | None = None


class RegionAsked(Known):
    """Where every state stands towards a government."""

    to: ActorId
    on: Annotated[Day | None, Field(description="The day asked of; today where not given.")] = None


class PairAsked(Known):
    """Where a pair stands."""

    on: Annotated[Day | None, Field(description="The day asked of; today where not given.")] = None
