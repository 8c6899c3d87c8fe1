"""Everything that a record can be checked for by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import with_units
from legation.checks.arithmetic.bonds.broken import broken_bonds
from legation.checks.arithmetic.conflicts.derived import Derived, follows
from legation.checks.arithmetic.conflicts.settled import settled
from legation.checks.arithmetic.conflicts.taken_apart import not_taken_back
from legation.checks.arithmetic.conflicts.within import check_figures
from legation.checks.arithmetic.told.alone import told_alone
from legation.checks.arithmetic.told.balance import told_balance
from legation.checks.arithmetic.told.changes import told_changes
from legation.checks.arithmetic.told.conversions import told_conversions
from legation.checks.arithmetic.told.currencies import told_currencies
from legation.checks.arithmetic.told.differences import told_differences
from legation.checks.arithmetic.told.directions import told_directions
from legation.checks.arithmetic.told.gaps import told_gaps
from legation.checks.arithmetic.told.growth import told_growth
from legation.checks.arithmetic.told.measures import told_measures
from legation.checks.arithmetic.told.nearly import told_nearly
from legation.checks.arithmetic.told.parts import told_parts
from legation.checks.arithmetic.told.per_one import told_per_one
from legation.checks.arithmetic.told.products import told_products
from legation.checks.arithmetic.told.quotients import told_quotients
from legation.checks.arithmetic.told.ranks import told_ranks
from legation.checks.arithmetic.told.rates import told_rates
from legation.checks.arithmetic.told.ratios import told_ratios
from legation.checks.arithmetic.told.rest import told_rest
from legation.checks.arithmetic.told.rows import told_rows
from legation.checks.arithmetic.told.shares import told_shares
from legation.checks.arithmetic.told.shares_together import told_shares_together
from legation.checks.arithmetic.told.sums import told_sums
from legation.checks.arithmetic.told.totals import told_totals
from legation.checks.arithmetic.told.trade import told_trade
from legation.checks.arithmetic.told.wholes import told_wholes
from legation.checks.chronology.dates import check_dates
from legation.checks.doubts import doubted
from legation.checks.elsewhere import explained_elsewhere
from legation.lists.trade_margins import trade_margins
from legation.reading.amounts import read_amounts
from legation.reading.bonds import Bond
from legation.reading.figures import ALL_SURE, Likely
from legation.reading.times import TimeMention
from legation.record.check import Check
from legation.record.record import Record


def check_record(
    record: Record,
    times: Sequence[TimeMention],
    bonds: Sequence[Bond] = (),
    likely: Likely = ALL_SURE,
) -> tuple[Check, ...]:
    """The contradictions within one record: its dates, its figures, then any numbers that its words bind together.

    `likely` is how likely its figures are read right: what rests on doubtful ones is told as open.
    """
    document = record.document
    dates = check_dates(document.text, times, document.published, record.statements)
    figures = settled(record.figures, document.published)
    numbers = not_taken_back(document.text, check_figures(figures, apart=_headline_margins(record)))
    numbers += told_growth(document.text, numbers)
    numbers += told_sums(document.text, numbers)
    numbers += _told_outright(document.text, numbers)
    amounts = read_amounts(document.text)
    scaled = with_units(amounts, document.text) if numbers else []
    numbers = tuple(explained_elsewhere(check, scaled) for check in numbers)
    numbers = tuple(doubted(check, likely, bonds, len(amounts), figures) for check in numbers)
    return dates + numbers + _of_others(broken_bonds(bonds, amounts, document.text), numbers)


def _told_outright(text: str, known: Sequence[Check]) -> tuple[Check, ...]:
    """What single sentences say of their own numbers, where nothing is known of those numbers yet."""
    told = (
        *told_changes(text),
        *told_directions(text),
        *told_parts(text),
        *told_ranks(text),
        *told_rows(text),
        *told_shares(text),
        *told_shares_together(text),
        *told_products(text),
        *told_ratios(text),
        *told_currencies(text),
        *told_conversions(text),
        *told_measures(text),
        *told_rest(text),
        *told_alone(text),
        *told_gaps(text),
        *told_differences(text),
        *told_trade(text),
        *told_balance(text),
        *told_nearly(text),
        *told_wholes(text),
        *told_totals(text),
        *told_rates(text),
        *told_quotients(text),
        *told_per_one(text),
    )
    return _of_others(told, known)


def _of_others(told: Iterable[Check], known: Sequence[Check]) -> tuple[Check, ...]:
    """The checks whose numbers no earlier check speaks of."""
    found = list(known)
    for check in told:
        same = (span.overlaps(other) for span in check.evidence for one in found for other in one.evidence)
        if not any(same):
            found.append(check)
    return tuple(found[len(known) :])


def follows_from(record: Record) -> tuple[Derived, ...]:
    """What follows from the figures of one record."""
    return follows(settled(record.figures, record.document.published))


def _headline_margins(record: Record) -> dict[str, Fraction]:
    """A headline rounds once more than the report beneath it."""
    document = record.document
    end = document.title_end
    return {
        figure.id: trade_margins().headline_apart for figure in record.figures if figure.evidence.start < end
    }
