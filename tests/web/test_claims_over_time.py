"""Claims over time: as high as they are large, as wide as their period, what is official on top."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from legation.charts.claims_chart import Bar
from legation.web.claims_over_time import HEIGHT, over_time


def bar(year: int, low: int | None, high: int | None, *, official: bool = False) -> Bar:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Bar(date(year, 1, 1), date(year, 12, 31), ends[0], ends[1], "words", official)


def test_one_alone_is_no_course() -> None:
    assert over_time([bar(2023, 1, 2)]) is None


def test_twice_as_much_is_twice_as_high_and_the_official_one_stands_on_top() -> None:
    drawn = over_time([bar(2023, 0, 100, official=True), bar(2023, 0, 50), bar(2024, 0, 100)])
    assert drawn is not None
    half, whole, official = drawn.placed

    assert official.bar.official
    assert abs(whole.height - 2 * half.height) <= 1
    assert whole.x > half.x
    assert abs(whole.width - half.width) <= 1


def test_an_open_end_runs_to_the_edge() -> None:
    drawn = over_time([bar(2023, 50, None), bar(2024, None, 50)])
    assert drawn is not None
    above, below = drawn.placed

    assert (above.open, above.y) == (True, 0)
    assert (below.open, below.y + below.height) == (True, HEIGHT)


def test_heights_are_read_at_round_numbers() -> None:
    drawn = over_time([bar(2023, 0, 622_000_000), bar(2024, 0, 1)])
    assert drawn is not None

    assert [words for _, words in drawn.levels] == ["0", "200 m", "400 m", "600 m"]
    assert drawn.levels[0][0] == HEIGHT
    assert [label for _, label in drawn.ticks][:2] == ["Jan 2023", "Apr 2023"]
