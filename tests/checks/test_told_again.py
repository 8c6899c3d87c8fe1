"""Events that a report comes back to by a noun."""

from __future__ import annotations

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

WRONG = (
    ("between commas", "Soldiers removed President Mohamed Bazoum. The coup, in July 2021, led the bloc to close its borders.", "2021"),
    ("behind it", "Kosovo declared independence under Hashim Thaçi. The declaration came in February 2018.", "2018"),
    ("another paragraph", "Gabon had a coup in Gabon's capital.\n\nThat coup of August 2003 brought Brice Oligui Nguema to power.", "2003"),
)  # fmt: skip
RIGHT = (
    (
        "the right year",
        "Soldiers removed President Mohamed Bazoum. The coup, in July 2023, led the bloc to close its borders.",
    ),
    (
        "a coup elsewhere",
        "Soldiers removed President Mohamed Bazoum. The coup in Chad in 1990 was another matter.",
    ),
    (
        "two coups before",
        "There was a coup in Niger, and a coup in Gabon. The coup of 2021 was not one of them.",
    ),
    (
        "what came after it",
        "Soldiers removed President Mohamed Bazoum. After the coup, in May 2024, the bloc relented.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_wrong_year_of_an_event_told_before_is_named(why: str, text: str, wrong: str) -> None:
    found = check_dates(text, read_times(text, None), None)

    assert [one.evidence[0].quote for one in found] == [wrong], why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_the_noun_may_mean_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, None), None) == (), why
