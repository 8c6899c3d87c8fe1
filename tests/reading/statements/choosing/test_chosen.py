"""Each statement with what is chosen for it."""

from __future__ import annotations

from datetime import date

from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.senses import senses_of
from legation.reading.statements.choosing.chosen import chosen
from legation.reading.statements.choosing.learnt import LearntCircumstances, learnt_circumstances
from legation.reading.statements.explained import Explained
from legation.reading.statements.read import read_statements

TEXT = (
    "ACCRA - Ghana's foreign minister, Ama Darko, will fly to Pristina on 12 May 2024. "
    '"We shall open an embassy there in the autumn," she said. '
    "Togo gave Kosovo food last year. The gift was worth $4 million, Togo's ambassador, Yao Agbeko, told reporters."
)


def _read(parts: LearntCircumstances | None = None) -> tuple[tuple[Explained, ...], tuple[Explained, ...]]:
    """What phrasings say, and the same with what is chosen."""
    material = material_of(TEXT, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    before = read_statements(material)
    return before, chosen(before, senses, material, parts)


def test_who_does_what_to_whom_stays_as_it_was() -> None:
    before, after = _read()

    def told(rows: tuple[Explained, ...]) -> list[tuple[object, ...]]:
        statements = [row.statement for row in rows]
        return [(one.id, one.act, one.status, one.actor, one.counterpart, one.evidence) for one in statements]

    assert told(after) == told(before)


def test_when_at_what_rank_and_on_whose_word_is_chosen() -> None:
    _, after = _read()
    visit = next(row for row in after if row.statement.act == "visit")
    embassy = next(row.statement for row in after if row.statement.act == "mission")

    assert visit.statement.when is not None
    assert visit.statement.when.start == date(2024, 5, 12)
    assert visit.date is not None
    assert "12 May 2024" in visit.date.quote
    assert visit.statement.rank == "minister"
    assert embassy.attribution is not None
    assert embassy.attribution.speaker == "Ama Darko"
    assert embassy.attribution.quoted


def test_a_network_of_another_width_chooses_nothing() -> None:
    other = LearntCircumstances(learnt_circumstances().network, width=3)
    before, after = _read(other)

    assert after == before


def test_a_sum_that_is_told_twice_stays_with_both_deeds() -> None:
    text = "Japan donated $500 million to Kenya on Monday. India gave Kenya $500 million last year."
    material = material_of(text, load_pipeline())
    senses = senses_of(material)
    assert senses is not None

    after = chosen(read_statements(material), senses, material)

    assert [[amount.text for amount in row.statement.amounts] for row in after] == [["$500 million"]] * 2
