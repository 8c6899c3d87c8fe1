"""What the network takes a report to say."""

from __future__ import annotations

import pytest
from reports import material_of
from spacy.language import Language

from legation.reading.sensing.sensed import Sensed, sensed
from legation.reading.sensing.senses import senses_of

TOLD = (
    (
        "who does what to whom",
        "Ghana opened an embassy in Mali on Monday.",
        ("mission", "occurred", "GHA", "MLI"),
    ),
    ("what is denied", "Norway has not recognised Kosovo.", ("recognize", "denied", "NOR", "XKX")),
    ("what is planned", "Japan will send 200 tonnes of rice to Chad.", ("aid", "planned", "JPN", "TCD")),
)


def _sensed(text: str, pipeline: Language) -> list[Sensed]:
    senses = senses_of(material_of(text, pipeline))
    assert senses is not None
    return list(sensed(senses))


@pytest.mark.parametrize(("why", "text", "said"), TOLD, ids=[why for why, *_ in TOLD])
def test_a_plain_deed(why: str, text: str, said: tuple[str, ...], pipeline: Language) -> None:
    found = {(one.act, one.status, one.actor.id, one.counterpart.id) for one in _sensed(text, pipeline)}

    assert said in found


def test_all_of_it_is_less_likely_than_the_deed_alone(pipeline: Language) -> None:
    found = _sensed("Ghana opened an embassy in Mali on Monday.", pipeline)

    assert found
    assert all(0 <= one.sure <= one.told <= 1 for one in found)


def test_nobody_does_anything_to_his_own_side(pipeline: Language) -> None:
    text = "Ghana and Togo opened embassies in Mali, Chad and Niger, and Ghana's minister visited Ghana's embassy."

    assert all(one.actor.id != one.counterpart.id for one in _sensed(text, pipeline))


def test_of_a_text_without_deeds_nothing_is_sensed(pipeline: Language) -> None:
    assert _sensed("Ghana lies in Africa, and it rained there on Monday.", pipeline) == []
