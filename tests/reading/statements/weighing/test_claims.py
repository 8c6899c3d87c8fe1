"""What speaks for a claim."""

from __future__ import annotations

from reports import material_of
from spacy.language import Language

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.sensed import sensed
from legation.reading.sensing.senses import senses_of
from legation.reading.statements.read import read_statements
from legation.reading.statements.weighing.claims import Sensing, numbers_of_sensed, numbers_of_statements

TEXT = "Norway has recognised Kosovo. It rained in Mali."
TOLD, STATUS, ACTS, FACES, SURE, RIVAL = range(6)


def test_all_speaks_for_what_the_text_tells_and_little_for_its_reverse(pipeline: Language) -> None:
    material = material_of(TEXT, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    (row,) = read_statements(material_of(TEXT, pipeline))
    word = material.token_at(row.trigger.start)
    assert word is not None
    sensing = Sensing.of(sensed(senses))
    (numbers,) = numbers_of_statements([(row.statement, word)], senses, sensing)

    assert min(numbers[TOLD], numbers[STATUS], numbers[ACTS], numbers[FACES]) > 0
    assert numbers[SURE] > -1
    assert numbers[RIVAL] < 0.3
    assert numbers_of_statements([], senses, sensing) == []


def test_the_rival_of_a_claim_is_another_of_its_act_and_sentence() -> None:
    material = material_of(TEXT, load_pipeline())
    senses = senses_of(material)
    assert senses is not None
    sensing = Sensing.of(sensed(senses))
    surest, *others = sorted(sensing.by_key.values(), key=lambda one: -one.sure)
    near = [one for one in others if one.act == surest.act and one.word.sent.start == surest.word.sent.start]

    assert surest.first
    assert all(numbers_of_sensed(one, sensing)[1] == surest.sure for one in near)
    assert sensing.rival(surest.key, surest.word, "expel") == 0
