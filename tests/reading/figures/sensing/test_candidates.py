"""Who may stand on either side of a figure, and of when it may be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from legation.reading.figures.running import WORLD
from legation.reading.figures.sensing.candidates import parties_of, periods_of
from legation.reading.material import Material
from legation.reading.sensing.places import Places
from legation.reading.sensing.words import Words, words_of
from legation.record.actor import Actor
from legation.record.period import Period


def test_a_state_and_its_government_are_one_party(words: Callable[[str], Words]) -> None:
    parties = parties_of(
        words("The Taliban bought flour of Kazakhstan. Afghanistan sold Abkhazia and Georgia fruit.")
    )

    assert [one.id for one in parties.actors] == ["AFG", "GEO", "GEO:ABK", "KAZ"]
    assert [parties.actors[number].id for number in parties.whom] == ["AFG", "KAZ", "AFG", "GEO:ABK", "GEO"]


def test_the_five_of_central_asia_together_are_one_party(words: Callable[[str], Words]) -> None:
    parties = parties_of(words("Iran sold the five Central Asian states fuel."))

    assert [one.id for one in parties.actors] == ["CAS", "IRN"]


def test_the_world_and_nobody_are_thought_of_as_well(words: Callable[[str], Words]) -> None:
    parties = parties_of(words("Ghana exports cocoa."))

    assert parties.size == 3
    assert [parties.number_of(one) for one in (Actor("GHA", "Ghana"), WORLD, None)] == [0, 1, 2]
    assert parties.number_of(Actor("MLI", "Mali")) is None
    assert [parties.actor(number) for number in range(3)] == [parties.actors[0], WORLD, None]


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def test_a_time_gives_its_days_and_those_of_the_year_before(material: Callable[[str], Material]) -> None:
    found = material("In 2023 Ghana sold rice for $5 million.")
    periods = periods_of(Places(words_of(found)), found.times, [])

    assert list(periods.found) == [_year(2023), _year(2022)]
    assert periods.which.tolist() == periods.readings.tolist() == [0, 1]
    assert periods.number_of(_year(2022)) == 1
    assert periods.number_of(_year(2021)) is None
    assert periods.number_of(None) == 2


def test_what_no_word_tells_may_be_thought_of(material: Callable[[str], Material]) -> None:
    found = material("Ghana sold rice for $5 million.")
    periods = periods_of(Places(words_of(found)), found.times, [None, _year(2020)])

    assert list(periods.found) == [_year(2020)]
    assert periods.features.shape == (0, 7)
