"""States that a sentence means by a pronoun."""

from __future__ import annotations

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

WRONG = (
    (
        "his country",
        "Panama's president ruled out a return to Taipei. His country switched recognition in June 2015.",
        "2015",
    ),
    ("it", "Kosovo wants to join the Council of Europe. It declared independence in February 2018.", "2018"),
    (
        "the island nation",
        "Nauru is small. The Pacific island nation dropped Taiwan in January 2014.",
        "2014",
    ),
    ("behind a date", "Honduras may think again. In March 2021 it broke with Taiwan.", "2021"),
)
RIGHT = (
    (
        "his country",
        "Panama's president ruled out a return to Taipei. His country switched recognition in June 2017.",
    ),
    ("another state before", "Belize keeps ties with Taiwan, unlike Panama. It broke with Cuba in 1961."),
    ("nobody before", "The envoy left. It declared independence in 1991, and Kosovo did so too."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_wrong_year_of_a_state_meant_by_a_pronoun_is_named(why: str, text: str, wrong: str) -> None:
    found = check_dates(text, read_times(text, None), None)

    assert [one.evidence[0].quote for one in found] == [wrong], why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_the_pronoun_may_mean_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, None), None) == (), why
