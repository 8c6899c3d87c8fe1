"""What stands around a date."""

from __future__ import annotations

from datetime import date

from legation.checks.chronology.likely.passage import Passage, passage
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

TEXT = (
    "Envoys met in Quito. Kenya sold tea; Emmerson Mnangagwa, President of Zimbabwe, went to Minsk in May 2019, "
    "before the vote. In 2020 nothing was sold."
)


def around(text: str, place: int = 0) -> Passage:
    dates = dates_said(text, read_times(text, date(2024, 1, 1)))
    return passage(text, dates[place], dates)


def test_names_are_found_with_their_distance_before_and_behind() -> None:
    found = around(TEXT)

    assert found.sides["BLR"] == TEXT.index("Minsk") - TEXT.index("May 2019") < 0
    assert set(found.persons_in_sentence) == {"Emmerson Mnangagwa"}
    assert found.sides_before == {"ECU"}


def test_what_another_clause_tells_is_not_near() -> None:
    found = around(TEXT)

    assert "KEN" in found.sides_in_sentence
    assert "KEN" not in found.sides
    assert "sold" not in found.near


def test_dates_of_other_sentences_are_elsewhere() -> None:
    found = around(TEXT)

    assert [one.span.quote for one in found.elsewhere] == ["In 2020"] or [
        one.year.quote for one in found.elsewhere if one.year
    ] == ["2020"]
    assert found.others == ()


def test_a_name_within_a_longer_one_is_none_of_its_own() -> None:
    found = around("South Sudan left in July 2011.")

    assert set(found.sides) == {"SSD"}
