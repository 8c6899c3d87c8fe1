"""A deed that is sensed, told as a statement."""

from __future__ import annotations

from datetime import date

from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.sensed import sensed
from legation.reading.sensing.senses import NOBODY, senses_of
from legation.reading.statements.weighing.telling import statements_of_sensed
from legation.record.actor import Actor

TEXT = "On 3 May 2024 Ghana's foreign minister paid a visit to Mali, her spokesman, Kofi Mensah, said."


def test_a_sensed_deed_is_dated_quoted_and_on_somebodys_word() -> None:
    material = material_of(TEXT, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    visit = next(one for one in sensed(senses) if one.act == "visit" and one.first and one.actor.id == "GHA")
    (row,) = statements_of_sensed(visit, 0.876, frozenset(), material)
    statement = row.statement

    assert (statement.actor.id, statement.counterpart and statement.counterpart.id) == ("GHA", "MLI")
    assert statement.confidence == 0.88
    assert statement.rank == "minister"
    assert statement.when is not None
    assert statement.when.start == date(2024, 5, 3)
    assert statement.attribution is not None
    assert statement.attribution.speaker == "Kofi Mensah"
    assert "88% sure" in row.phrasing


GIFTS = (
    "Ghana handed over to Mali in May what had been promised, flour worth $4 million; Togo paid $9 million."
)


def _gift(deeds: frozenset[int]) -> list[str | None]:
    """The words of the amounts of what is sensed by 'handed', where words at these places tell deeds too."""
    material = material_of(GIFTS, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    one = next(one for one in sensed(senses) if one.actor.id == "GHA" and one.act in ("aid", "supply"))
    (row, *_) = statements_of_sensed(one, 0.9, deeds, material)
    return [amount.text for amount in row.statement.amounts]


def test_an_amount_nearest_to_the_deed_is_its_own_unless_another_deed_stands_between() -> None:
    material = material_of(GIFTS, load_pipeline())
    promised = next(token.i for token in material.doc if token.text == "promised")

    assert _gift(frozenset()) == ["$4 million"]
    assert _gift(frozenset({promised})) == []


def test_whoever_is_unnamed_is_called_as_the_text_does() -> None:
    text = "After the takeover of Afghanistan in 2021 many countries closed their embassies in Kabul."
    material = material_of(text, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    closed = next(one for one in sensed(senses) if one.act == "mission" and one.actor == NOBODY)
    (row, *_) = statements_of_sensed(closed, 0.9, frozenset(), material)

    assert row.statement.actor == Actor(None, "many countries")


def test_some_state_is_not_who_speaks_of_it() -> None:
    text = "Dacic, the foreign minister of Serbia, said another country would withdraw its recognition of Kosovo."
    material = material_of(text, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    found = [one for one in sensed(senses) if one.act == "recognize" and one.actor.id == "SRB"]
    rows = [row for one in found for row in statements_of_sensed(one, 0.9, frozenset(), material)]

    assert rows
    assert {row.statement.actor for row in rows} == {Actor(None, "another country")}
