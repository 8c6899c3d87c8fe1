from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

BUSINESS_YEARS = {
    "fiscal year, two years named": (
        "in the fiscal year 2023-24",
        "the fiscal year 2023-24 = 2023-07-01..2024-06-30 year",
    ),
    "with a stroke": ("in fiscal year 2024/25", "fiscal year 2024/25 = 2024-07-01..2025-06-30 year"),
    "one year named is the one it ends in": ("in fiscal 2024", "fiscal 2024 = 2023-07-01..2024-06-30 year"),
    "short form": ("the FY26 budget", "FY26 = 2025-07-01..2026-06-30 year"),
    "two years alone": ("in 2022-23 they had", "2022-23 = 2022-07-01..2023-06-30 year"),
    "the current one": (
        "in the current fiscal year",
        "the current fiscal year = 2024-07-01..2025-06-30 year",
    ),
    "the last one": ("in the last fiscal year", "the last fiscal year = 2023-07-01..2024-06-30 year"),
    "a marketing year": (
        "in the 2023/24 marketing year",
        "2023/24 marketing year = 2023-09-01..2024-08-31 year",
    ),
    "a marketing year that the text begins in July": (
        "In marketing year 2022/23, which starts in July,",
        "marketing year 2022/23 = 2022-07-01..2023-06-30 year",
    ),
    "its first months": (
        "in the first five months of marketing year 2022/23",
        "the first five months of marketing year 2022/23 = 2022-09-01..2023-01-31 month",
    ),
    "months of a fiscal year": (
        "in July to December of fiscal 2024-25",
        "July to December of fiscal 2024-25 = 2024-07-01..2024-12-31 month",
    ),
    "two years written out": (
        "in the fiscal year 2022-2023",
        "the fiscal year 2022-2023 = 2022-07-01..2023-06-30 year",
    ),
    "months and a fiscal year in brackets": (
        "during July-June (2018-19), showing",
        "July-June (2018-19) = 2018-07-01..2019-06-30 month",
    ),
    "months and the short form": (
        "in July-October FY23, compared",
        "July-October FY23 = 2022-07-01..2022-10-31 month",
    ),
    "months and two years": (
        "from July to February of 2022-23",
        "July to February of 2022-23 = 2022-07-01..2023-02-28 month",
    ),
    "so many months of it are its first": (
        "in the 11 months of the current financial year",
        "the 11 months of the current financial year = 2024-07-01..2025-05-31 month",
    ),
    "a solar year": ("in solar year 1403", "solar year 1403 = 2024-03-20..2025-03-20 year"),
    "a solar year after a common one": (
        "the solar year 1402",
        "the solar year 1402 = 2023-03-21..2024-03-19 year",
    ),
    "the current solar year": ("this solar year", "this solar year = 2025-03-21..2026-03-20 year"),
    "half a solar year": (
        "the first six months of the solar year",
        "the first six months of the solar year = 2025-03-21..2025-09-20 month",
    ),
}


@pytest.mark.parametrize(("text", "expected"), BUSINESS_YEARS.values(), ids=BUSINESS_YEARS.keys())
def test_a_year_that_does_not_begin_in_january(times: Shown, text: str, expected: str) -> None:
    assert expected in times(text)


def test_a_bare_number_is_a_solar_year_where_the_text_counts_so(times: Shown) -> None:
    assert (
        times("In solar year 1403 it rose; in 1402 it had fallen.")[1] == "1402 = 2023-03-21..2024-03-19 year"
    )
    assert times("The house was built in 1402.") == []


def test_a_year_without_a_number_is_called_by_that_of_the_report(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    found = mentions("In the current fiscal year it grows, as in the last fiscal year and in fiscal 2024.")

    assert [mention.timex for mention in found] == ["2025", "2024", "2024"]


def test_the_preceding_one_is_before_the_one_spoken_of(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    found = mentions("In FY20 sales fell, after $1.2 billion in the preceding financial year.")

    assert [str(mention.period.start) for mention in found] == ["2019-07-01", "2018-07-01"]


def test_months_of_something_else_are_no_beginning(times: Shown) -> None:
    assert "three months" in times("It rains for three months of the year.")[0]
