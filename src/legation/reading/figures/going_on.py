"""What a report's figures go on from: the next number of a sentence, and the next sentence.

In:  what the report has been about, and the figures just read.
Out: Running for what follows.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from legation.reading.figures.frame import RUNNING, TRADE, Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.layout import Layout, Number  # fmt: skip
from legation.reading.figures.sentence.triggers import triggers_in
from legation.reading.figures.sentence.when import When
from legation.reading.figures.sides.debts import debt_sides
from legation.reading.figures.sides.flow_sides import sides_of, sides_said
from legation.reading.figures.sides.partners import partner_is_open
from legation.reading.figures.sides.recipients import paid_to
from legation.record.period import Period

OPENING = 5  # tokens within which a sentence names its topic


@dataclass(frozen=True, slots=True)
class Said:
    """One number of a sentence that is a figure."""

    index: int
    frame: Frame
    when: When


def next_sentence(
    start: Running, running: Running, found: list[tuple[Said, str | None]], layout: Layout
) -> Running:
    """What the next sentence goes on from: the first figure of this one in its own right, and its period."""
    after = _next_sentence(start, running, found, layout)
    values = [said.frame for said, _ in found if layout.numbers[said.index].amount.kind != "share"]
    told = {frame.measure for frame in values if frame.sides.pair == after.sides.pair}
    shares = [
        said.frame.measure for said, _ in found
        if said.frame.measure in ("exports", "imports")
        and (said.frame.product is not None or layout.numbers[said.index].amount.kind == "share")
    ]  # fmt: skip
    alone = next((said.when.period for said, _ in found if _is_one_alone(layout, said.index)), None)
    listing = shares[-1] if shares else (running.listing or start.listing)
    if after.sides.pair != start.sides.pair and not shares:
        listing = None
    return replace(
        after,
        alone=alone,
        listing=listing,
        told=Sides(),
        latest=found[-1][0].frame.sides,
        latest_measure=found[-1][0].frame.measure,
        both={"exports", "imports"} <= told | ({start.measure} if start.sides == after.sides else set()),
    )


def _next_sentence(
    start: Running, running: Running, found: list[tuple[Said, str | None]], layout: Layout
) -> Running:
    period = _main_period(start, found, layout)
    for said, _ in found:
        frame = said.frame
        if frame.measure not in RUNNING or frame.carried or frame.part or _is_narrower(frame, start):
            continue
        if frame.measure not in TRADE and start.measure in TRADE:
            continue  # a report on trade goes on about trade
        if frame.measure == "balance" and start.measure is not None:
            continue
        if layout.numbers[said.index].amount.kind == "share":
            continue
        if _is_set_against(layout, frame) and len(found) > 1:
            continue  # '$264.9 million, against imports of $6.4 million': the report goes on about the former
        same = frame.sides.pair == start.sides.pair
        return Running(
            measure=frame.measure, sides=frame.sides, period=period, product=running.product, unit=running.unit,
            trading=running.trading, whole=(start.whole and same) or frame.measure == "turnover",
            relief=running.relief, market=running.market, negative=frame.negative,
        )  # fmt: skip
    if start.measure is None and running.measure in RUNNING:
        return replace(running, period=period)
    trading = start.trading or any(said.frame.measure in ("exports", "imports") for said, _ in found)
    return replace(
        start, period=period, unit=running.unit or start.unit, trading=trading, market=running.market
    )


def _is_set_against(layout: Layout, frame: Frame) -> bool:
    """Whether words of comparison lead to the noun of a figure."""
    if frame.place is None:
        return False
    before = [layout.doc[i].lower_ for i in range(max(layout.start, frame.place - 3), frame.place)]
    return bool({"against", "versus"} & set(before)) or "compared" in before


def _is_narrower(frame: Frame, start: Running) -> bool:
    """Whether the figure is with one partner where the report speaks of a state's trade with all."""
    before, now = start.sides, frame.sides
    if start.measure is None or not before.reporter or not now.reporter or not now.partner:
        return False
    return before.reporter.id == now.reporter.id and partner_is_open(start) and now.partner.id != "WLD"


def next_number(running: Running, frame: Frame, number: Number) -> Running:
    """What the next number of the sentence leans on."""
    amount = number.amount
    keeps = amount.kind in ("ratio", "share", "points", "number")
    goes_on = frame.carried or (frame.measure == running.measure and frame.sides == running.sides)
    product = amount.noun if amount.kind in ("mass", "volume", "energy") else None
    same = Sides(running.sides.reporter) == Sides(frame.sides.reporter) and frame.sides.partner is not None
    of_part = amount.kind == "share" and running.measure == frame.measure and same
    return replace(
        running, measure=frame.measure, sides=running.sides if of_part else frame.sides,
        of_all=frame.ranked
        or (frame.part and same and partner_is_open(running))
        or (running.of_all and amount.kind == "share" and frame.sides == running.sides),
        product=frame.product or product or (running.product if goes_on else None),
        unit=running.unit if keeps else amount.interval.unit,
        trading=running.trading or frame.measure in ("exports", "imports"), told=frame.sides,
        whole=running.whole or frame.measure == "turnover", negative=frame.negative,
        market=frame.sides.reporter if frame.measure == "price" else running.market, holding=frame.holding,
    )  # fmt: skip


def _main_period(start: Running, found: list[tuple[Said, str | None]], layout: Layout) -> Period | None:
    """What the next sentence is about: the period of this one, unless it only looked back."""
    for said, _ in found:
        if said.when.compared or not said.when.said:
            continue
        if said.frame.carried and start.period is not None and is_earlier(said.when.period, start.period):
            continue
        if start.period is not None and _looks_back(layout, said.index):
            continue
        if _is_one_alone(layout, said.index):
            continue
        return said.when.period
    return start.period or _period_of_the_lead(found, layout) or _period_of_the_topic(start, found)


def _period_of_the_topic(start: Running, found: list[tuple[Said, str | None]]) -> Period | None:
    """The period that the first figures of a report took from the sentence before them.

    Not that of a turnover: its parts are told by a time of their own as often as not.
    """
    if start.measure is not None:
        return None
    own = (said for said, _ in found if not said.when.compared and said.frame.measure != "turnover")
    return next((said.when.period for said in own), None)


def _period_of_the_lead(found: list[tuple[Said, str | None]], layout: Layout) -> Period | None:
    """The year of the paragraph before, where it is all that dates the numbers that a new one opens on."""
    opens = layout.start == 0 or any(layout.doc[i].is_space for i in (layout.start - 1, layout.start))
    if not opens or any(said.when.said for said, _ in found):
        return None
    return next((said.when.period for said, _ in found if said.when.period is not None), None)


def _is_one_alone(layout: Layout, index: int) -> bool:
    """'In December alone it was $98 million': the report goes on about the whole."""
    around = (*layout.before(index), *layout.clause_after(index))
    ends = {dated.end for dated in layout.times}
    return any(layout.doc[i].lower_ == "alone" and i in ends for i in around)


def topic_of(layout: Layout, running: Running) -> Running:
    """What a sentence without numbers opens on: 'Yet trade itself has shrunk.'"""
    for trigger in triggers_in(layout, range(layout.start, layout.end), trading=False):
        if trigger.measure not in ("turnover", "exports", "imports"):
            continue
        opens = trigger.place < layout.start + OPENING
        if opens or len({state.id for state in sides_said(layout, trigger, running)}) > 1:
            measure, sides = sides_of(layout, trigger, running)
            if len(sides.pair) > 1 and (running.measure is None or sides.pair != running.sides.pair):
                whole = measure == "turnover"
                return Running(measure, sides, whole=whole, trading=not whole, relief=running.relief)
    if running.measure is None and (owed := _debt_spoken_of(layout, running)) is not None:
        return Running("debt", owed, relief=running.relief)
    gifts = paid_to(layout) if running.measure is None else None
    return Running("aid", gifts, relief=running.relief) if gifts is not None else running


def _debt_spoken_of(layout: Layout, running: Running) -> Sides | None:
    """'Estimates of Venezuela's debt to China diverge': who owes and to whom, where no sum is told yet."""
    for trigger in triggers_in(layout, range(layout.start, layout.end), trading=False):
        if trigger.measure == "debt" and trigger.kind == "noun":
            sides = debt_sides(layout, trigger, running)
            return sides if len(sides.pair) > 1 else None
    return None


def is_earlier(period: Period | None, other: Period | None) -> bool:
    """Whether a period starts before another; unknown is no."""
    return bool(period and other and period.start and other.start and period.start < other.start)


def _looks_back(layout: Layout, index: int) -> bool:
    """'had been', 'had sold': the sentence looks back, and the next goes on from where the report was."""
    tokens = [layout.doc[i] for i in range(layout.start, layout.numbers[index].start)]
    return any(
        token.lower_ == "had" and (after.lower_ == "been" or after.pos_ == "VERB")
        for token, after in itertools.pairwise(tokens)
    )
