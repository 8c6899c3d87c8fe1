"""What is said twice is one statement."""

from __future__ import annotations

from datetime import date

from reports import read_report
from spacy.language import Language


def test_headline_and_lead_are_one_statement_dated_by_the_lead(pipeline: Language) -> None:
    found = read_report(
        "NAIROBI - Kenya on Tuesday recognised Kosovo.", pipeline, title="Kenya recognises Kosovo"
    )

    (statement,) = [s for s in found if s.act == "recognize"]
    assert statement.when is not None
    assert statement.when.start == date(2024, 6, 11)
    assert statement.evidence.start > len("Kenya recognises Kosovo")


def test_a_deed_and_its_denial_are_two(pipeline: Language) -> None:
    found = read_report("Kenya has not recognised Somaliland. Israel has recognised Somaliland.", pipeline)

    assert {(s.actor.id, s.status) for s in found if s.act == "recognize"} == {
        ("KEN", "denied"),
        ("ISR", "occurred"),
    }


def test_of_a_move_within_one_state_the_opening_is_left(pipeline: Language) -> None:
    found = read_report("Fiji moved its embassy from Tel Aviv to Jerusalem.", pipeline)

    assert [(s.actor.id, s.status) for s in found if s.act == "mission"] == [("FJI", "occurred")]
