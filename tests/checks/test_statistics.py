"""The statistics check on figures: what fits, what does not and why, and what is left open with what is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from reckon import relation, value

from legation.checks.arithmetic.conflicts.across import check_across
from legation.checks.statistics.check import check_statistics
from legation.checks.statistics.official_figures import official_figures
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.record import Document, Record
from legation.trade.shelf import Shelf, opened


@pytest.fixture(scope="module")
def shelf() -> Iterator[Shelf]:
    """The numbers that ship."""
    with opened(None) as found:
        yield found


def record(*figures: Figure, published: date | None = date(2026, 6, 1), name: str = "a paper") -> Record:
    """A record whose text is the figures' quotes."""
    from dataclasses import replace

    from legation.record.span import Span

    text, placed = "", []
    for figure in figures:
        quote = figure.evidence.quote
        placed.append(replace(figure, evidence=Span(len(text), len(text) + len(quote), quote)))
        text += quote + ". "
    return Record(Document(name, text or "-", source=name, published=published), (), tuple(placed))


def check(
    shelf: Shelf, *figures: Figure, published: date | None = date(2026, 6, 1), known: date | None = None
) -> list[Check]:
    return [one.check for one in check_statistics(record(*figures, published=published), shelf, known)]


def test_what_is_official_supports(shelf: Shelf) -> None:
    (found,) = check(shelf, value("KAZ turnover AFG 2022", "900000000", "1000000000", "almost $1 billion"))

    assert (found.kind, found.verdict) == ("statistics", "supported")
    assert "$987.9 million (Serik Zhumangarin, as reported)" in found.explanation


def test_a_number_of_another_year_is_told_as_that(shelf: Shelf) -> None:
    (found,) = check(shelf, value("KAZ turnover AFG 2023", "545150000", "545250000", "$545.2 million"))

    assert (found.verdict, found.suggestion) == ("contradicted", "2024")
    assert "$567.5 million" in found.explanation
    assert "It is the number of 2024" in found.explanation


def test_the_partners_number_is_looked_at_too(shelf: Shelf) -> None:
    (found,) = check(shelf, value("AFG exports CHN 2023", "62000000", "66000000", "about $64 million"))

    # China's imports were 64 million with freight, so that 51 to 72 were exported
    assert found.verdict == "supported"
    assert "the partner's number, with the margin of freight" in found.explanation


def test_by_how_much_it_is_off_is_told(shelf: Shelf) -> None:
    (found,) = check(shelf, value("UZB exports AFG 2025", "2000000000", "2100000000", "$2.05 billion"))

    assert found.verdict == "contradicted"
    assert "percent more" in found.explanation


def test_digits_that_changed_places_are_no_other_way_of_counting(shelf: Shelf) -> None:
    (found,) = check(shelf, value("AFG turnover WLD 2025", "13391500000", "13392500000", "$13.392 billion"))

    assert (found.verdict, found.suggestion) == ("contradicted", "$13.932 billion")


def test_thousands_for_dollars_are_told(shelf: Shelf) -> None:
    (found,) = check(shelf, value("UZB turnover AFG 2023", "867450", "867550", "$867,500"))

    assert found.verdict == "contradicted"
    assert "a thousand times more: perhaps the unit slipped" in found.explanation


@pytest.mark.parametrize(
    ("figure", "missing"),
    [
        (
            value("KAZ turnover AFG 2019", "1", "2"),
            "no official number for the trade between Afghanistan and Kazakhstan in 2019",
        ),
        (value("KAZ imports AFG 2022", "9000000", "9900000"), "is only at most $988 million"),
        (
            value("KAZ exports AFG 2022 goodwill", "1", "2"),
            "no heading of the Harmonized System is known for ‘goodwill’",
        ),
        (value("KAZ turnover AFG -", "1", "2"), "does not say over which period"),
        (value("KAZ exports - 2022", "1", "2", unit="EUR"), "does not say between whom"),
        (value("KAZ exports AFG 2022", "1", "2", unit="KZT"), "this is in KZT"),
        (
            value("KAZ exports AFG 2022", "143000", "144000", unit="t"),
            "tonnes are counted of one kind of goods",
        ),
        (
            value("PAK exports AFG 2024", "700000000", "800000000"),
            "missing: 6 months from January 2024 to June 2024",
        ),
        (value("UZB turnover AFG 2023", "100000", "100001"), "hardly speak of one thing"),
    ],
)
def test_what_cannot_be_checked_is_open_and_says_why(shelf: Shelf, figure: Figure, missing: str) -> None:
    (found,) = check(shelf, figure)

    assert found.verdict == "open"
    assert missing in found.explanation


def test_a_count_so_far_is_left_open(shelf: Shelf) -> None:
    (found,) = check(
        shelf, value("UZB turnover AFG 2025", "500000000", "510000000"), published=date(2025, 7, 1)
    )

    assert found.verdict == "open"
    assert "was not over when the report came out" in found.explanation


def test_what_was_known_on_a_day_decides(shelf: Shelf) -> None:
    figure = value("KAZ turnover AFG 2023", "567450000", "567550000", "$567.5 million")

    assert [one.verdict for one in check(shelf, figure)] == ["supported"]
    assert [one.verdict for one in check(shelf, figure, known=date(2024, 10, 1))] == ["open"]


def test_a_growth_is_held_against_both_numbers(shelf: Shelf) -> None:
    fits, not_ = check(
        shelf,
        relation("UZB exports AFG 2025", "ratio", "1.625", "1.635", of="2024", quote="63 percent"),
        relation(
            "KAZ turnover AFG 2022", "ratio", "1.95", "2.05", of="2021", quote="twice as much as in 2021"
        ),
    )

    # of Uzbek exports of all 2024 no number ships
    assert fits.verdict == "open"
    assert not_.verdict == "supported"


def test_a_growth_that_does_not_fit_is_contradicted(shelf: Shelf) -> None:
    (found,) = check(
        shelf, relation("KAZ turnover AFG 2022", "ratio", "2.95", "3.05", of="2021", quote="threefold")
    )

    assert found.verdict == "contradicted"
    assert "1.95 to 2.05 times that in 2021" in found.explanation


def test_a_growth_that_fits_another_year_is_left_open(shelf: Shelf) -> None:
    (found,) = check(
        shelf, relation("UZB turnover AFG 2025", "ratio", "2.45", "2.55", of="2024", quote="2.5 times")
    )

    assert found.verdict == "open"
    assert "it would fit the growth since 2021" in found.explanation


def test_official_numbers_decide_between_two_reports(shelf: Shelf) -> None:
    one = record(value("KAZ turnover AFG 2022", "987850000", "987950000", "$987.9 million"), name="one")
    other = record(value("KAZ turnover AFG 2022", "545150000", "545250000", "$545.2 million"), name="other")
    undoubted = official_figures([one, other], shelf)
    (without,) = check_across([one, other])
    (found,) = check_across([one, other], undoubted)

    assert "officially" not in without.explanation
    assert (
        "‘officially $987.9 million, Serik Zhumangarin, as reported’ excludes ‘$545.2 million’ (other, 1 June 2026)"
        in found.explanation
    )
    assert "leaves ‘$987.9 million’ (one, 1 June 2026)" in found.explanation


def test_officials_who_contradict_one_another_decide_nothing(shelf: Shelf) -> None:
    # the bank and its later report: 504.308 and 505.818 million agree, and both count payments, no goods
    figures = official_figures([record(value("PAK exports AFG 2024-07", "1", "2"))], shelf)

    assert figures == ()


def test_a_check_is_the_same_each_time(shelf: Shelf) -> None:
    figure = value("KAZ turnover AFG 2022", "900000000", "1000000000", "almost $1 billion")

    assert check(shelf, figure) == check(shelf, figure)


def test_what_a_reporter_had_not_published_when_asked_is_told(tmp_path: Path) -> None:
    gap = {
        "reporter": "AFG",
        "partner": "KAZ",
        "period": "2019",
        "reason": "not published yet",
        "asked": "2026-11-28",
    }
    (tmp_path / "fetched").mkdir()
    (tmp_path / "fetched" / "gaps.jsonl").write_text(json.dumps(gap) + "\n", encoding="utf-8")
    with opened(tmp_path) as own:
        (found,) = check(own, value("KAZ turnover AFG 2019", "1", "2"))

    assert found.verdict == "open"
    assert "asked on 2026-11-28, Afghanistan had 2019 not published yet with UN Comtrade" in found.explanation
