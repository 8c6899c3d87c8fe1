from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

FIGURES = {
    "ISO": ("2025-07-03", "2025-07-03"),
    "ISO without zeros": ("2015-3-3", "2015-03-03"),
    "with points the day is first": ("03.07.2025", "2025-07-03"),
    "a day above twelve": ("31/10/1974", "1974-10-31"),
    "a month first": ("10/31/1974", "1974-10-31"),
    "two-digit year": ("11/02/89", "1989-11-02"),
    "a month by name": ("05-Aug-2016", "2016-08-05"),
    "year, month by name": ("2019/aug/01", "2019-08-01"),
    "without any sign": ("20161016", "2016-10-16"),
}


@pytest.mark.parametrize(("figures", "expected"), FIGURES.values(), ids=FIGURES.keys())
def test_a_date_in_figures(times: Shown, figures: str, expected: str) -> None:
    assert times(f"as of {figures} it holds") == [f"{figures} = {expected} day"]


def test_either_way_the_date_that_lies_shortly_before_publication_is_meant(times: Shown) -> None:
    assert times("on 3/7/2025", "2025-07-05") == ["3/7/2025 = 2025-07-03 day"]
    assert times("on 3/7/2025", "2025-03-09") == ["3/7/2025 = 2025-03-07 day"]
    assert times("on 3/7/2025", "2025-06-01") == ["3/7/2025 = 2025-03-07 day"]


@pytest.mark.parametrize(
    "text", ["2025-13-45", "31/31/2020", "version 3.7.20", "1-800-2020-10", "30.02.2024"]
)
def test_figures_that_are_no_date(times: Shown, text: str) -> None:
    assert [line for line in times(text) if line.endswith("day")] == []
