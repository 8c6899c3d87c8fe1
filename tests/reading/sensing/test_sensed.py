"""What the network takes a report to say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reports import material_of
from spacy.language import Language

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.sensed import sense

TOLD = (
    (
        "who does what to whom",
        "Ghana opened an embassy in Mali on Monday.",
        ("mission", "occurred", "GHA", "MLI"),
    ),
    ("what is denied", "Norway has not recognised Kosovo.", ("recognize", "denied", "NOR", "XKX")),
    ("what is planned", "Japan will send 200 tonnes of rice to Chad.", ("aid", "planned", "JPN", "TCD")),
)


@pytest.mark.parametrize(("why", "text", "said"), TOLD, ids=[why for why, *_ in TOLD])
def test_a_plain_deed(why: str, text: str, said: tuple[str, ...], pipeline: Language) -> None:
    found = {
        (one.act, one.status, one.actor.id, one.counterpart.id) for one in sense(material_of(text, pipeline))
    }

    assert said in found


def test_each_is_likelier_than_not_to_be_told_where_it_is_sure(pipeline: Language) -> None:
    for one in sense(material_of("Ghana opened an embassy in Mali on Monday.", pipeline)):
        assert 0 <= one.sure <= one.told <= 1


def test_nothing_is_sensed_in_a_text_of_nothing_or_without_states(pipeline: Language) -> None:
    assert sense(material_of("\n", pipeline)) == ()
    assert sense(material_of("Ghana opened an embassy in Mali.", load_pipeline(states=False))) == ()


def test_states_of_another_width_are_left_alone(pipeline: Language) -> None:
    material = material_of("Ghana opened an embassy in Mali.", pipeline)
    assert material.doc.states is not None
    material.doc.states = material.doc.states[:, :100]

    assert sense(replace(material)) == ()
