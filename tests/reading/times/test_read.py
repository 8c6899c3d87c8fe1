from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from legation.reading.times import read_times

REPORT = (
    "KABUL, April 10 - Trade came to $481 million in 2024, 12 percent more than a year earlier, the ministry "
    "said on Thursday. In the first two months of this year it fell by a fifth. The minister, who took office "
    "in August 2021, will travel to Ashgabat next week and meet his colleague on April 16.\n"
)
DAY = date(2025, 4, 11)


def test_a_report_is_read_in_its_order() -> None:
    found = [mention.span.quote for mention in read_times(REPORT, DAY)]

    assert found == [
        "April 10", "2024", "a year earlier", "Thursday", "the first two months of this year", "August 2021",
        "next week", "April 16",
    ]  # fmt: skip


def test_spans_read_as_quoted_and_do_not_overlap() -> None:
    found = read_times(REPORT * 30, DAY)

    assert all(
        mention.span.quote == (REPORT * 30)[mention.span.start : mention.span.end] for mention in found
    )
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


def test_who_knows_the_tense_better_may_say_so() -> None:
    text = "Talks on Tuesday"

    ahead = read_times(text, DAY, future_at=lambda _: True)
    behind = read_times(text, DAY, future_at=lambda _: False)

    assert (str(ahead[0].nominal), str(behind[0].nominal)) == ("2025-04-15", "2025-04-08")


CLOCKS = {
    "afternoon": ("at 4:30 p.m. on Tuesday", "4:30 p.m. on Tuesday", "16:30", "2025-04-08T16:30"),
    "behind its day": ("Tuesday at 9 a.m.", "Tuesday at 9 a.m.", "09:00", "2025-04-08T09:00"),
    "Greenwich": ("at 14:00 GMT.", "14:00 GMT", "14:00", "2025-04-11T14:00"),
    "the morning of a day": (
        "on the morning of January 5, 2012",
        "the morning of January 5, 2012",
        None,
        "2012-01-05TMO",
    ),
    "noon": ("at noon.", "noon", "12:00", "2025-04-11T12:00"),
}


@pytest.mark.parametrize(("text", "quote", "clock", "timex"), CLOCKS.values(), ids=CLOCKS.keys())
def test_a_clock_time_has_its_day(text: str, quote: str, clock: str | None, timex: str) -> None:
    (mention,) = read_times(text, DAY)

    assert (mention.span.quote, mention.kind, mention.clock, mention.timex) == (quote, "time", clock, timex)


BAD_INPUT = {
    "nothing": "",
    "blanks": " \n\t ",
    "control characters": "on \x00Tuesday\x1b[0m, 2025\x00",
    "right-to-left": "في 15 أغسطس 2021 وصل",
    "other digits": "٢٠٢٣ and ２０２３ and ² years",
    "days that are none": "February 30, 2025-02-30, June 31st, 99/99/2020",
    "numbers beyond all years": "99999999999999999999 years ago, in 9999, 500000 years later, 10000 BC, year 0000",
    "an end right after a clock time": "it closed at midnight",
    "lone words": "the of last next this between from to and in",
}


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT.keys())
@pytest.mark.parametrize("published", [DAY, None, date.min, date.max])
def test_odd_input_is_read_without_a_crash(text: str, published: date | None) -> None:
    for mention in read_times(text, published):
        mention.span.require_in(text, "odd")


@pytest.mark.parametrize("published", [date.min, date.max, date(2024, 2, 29)])
def test_a_report_is_read_on_any_day(published: date) -> None:
    odd = (
        "Last winter, next decade, the past 30 years, two centuries ago, Ramadan, Easter, this weekend, FY26."
    )

    assert len(read_times(REPORT + odd, published)) > 10


SCRAPS = (
    "the of last next this that same between from to in and or since until by after before ago later earlier year month "
    "week day quarter half season weekend 2021 31 0 1403 9999 2023/24 12/12/2012 2/30/2020 4:30 p.m. Q4 FY26 May march "
    "Friday Tuesday first second third twenty-third end start early mid late winter spring Ramadan Easter fiscal solar "
    "marketing now today tonight period time every each a two several years months - / . , ; 's st th midnight close"
).split()


@pytest.mark.parametrize("seed", range(40))
def test_scraps_of_time_in_any_order_are_read_without_a_crash(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - the same scraps in every run
    text = " ".join(draw.choice(SCRAPS) for _ in range(60))

    for mention in read_times(text, draw.choice([None, date.min, date.max, DAY])):
        mention.span.require_in(text, "scraps")


ENDLESS = {
    "a letter": "a" * 1_000_000,
    "articles": "the " * 250_000,
    "numbers": "1 " * 500_000,
    "dashes": "-" * 1_000_000,
    "months": "May " * 10_000,
    "ordinals": "the first " * 20_000,
    "line ends": "\n" * 1_000_000,
    "digits": "5" * 1_000_000,
    "spelled numbers": "twenty-" * 50_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_line_without_end_is_read_in_time_that_grows_with_it(text: str) -> None:
    started = time.process_time()
    read_times(text, DAY)

    assert time.process_time() - started < 20


def test_the_same_input_gives_the_same_mentions(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    assert mentions(REPORT) == mentions(REPORT)
