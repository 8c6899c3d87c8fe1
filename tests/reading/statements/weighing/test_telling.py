"""A deed that is sensed, told as a statement."""

from __future__ import annotations

from datetime import date

from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.sensed import sensed
from legation.reading.sensing.senses import senses_of
from legation.reading.statements.weighing.telling import statements_of_sensed

TEXT = "On 3 May 2024 Ghana's foreign minister paid a visit to Mali, her spokesman, Kofi Mensah, said."


def test_a_sensed_deed_is_dated_quoted_and_on_somebodys_word() -> None:
    material = material_of(TEXT, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    visit = next(one for one in sensed(senses) if one.act == "visit" and one.first and one.actor.id == "GHA")
    (row,) = statements_of_sensed(visit, 0.876, material)
    statement = row.statement

    assert (statement.actor.id, statement.counterpart and statement.counterpart.id) == ("GHA", "MLI")
    assert statement.confidence == 0.88
    assert statement.rank == "minister"
    assert statement.when is not None
    assert statement.when.start == date(2024, 5, 3)
    assert statement.attribution is not None
    assert statement.attribution.speaker == "Kofi Mensah"
    assert "88% sure" in row.phrasing
