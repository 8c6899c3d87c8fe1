"""Which words may say an act, whoever does it."""

from __future__ import annotations

import pytest
from reports import material_of
from spacy.language import Language

from legation.reading.statements.triggers.candidates import candidates

CASES = (
    ("Kenya recognised Kosovo.", "recognised", "recognize"),
    ("Kenya reopened its embassy in Juba.", "reopened", "mission"),
)


@pytest.mark.parametrize(("text", "trigger", "act"), CASES, ids=[row[0] for row in CASES])
def test_a_word_that_says_an_act(text: str, trigger: str, act: str, pipeline: Language) -> None:
    found = {(one.trigger.text, one.act) for one in candidates(material_of(text, pipeline))}

    assert (trigger, act) in found


def test_an_ambassador_designate_designates_nobody(pipeline: Language) -> None:
    found = candidates(material_of("Kenya met the ambassador-designate of Chad.", pipeline))

    assert "designate" not in {one.act for one in found}


def test_a_thing_named_before_is_taken_up(pipeline: Language) -> None:
    text = "Kenya imposed sanctions on Chad. They were lifted in May."
    taken = [one.thing.text for one in candidates(material_of(text, pipeline)) if one.thing is not None]

    assert "sanctions" in taken
