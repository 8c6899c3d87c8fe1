"""What a report takes for granted, filled in before its figures are compared."""

from __future__ import annotations

from datetime import date

from reckon import relation, value

from legation.checks.arithmetic.conflicts.settled import settled
from legation.record.figure import Figure

PUBLISHED = date(2025, 12, 22)


def test_a_report_that_names_no_partner_means_the_world() -> None:
    figures = (
        value("AFG exports - 2025", "1", "2", "exports"),
        value("AFG turnover WLD 2025", "3", "4", "trade"),
        value("KAZ exports - 2025", "5", "6", "of another state"),
    )

    assert [figure.partner and figure.partner.id for figure in settled(figures, PUBLISHED)] == [
        "WLD",
        "WLD",
        None,
    ]


def test_a_report_that_names_another_partner_may_mean_either() -> None:
    figures = (
        value("AFG exports - 2025", "1", "2", "exports"),
        value("AFG turnover WLD 2025", "3", "4", "trade"),
        value("AFG exports KAZ 2025", "5", "6", "to Kazakhstan"),
    )

    assert settled(figures, PUBLISHED)[0].partner is None


def test_re_exports_are_a_part_of_the_exports() -> None:
    (figure,) = settled(
        (value("ARE exports AFG 2023", "4050000000", "4150000000", "re-exports of $4.1 billion"),), PUBLISHED
    )

    assert figure.product == "re-exports"


def test_the_two_sides_numbers_of_one_trade_are_no_slip_of_each_other() -> None:
    figures = (
        value("KAZ turnover AFG 2024", "545000000", "545400000", "$545.2 million"),
        value("AFG turnover KAZ 2024", "554000000", "554400000", "$554.2 million"),
    )

    assert settled(figures, PUBLISHED) == ()


def test_what_goes_on_ends_with_the_report() -> None:
    (figure,) = settled(
        (relation("KAZ exports AFG 2025-09-01..", "ratio", "2", "3", "2024-09-01.."),), PUBLISHED
    )

    assert figure.period is not None
    assert figure.period.end == PUBLISHED
    assert figure.relation is not None
    assert figure.relation.of.period is not None
    assert figure.relation.of.period.end == date(2024, 12, 22)


def test_months_against_last_year_are_against_its_same_months() -> None:
    (figure,) = settled((relation("KAZ exports AFG 2025-02", "ratio", "2", "3", "2024"),), PUBLISHED)

    assert figure.relation is not None
    assert figure.relation.of.period is not None
    assert (figure.relation.of.period.start, figure.relation.of.period.end) == (
        date(2024, 2, 1),
        date(2024, 2, 28),
    )


def quotes(*figures: Figure) -> list[str]:
    return [figure.evidence.quote for figure in settled(figures, PUBLISHED)]


def test_of_two_growths_of_one_thing_the_one_that_the_numbers_bear_out_is_kept() -> None:
    kept = quotes(
        value("UZB turnover AFG 2025", "1550", "1650", "1,600"),
        value("UZB turnover AFG 2024", "1050", "1150", "1,100"),
        relation("UZB turnover AFG 2025", "ratio", "1.454", "1.456", "2024", "45.5 percent"),
        relation("UZB turnover AFG 2025", "ratio", "1.843", "1.845", "2024", "84.4 percent"),
    )

    assert kept == ["1,600", "1,100", "45.5 percent"]


def test_two_values_of_one_thing_that_no_slip_explains_are_both_left_out() -> None:
    assert quotes(
        value("IRN exports AFG 2024", "2150000000", "2250000000", "$2.2 billion"),
        value("IRN exports AFG 2024", "1300500000", "1301500000", "$1.301 billion"),
    ) == []  # fmt: skip


def test_two_values_that_are_a_slip_apart_are_kept_to_be_named() -> None:
    assert len(quotes(
        value("KAZ turnover AFG 2022", "987850000", "987950000", "$987.9 million"),
        value("KAZ turnover AFG 2022", "897850000", "897950000", "$897.9 million"),
    )) == 2  # fmt: skip
