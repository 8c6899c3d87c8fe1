"""Who does what towards whom: one act, with its status, on whose word, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from legation.errors import RecordError
from legation.record.actor import Actor
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.span import Span

Act = Literal[
    "recognize", "credentials", "accredit", "premises", "mission", "office", "relations", "appoint",
    "visit", "meet", "negotiate", "agree", "supply", "invest", "transit", "payments", "aid", "admit",
    "support", "criticize", "designate", "sanction", "expel",
]  # fmt: skip
ACTS: tuple[Act, ...] = get_args(Act)

SYMMETRICAL: frozenset[Act] = frozenset({"meet", "negotiate", "agree", "relations"})

Status = Literal[
    "occurred", "ongoing", "agreed", "pledged", "planned", "requested", "possible", "denied", "ended"
]
STATUSES: tuple[Status, ...] = get_args(Status)

Rank = Literal[
    "head-of-state", "head-of-government", "minister", "ambassador", "charge", "envoy", "consul",
    "diplomats", "delegation",
]  # fmt: skip
RANKS: tuple[Rank, ...] = get_args(Rank)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, where the text says who."""

    speaker: str | None = None
    office: str | None = None
    actor: Actor | None = None
    medium: str | None = None
    said_on: Period | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What one actor does towards another, as the text says it.

    `ending` is true where the act's ending is meant; always so where `status` is 'ended'.
    `rank` is of the person who acts for the actor; for accredit, credentials, appoint and expel
    it is the envoy's.
    """

    id: str
    act: Act
    status: Status
    actor: Actor
    counterpart: Actor | None
    evidence: Span
    ending: bool = False
    object: str | None = None
    rank: Rank | None = None
    amounts: tuple[Interval, ...] = ()
    when: Period | None = None
    place: str | None = None
    attribution: Attribution | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if self.status == "ended" and not self.ending:
            raise RecordError(
                f"statement {self.id!r} ({self.act}): its status is 'ended' and `ending` is false. "
                "What ended is an ending; set ending=True."
            )
