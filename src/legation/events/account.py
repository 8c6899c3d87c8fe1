"""One report's version of an event: a statement, its document, and the day on which it came out.

Two accounts can be of one event only where their keys are equal: the act, the pair, and whether it is told as
done, ended, denied or intended. A plan and its deed are two events, and so are a pledge and what arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from legation.lists.holders import holder_of
from legation.record.statement import SYMMETRICAL, Act, Statement, Status

Told = Literal["done", "ended", "denied", "intended"]

TOLD: Final[dict[Status, Told]] = {
    "occurred": "done",
    "ongoing": "done",
    "ended": "ended",
    "denied": "denied",
    "agreed": "intended",
    "pledged": "intended",
    "planned": "intended",
    "possible": "intended",
    "requested": "intended",
}

# What is done once and then holds; a later report without a date speaks of that one time.
LASTING: Final[frozenset[Act]] = frozenset(
    {
        "recognize", "credentials", "accredit", "premises", "mission", "office", "relations", "appoint",
        "admit", "designate", "sanction",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """What accounts of one event have in common."""

    act: Act
    told: Told
    ending: bool
    actor: str | None
    counterpart: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """A statement as its report gives it; `id` names it wherever it is kept. Where its document is a copy of
    another, `report` names the one that all copies are of.
    """

    id: str
    document: str
    known: date
    statement: Statement
    report: str | None = None

    @property
    def key(self) -> Key:
        """The key, with 'Afghanistan' read as the government that held it when the report came out."""
        statement = self.statement
        actor = self._party(statement.actor.id)
        counterpart = self._party(statement.counterpart.id) if statement.counterpart else None
        if statement.act in SYMMETRICAL and (counterpart or "") < (actor or ""):
            actor, counterpart = counterpart, actor
        return Key(statement.act, TOLD[statement.status], statement.ending, actor, counterpart)

    @property
    def first(self) -> date | None:
        """The first day on which it may have been; None where the report gives no date."""
        when = self.statement.when
        return (when.start or when.end) if when else None

    @property
    def last(self) -> date | None:
        """The last day on which it may have been; None as above."""
        when = self.statement.when
        return (when.end or when.start) if when else None

    @property
    def is_to_the_day(self) -> bool:
        """Whether its days are known to within a week."""
        first, last = self.first, self.last
        return first is not None and last is not None and last - first <= timedelta(days=7)

    def _party(self, id_: str | None) -> str | None:
        return (holder_of(id_, self.known) or id_) if id_ else None
