"""What the lists date, in one form."""

from __future__ import annotations

from datetime import date

from legation.checks.chronology.likely.datable import (
    datables,
    deeds_by_sides,
    events_by_month,
    terms_by_person,
)
from legation.record.period import Period


def test_each_list_gives_what_it_dates_to_the_month() -> None:
    assert {one.kind for one in datables()} == {"event", "deed", "start", "end"}
    assert all(one.short for one in datables())


def test_a_thing_has_the_day_or_the_month_of_a_period_whatever_the_year() -> None:
    (coup,) = (one for one in events_by_month()[11] if one.event and one.event.key == "trnc-declared")

    assert coup.has_day_of(Period.day(date(1993, 11, 15)))
    assert not coup.has_day_of(Period.day(date(1993, 11, 16)))
    assert coup.has_day_of(Period(date(1993, 11, 1), date(1993, 11, 30), "month"))
    assert coup.fits(Period(date(1983, 12, 1), date(1983, 12, 5), "open"))
    assert not coup.fits(Period.day(date(1993, 11, 15)))


def test_what_was_done_more_than_once_is_one_thing() -> None:
    ended = [
        one for one in deeds_by_sides()[frozenset({"PER", "ESH"})] if one.act == "recognize" and one.ended
    ]

    assert len(ended) == 1
    assert len(ended[0].times) > 1


def test_terms_are_known_by_who_held_them() -> None:
    came = [one for one in terms_by_person()["Olaf Scholz"] if one.kind == "start"]

    assert [one.times[0].start for one in came] == [date(2021, 12, 8)]
