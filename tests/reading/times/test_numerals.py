from __future__ import annotations

import pytest

from legation.reading.times.numerals import cardinal, count, ordinal, spelled_year
from legation.reading.times.words import Words


@pytest.mark.parametrize(
    ("text", "expected"), [("twenty-five men", 25), ("12 men", 12), ("ninety men", 90), ("nineteen", 19)]
)
def test_a_whole_number(text: str, expected: int) -> None:
    found = cardinal(Words(text), 0)

    assert found is not None
    assert found[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a couple of weeks", 2), ("half a year", 0.5), ("a dozen years", 12), ("3.5 years", 3.5), ("several days", None),
     ("two and a half years", 2.5)],
)  # fmt: skip
def test_how_many(text: str, expected: float | None) -> None:
    found = count(Words(text), 0)

    assert found is not None
    assert found[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("21st", 21), ("twenty-third", 23), ("third", 3), ("thirtieth", 30)]
)
def test_an_ordinal(text: str, expected: int) -> None:
    found = ordinal(Words(text), 0)

    assert found is not None
    assert found[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("nineteen eighty-six", 1986), ("two thousand and fifteen", 2015), ("twenty twelve", 2012)],
)
def test_a_year_in_words(text: str, expected: int) -> None:
    found = spelled_year(Words(text), 0)

    assert found is not None
    assert found[1] == expected


@pytest.mark.parametrize("text", ["house", "", "1234567890123", "½"])
def test_what_is_no_number(text: str) -> None:
    assert cardinal(Words(text), 0) is None
