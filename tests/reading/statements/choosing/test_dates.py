"""The times that a deed may be of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from legation.reading.statements.choosing.choice import Talk
from legation.reading.statements.choosing.dates import WIDTH, dates_to_choose


def test_each_time_that_is_named_may_be_chosen_and_one_is_already(talk: Callable[[str], Talk]) -> None:
    found, choice = dates_to_choose(
        talk("Ghana recognised Kosovo on 3 May 2024. It broke with Serbia in 2008.")
    )
    days = [(one.period.start, one.said and one.said.quote) for one in found]

    assert (date(2024, 5, 3), "on 3 May 2024") in days or (date(2024, 5, 3), "3 May 2024") in days
    assert date(2008, 1, 1) in [start for start, _ in days]
    assert choice.features.shape[2] == WIDTH + 1
    assert found[choice.asked[0].tolist().index(True)].period.start == date(2024, 5, 3)


def test_a_day_without_a_word_of_its_own_can_stand_as_it_was_chosen(talk: Callable[[str], Talk]) -> None:
    found, choice = dates_to_choose(talk("Ghana recognised Kosovo."))

    assert (found, choice.size, choice.asked.shape) == ((), 0, (1, 0))
