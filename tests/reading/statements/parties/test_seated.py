"""Which government a capital or an official stands for."""

from __future__ import annotations

from reports import material_of, read_report
from spacy.language import Language

from legation.reading.statements.parties.seated import in_power
from legation.record.actor import Actor


def test_a_capital_is_the_government_that_the_report_speaks_of(pipeline: Language) -> None:
    text = "The Taliban rule Afghanistan. Tashkent has appointed an ambassador to Kabul."

    statement = next(s for s in read_report(text, pipeline) if s.act == "appoint")

    assert statement.counterpart is not None
    assert statement.counterpart.id == "AFG:IEA"


def test_a_state_that_is_called_by_name_stays_that_state(pipeline: Language) -> None:
    text = "The Taliban rule from Kabul. Japan donated 200 tons of rice to Afghanistan."

    statement = next(s for s in read_report(text, pipeline) if s.act == "aid")

    assert statement.counterpart is not None
    assert statement.counterpart.id == "AFG"


def test_a_deed_older_than_the_government_was_done_to_the_state(pipeline: Language) -> None:
    text = "Syria is ruled by Ahmed al-Sharaa. Turkey had closed its embassy in Damascus in March 2012."

    statement = next(s for s in read_report(text, pipeline) if s.act == "mission")

    assert statement.counterpart is not None
    assert statement.counterpart.id == "SYR"


def test_a_government_that_is_gone_is_not_visited(pipeline: Language) -> None:
    material = material_of("The Taliban rule Afghanistan.", pipeline)

    assert in_power(Actor("AFG:IRA", "the Republic"), material).id == "AFG"
    assert in_power(Actor("AFG:IEA", "the Taliban"), material).id == "AFG:IEA"
