"""What a figure measures, so that two figures of the same thing are seen to be of the same thing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from legation.lists.trade_margins import trade_margins
from legation.record.actor import Actor
from legation.record.figure import Figure
from legation.record.period import Period

TRADE = ("turnover", "exports", "imports", "balance")
# what adds up over time; a population or a debt is a level, and a price is neither
FLOWS = ("turnover", "exports", "imports", "aid", "investment", "quantity")
UNKNOWN_UNIT = "?"
MEASURED_UNITS = ("t", "m3", "bbl", "bbl/d", "kWh", "l", "kg")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the world: the measure of one reporter with one partner, in one period, in one unit.

    `reporter` and `partner` are statistical territories: the Emirate's trade is Afghanistan's.
    `start` and `end` are None where the text gives no period.
    """

    measure: str
    reporter: str | None
    partner: str | None
    product: str
    start: date | None
    end: date | None
    unit: str = UNKNOWN_UNIT

    @property
    def key(self) -> tuple[str, ...]:
        """A sort key; quantities have no other order."""
        return tuple(
            str(part or "")
            for part in (
                self.reporter, self.partner, self.product, self.start, self.end, self.unit, self.measure,
            )
        )  # fmt: skip

    @property
    def vague(self) -> bool:
        """Whether two figures may share it and still speak of different things."""
        return self.partner is None or self.start is None or self.end is None

    def with_unit(self, unit: str) -> Quantity:
        """The same quantity counted in `unit`."""
        return replace(self, unit=unit)

    def with_measure(self, measure: str) -> Quantity:
        """Another measure of the same trade."""
        return replace(self, measure=measure)


def territory(actor: Actor | None) -> str | None:
    """The statistical territory of an actor: its state's, unless the statistics leave it out.

    >>> territory(Actor("AFG:IEA", "the Taliban")), territory(Actor("SOM:SML", "Somaliland"))
    ('AFG', 'SOM:SML')
    """
    if actor is None or actor.id is None:
        return None
    return actor.id if actor.id in trade_margins().authorities_apart else actor.state


def quantity_of(figure: Figure) -> Quantity:
    """The quantity that a figure speaks of, in the unit of its value if it has one."""
    found = quantity_for(figure, figure.measure, figure.product, figure.period)
    return found.with_unit(figure.value.unit) if figure.value else found


def quantity_for(figure: Figure, measure: str, product: str | None, period: Period | None) -> Quantity:
    """Another measure, product or period of the trade that a figure speaks of, its unit not yet known."""
    reporter, partner = territory(figure.reporter), territory(figure.partner)
    if measure == "turnover" and reporter and partner and not is_whole(reporter) and not is_whole(partner):
        # between two states it is the same from either side; with the world it is one side's
        reporter, partner = sorted((reporter, partner))
    return Quantity(
        measure=measure,
        reporter=reporter,
        partner=partner,
        product=" ".join((product or "").lower().split()),
        start=period.start if period else None,
        end=period.end if period else None,
    )


def is_whole(partner: str | None) -> bool:
    """Whether a partner stands for several states together."""
    margins = trade_margins()
    return partner == margins.world or partner in margins.groups
