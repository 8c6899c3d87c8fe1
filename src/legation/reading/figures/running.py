"""What a report's figures have been about so far, for the sentences that leave it unsaid."""

from __future__ import annotations

from dataclasses import dataclass

from legation.record.actor import Actor
from legation.record.figure import Measure
from legation.record.period import Period

WORLD = Actor("WLD", "the world")


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Whose figure it is, and with whom."""

    reporter: Actor | None = None
    partner: Actor | None = None

    def __eq__(self, other: object) -> bool:
        """Whether the sides are the same states, under whichever names."""
        return isinstance(other, Sides) and self._ids == other._ids

    def __hash__(self) -> int:
        return hash(self._ids)

    @property
    def _ids(self) -> tuple[str | None, str | None]:
        reporter, partner = self.reporter, self.partner
        return reporter.id if reporter else None, partner.id if partner else None

    @property
    def pair(self) -> frozenset[str]:
        """The ids of both."""
        return frozenset(side.id for side in (self.reporter, self.partner) if side and side.id)

    def other(self, actor: Actor) -> Actor | None:
        """The side that `actor` is not; None where it is neither."""
        if self.reporter and actor.id == self.reporter.id:
            return self.partner
        if self.partner and actor.id == self.partner.id:
            return self.reporter
        return None


@dataclass(frozen=True, slots=True)
class Running:
    """The last figure in its own right: what the next one inherits.

    `trading`: exports or imports were spoken of. `whole`: the turnover that they are parts of was, too.
    `of_all`: the partner is one of all of whom the report speaks. `relief`: the report is of relief, which
    is given and not sold. `negative`: a balance that is a deficit.
    `market`: where the last price held. `holding`: shares of an undertaking were told.
    `alone`: the one month of it that was told last ('in December alone').
    `listing`: the direction whose products or partners the report goes through.
    `both`: exports and imports of these sides were told, of which a sum may be told next.
    `told`: the sides of the number right before, where it was a partner's part of the running figure; `latest`: those
    of the last number of the sentence before, with `latest_measure`.
    """

    measure: Measure | None = None
    sides: Sides = Sides()
    period: Period | None = None
    product: str | None = None
    unit: str | None = None
    trading: bool = False
    whole: bool = False
    negative: bool = False
    market: Actor | None = None
    of_all: bool = False
    relief: bool = False
    holding: bool = False
    told: Sides = Sides()
    latest: Sides = Sides()
    latest_measure: Measure | None = None
    both: bool = False
    listing: Measure | None = None
    alone: Period | None = None
