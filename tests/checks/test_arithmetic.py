"""Figures against each other: what cannot all be true, and what only seems so."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest
from reckon import relation, value

from legation.checks.arithmetic.conflicts.within import check_figures, conflicts_in
from legation.record.actor import Actor
from legation.record.figure import Figure
from legation.record.span import Span
from legation.record.statement import Attribution


class Case(NamedTuple):
    """Figures, why they are here, and what is to be said of them."""

    why: str
    figures: tuple[Figure, ...]
    words: str | None = None  # in the explanation of the one contradiction; None: nothing is contradicted
    suggestion: str | None = None


CONFLICTS = (
    Case("turnover is exports and imports", (
        value("AFG exports WLD 2025", "1806500000", "1807500000", "exports of $1.807 billion"),
        value("AFG imports WLD 2025", "12124500000", "12125500000", "imports of $12.125 billion"),
        value("AFG turnover WLD 2025", "13391500000", "13392500000", "trade of $13.392 billion"),
    ), "the trade between Afghanistan and the world in 2025 at $13.931 to 13.933 billion", "$13.932 billion"),
    Case("a growth of a third is none of a fifth", (
        value("UZB exports AFG 2025", "621500000", "622500000", "$622 million"),
        value("UZB exports AFG 2024", "381500000", "382500000", "$382 million"),
        relation("UZB exports AFG 2025", "ratio", "1.355", "1.365", "2024", "up 36 percent"),
    ), "62.5 to 63.2 percent more than in 2024", "63 percent"),
    Case("a fall is a growth below one", (
        value("PAK imports AFG 2024", "11922500", "11923500", "$11.923 million"),
        value("PAK imports AFG 2023", "15276500", "15277500", "$15.277 million"),
        relation("PAK imports AFG 2024", "ratio", "0.87045", "0.87055", "2023", "down 12.95 percent"),
    ), "21.949 to 21.960 percent less than in 2023", "21.95 percent"),
    Case("a share of exports leaves the imports", (
        value("KAZ turnover AFG 2022", "987850000", "987950000", "$987.9 million"),
        relation("KAZ exports AFG 2022", "share", "0.85", "0.95", "turnover", "90 percent of it exports"),
        value("KAZ imports AFG 2022", "9000000", "9900000", "barely $9 million"),
    ), "cannot all be true"),
    Case("a month is part of its year", (
        value("KAZ exports AFG 2022-03", "89500000", "90500000", "$90 million"),
        value("KAZ exports AFG 2022", "59500000", "60500000", "$60 million"),
    ), "cannot both be true"),
    Case("two halves make the year", (
        value("UZB exports AFG 2024-01-01..2024-06-30", "300000000", "301000000", "$300.5 million"),
        value("UZB exports AFG 2024-07-01..2024-12-31", "300000000", "301000000", "$300.5 million, too"),
        value("UZB exports AFG 2024", "799000000", "801000000", "$800 million"),
    ), "at $600 to 602 million"),
    Case("a product is part of the exports", (
        value("KAZ exports AFG 2022 flour", "500000000", "510000000", "$505 million of flour"),
        value("KAZ exports AFG 2022", "400000000", "410000000", "$405 million"),
    ), "cannot both be true"),
    Case("two products that are not each other add up", (
        relation("KAZ exports AFG 2022 flour", "share", "0.595", "0.605", "exports", "60 percent flour"),
        relation("KAZ exports AFG 2022 sugar", "share", "0.545", "0.555", "exports", "55 percent sugar"),
        value("KAZ exports AFG 2022", "400000000", "410000000", "$405 million"),
    ), "cannot all be true"),
    Case("a partner's share is of the goods that are told of", (
        value("SDN exports WLD 2024 gold", "1495000000", "1505000000", "$1.50 billion of gold"),
        value("SDN exports ARE 2024 gold", "1345000000", "1355000000", "$1.35 billion"),
        relation("SDN exports ARE 2024 gold", "share", "0.085", "0.095", "exports", "9 percent"),
    ), "cannot all be true"),
    Case("a partner is part of the five states", (
        value("AFG imports KAZ 2024", "900000000", "910000000", "$905 million"),
        value("AFG imports CAS 2024", "700000000", "710000000", "$705 million"),
    ), "cannot both be true"),
    Case("the Emirate's trade is Afghanistan's", (
        value("AFG turnover KAZ 2024", "545000000", "545400000", "$545.2 million"),
        value("AFG:IEA turnover KAZ 2024", "845000000", "845400000", "$845.2 million"),
    ), "cannot both be true"),
    Case("a digit too few in the partner's imports", (
        value("KAZ exports AFG 2023", "546500000", "547500000", "$547 million"),
        value("AFG imports KAZ 2023", "54650000", "54750000", "$54.7 million"),
    ), "cannot both be true"),
    Case("the exports of each side make the trade", (
        value("SYR exports SAU 2022", "92500000", "93500000", "$93 million"),
        value("SAU exports SYR 2022", "21500000", "22500000", "$22 million"),
        value("SYR turnover SAU 2022", "130500000", "131500000", "$131 million"),
    ), "cannot all be true"),
    Case("three ratios go round in a circle", (
        relation("KAZ turnover AFG 2022", "ratio", "1.95", "2.05", "2021", "twice 2021"),
        relation("KAZ turnover AFG 2021", "ratio", "2.95", "3.05", "2020", "three times 2020"),
        relation("KAZ turnover AFG 2022", "ratio", "3.95", "4.05", "2020", "four times 2020"),
    ), "cannot all be true"),
    Case("a balance is exports less imports", (
        value("KAZ balance AFG 2022", "700000000", "710000000", "a surplus of $705 million"),
        value("KAZ exports AFG 2022", "500000000", "510000000", "$505 million"),
    ), "cannot both be true"),
)  # fmt: skip

CONSISTENT = (
    Case("numbers rounded one by one need not add up to the last digit", (
        value("AFG exports CAS 2024", "59500000", "60500000", "$60 million"),
        value("AFG imports CAS 2024", "623500000", "624500000", "$624 million"),
        value("AFG turnover CAS 2024", "684500000", "685500000", "$685 million"),
    )),
    Case("a growth rate computed before rounding", (
        value("PAK exports AFG 2024", "544007500", "544008500", "$544.008 million"),
        value("PAK exports AFG 2023", "522270500", "522271500", "$522.271 million"),
        relation("PAK exports AFG 2024", "ratio", "1.04115", "1.04125", "2023", "up 4.12 percent"),
    )),
    Case("a number that was cut off instead of rounded", (
        value("KAZ turnover AFG 2023", "567450000", "567550000", "$567.5 million"),
        value("AFG turnover KAZ 2023", "567350000", "567450000", "$567.4 million"),
    )),
    Case("freight and insurance", (
        value("KAZ exports AFG 2023", "546500000", "547500000", "$547 million"),
        value("AFG imports KAZ 2023", "589500000", "590500000", "$590 million"),
    )),
    Case("two customs services count differently, and the report knows it", (
        value("KGZ exports AFG 2024", "58500000", "59500000", "$59 million"),
        value("AFG imports KGZ 2024", "65500000", "66500000", "$66 million"),
    )),
    Case("the trade by either side's statistics", (
        value("AFG turnover RUS 2023", "950000000", "1050000000", "$1.0 billion"),
        value("RUS turnover AFG 2023", "289500000", "290500000", "$290 million"),
    )),
    Case("the exports of each side make the trade, up to rounding", (
        value("GBR exports PSE 2024", "21500000", "22500000", "£22 million", "GBP"),
        value("PSE exports GBR 2024", "12500000", "13500000", "£13 million", "GBP"),
        value("GBR turnover PSE 2024", "34500000", "35500000", "£35 million", "GBP"),
    )),
    Case("tonnes told without their goods are of some goods", (
        value("RUS exports AFG 2024 flour", "167500", "168500", "168,000 tonnes of flour", "t"),
        value("RUS exports AFG 2024", "60500", "61500", "61,000 tonnes", "t"),
    )),
    Case("a change of the money, not of the tonnes", (
        value("TJK exports WLD 2024 coal", "339500", "340500", "340,000 tons", "t"),
        relation("TJK exports WLD 2024 coal", "change", "3500000", "4500000", "2023", "$4 million more"),
    )),
    Case("two consignments of aid are two", (
        value("KAZ aid AFG 2023", "1650", "1660", "1,655 tonnes", "t"),
        value("KAZ aid AFG 2023", "5350", "5450", "5,400 tonnes", "t"),
    )),
    Case("another year, another number", (
        value("KAZ turnover AFG 2022", "987850000", "987950000", "$987.9 million"),
        value("KAZ turnover AFG 2023", "567450000", "567550000", "$567.5 million"),
    )),
    Case("dollars and tonnes are not compared", (
        value("KAZ exports AFG 2022 flour", "1299500", "1300500", "1.3 million tonnes", "t"),
        value("KAZ exports AFG 2022", "900000", "910000", "$0.9 million"),
    )),
    Case("what a union took is no further part beside its members", (
        value("MKD exports WLD 2022", "8299550000", "8299650000", "8,299.6 million"),
        relation("MKD exports DEU 2022", "share", "0.445", "0.455", "exports", "45 percent of the exports"),
        relation("MKD exports EU 2022", "share", "0.7825", "0.7835", "exports", "78.3 percent of exports"),
    )),
    Case("a deficit's share of the trade is of its size", (
        value("GEO balance WLD 2023", "-6750000000", "-6650000000", "a negative balance of $6.7 billion"),
        relation("GEO balance WLD 2023", "share", "0.4205", "0.4215", "turnover", "42.1 percent of turnover"),
    )),
    Case("an unnamed partner may be another one", (
        value("KAZ exports - 2022", "900000000", "910000000", "$905 million"),
        value("KAZ exports - 2022", "400000000", "410000000", "$405 million"),
    )),
    Case("grain may hold the wheat", (
        value("KAZ exports AFG 2022 wheat", "600000", "610000", "605,000 tonnes of wheat", "t"),
        value("KAZ exports AFG 2022 grain", "700000", "710000", "705,000 tonnes of grain", "t"),
        value("KAZ exports AFG 2022", "900000", "910000", "905,000 tonnes", "t"),
    )),
)  # fmt: skip

NONSENSE = (
    Case("a share of zero", (
        value("KAZ turnover AFG 2022", "0", "0", "$0"),
        relation("KAZ exports AFG 2022", "share", "0.5", "1", "turnover", "more than half"),
    )),
    Case("a figure without a period", (
        value("KAZ exports AFG -", "1", "2", "$1.5"),
        relation("KAZ exports AFG -", "share", "0.5", "1", "turnover", "more than half"),
    )),
    Case("a figure without a reporter", (value("- exports - -", "1", "2", "$1.5"),)),
    Case("a magnitude that no state reaches", (
        value("KAZ exports AFG 2022", "4E18", "5E18", "4 billion billion"),
        value("KAZ exports AFG 2022", "1", "2", "$1.5"),
    )),
    Case("a negative flow", (
        value("KAZ exports AFG 2022", "-4500000000", "-3500000000", "$-4 billion"),
        value("KAZ exports AFG 2022", "1", "2", "$1.5"),
    )),
    Case("a growth below nothing", (
        value("KAZ exports AFG 2022", "10", "11", "$10"),
        relation("KAZ exports AFG 2022", "ratio", "-3", "-2", "2021", "-300 percent"),
    )),
    Case("points of a share are no dollars", (
        value("KAZ exports AFG 2022", "10000000", "11000000", "$10.5 million"),
        value("KAZ exports AFG 2021", "20000000", "21000000", "$20.5 million"),
        relation("KAZ exports AFG 2022", "change", "0.036", "0.044", "2021", "four points"),
    )),
    Case("a ratio to itself", (relation("KAZ exports AFG 2022", "ratio", "2", "3", "2022", "twice"),)),
)  # fmt: skip


def ids(case: Case) -> str:
    return case.why


@pytest.mark.parametrize("case", CONFLICTS, ids=ids)
def test_what_cannot_all_be_true_is_named(case: Case) -> None:
    (check,) = check_figures(case.figures)

    assert check.verdict == "contradicted"
    assert set(check.about) == {figure.id for figure in case.figures}
    assert case.words
    assert case.words in check.explanation
    if case.suggestion:
        assert check.suggestion == case.suggestion


@pytest.mark.parametrize("case", [*CONSISTENT, *NONSENSE], ids=ids)
def test_what_can_be_true_is_left_alone(case: Case) -> None:
    assert check_figures(case.figures) == ()


def test_every_smallest_conflict_is_found() -> None:
    """Two ways of saying the turnover, each enough to contradict it: no conflict holds another."""
    figures = (
        value("KAZ turnover AFG 2022", "900000000", "990000000", "almost $1 billion"),
        relation("KAZ turnover AFG 2022", "ratio", "1.95", "2.05", "2021", "twice 2021"),
        value("KAZ turnover AFG 2021", "619500000", "620500000", "$620 million"),
        value("KAZ exports AFG 2022", "399500000", "400500000", "$400 million"),
        value("KAZ imports AFG 2022", "9000000", "9900000", "barely $9 million"),
    )
    found = {
        frozenset(figures.index(claim.figure) for claim in conflict) for conflict in conflicts_in(figures)
    }

    assert found == {frozenset({0, 1, 2}), frozenset({0, 3, 4}), frozenset({1, 2, 3, 4})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            value("KAZ exports AFG 2023", "546500000", "547500000", "$547 million"),
            value("AFG imports KAZ 2023", "199500000", "200500000", "$200 million"),
        ),
        (
            value("KAZ turnover AFG 2024", "545000000", "545400000", "$545.2 million"),
            value("AFG turnover KAZ 2024", "845000000", "845400000", "$845.2 million"),
        ),
    ],
    ids=["the partner's imports mirror the exports", "turnover is the same from either side"],
)
def test_between_reports_the_two_sides_have_to_agree(one: Figure, other: Figure) -> None:
    assert len(conflicts_in((one, other))) == 1
    assert check_figures((one, other)) == ()


def test_what_is_many_times_all_may_be_of_other_goods() -> None:
    (check,) = check_figures(
        (
            value("TLS exports WLD 2021 petroleum", "611500000", "612500000", "$612 million of petroleum"),
            value("TLS exports WLD 2021", "22500000", "23500000", "$23 million"),
        )
    )

    assert check.verdict == "open"
    assert "other goods" in check.explanation


def test_one_wrong_number_is_reported_once() -> None:
    """What an evident slip breaks besides is counted, not told again."""
    figures = (
        value("AFG exports WLD 2025", "1806500000", "1807500000", "$1.807 billion"),
        value("AFG imports WLD 2025", "12124500000", "12125500000", "$12.125 billion"),
        value("AFG turnover WLD 2025", "13391500000", "13392500000", "$13.392 billion"),
        value("AFG balance WLD 2025", "-10319000000", "-10317000000", "a deficit of $10.318 billion"),
    )
    (check,) = check_figures(figures)

    assert check.suggestion == "$13.932 billion"
    assert check.explanation.endswith("Two other combinations of figures fail on the same number.")


def test_the_same_figures_give_the_same_checks() -> None:
    for case in CONFLICTS:
        assert check_figures(case.figures) == check_figures(case.figures)


def _years(many: int) -> tuple[Figure, ...]:
    """Trade, exports and imports of so many years with growth between them, and one wrong trade."""
    found: list[Figure] = []
    for year in range(1990, 1990 + many):
        sold, bought = 100 + 7 * (year - 1990), 10 + (year - 1990)
        for measure, amount in (("exports", sold), ("imports", bought), ("turnover", sold + bought)):
            found.append(value(f"KAZ {measure} AFG {year}", f"{amount}", f"{amount + 1}"))
        growth = (f"{sold / (sold - 7) - 0.005:.3f}", f"{sold / (sold - 7) + 0.005:.3f}")
        found.append(relation(f"KAZ exports AFG {year}", "ratio", *growth, of=f"{year - 1}"))
    return (*found, value("KAZ turnover AFG 1991", "177", "178"))


def test_what_was_checked_before_changes_nothing() -> None:
    """Where so many combinations fail that the search is cut short, it is cut at the same place."""
    alone = conflicts_in(_years(20), one_report=True)
    for other in (5, 10, 7):
        conflicts_in(_years(other), one_report=True)
    assert len(alone) > 10
    assert conflicts_in(_years(20), one_report=True) == alone


def test_numbers_of_two_named_sources_are_left_open() -> None:
    bank, customs = (
        Attribution(actor=Actor("PAK", name), speaker=name) for name in ("the bank", "the customs")
    )
    figures = (
        replace(
            value("PAK exports AFG 2025", "219488500", "219489500", "$219.489 million"), attribution=bank
        ),
        replace(value("PAK exports AFG 2025", "335500000", "336500000", "$336 million"), attribution=customs),
    )
    (check,) = check_figures(figures)

    assert check.verdict == "open"
    assert "different sources" in check.explanation


def test_numbers_far_apart_that_no_slip_explains_are_left_open() -> None:
    turnover, exports, imports = (
        value("KAZ turnover AFG 2022", "987850000", "987950000", "$987.9 million"),
        value("KAZ exports AFG 2022", "699500000", "700500000", "$700 million"),
        value("KAZ imports AFG 2022", "400000000", "440000000", "barely $400 million"),
    )
    near, far = (
        (turnover, exports, replace(imports, evidence=Span(place, place + 19, "barely $400 million")))
        for place in (100, 2000)
    )

    assert [check.verdict for check in check_figures(near)] == ["contradicted"]
    assert [check.verdict for check in check_figures(far)] == ["open"]


@pytest.mark.parametrize(
    ("low", "high", "told", "verdict"),
    [
        # what is told of a trade may be only a part of it
        ("399500000", "400500000", "$400 million", "open"),
        # two digits that changed places explain it
        ("798500000", "799500000", "$799 million", "contradicted"),
        # parts are never more than their whole
        ("5532500000", "5533500000", "$5,533 million", "contradicted"),
    ],
)
def test_parts_that_fall_short_are_open_unless_a_slip_explains_it(
    low: str, high: str, told: str, verdict: str
) -> None:
    figures = (
        value("KAZ turnover AFG 2022", "987850000", "987950000", "$987.9 million"),
        value("KAZ exports AFG 2022", low, high, told),
        value("KAZ imports AFG 2022", "8995000", "9005000", "$9 million"),
    )

    assert [check.verdict for check in check_figures(figures)] == [verdict]


def _told_twice(confidence: float | None) -> tuple[Figure, ...]:
    """One quantity told twice, the second time as sure as that."""
    return (
        value("KAZ exports AFG 2022", "399500000", "400500000", "$400 million"),
        replace(value("KAZ exports AFG 2022", "30500000", "31500000", "$31 million"), confidence=confidence),
    )


def test_what_was_read_with_doubt_contradicts_nothing() -> None:
    assert check_figures(_told_twice(0.5)) == ()


def test_what_no_phrasing_tells_may_be_of_a_part() -> None:
    (open_,), (contradicted,) = check_figures(_told_twice(0.97)), check_figures(_told_twice(None))

    assert (open_.verdict, contradicted.verdict) == ("open", "contradicted")
    assert "it may be of a part" in open_.explanation
