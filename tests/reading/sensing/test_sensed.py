"""What the network takes a report to say."""

from __future__ import annotations

import pytest
from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.sensed import Sensed, key_of, sensed
from legation.reading.sensing.senses import senses_of
from legation.record.actor import Actor

TOLD = (
    (
        "who does what to whom",
        "Ghana opened an embassy in Mali on Monday.",
        ("mission", "occurred", "GHA", "MLI"),
    ),
    ("what is denied", "Norway has not recognised Kosovo.", ("recognize", "denied", "NOR", "XKX")),
    ("what is planned", "Japan will send 200 tonnes of rice to Chad.", ("aid", "planned", "JPN", "TCD")),
)


def _sensed(text: str) -> tuple[Sensed, ...]:
    senses = senses_of(material_of(text, load_pipeline()))
    assert senses is not None
    return sensed(senses)


@pytest.mark.parametrize(("why", "text", "said"), TOLD, ids=[why for why, *_ in TOLD])
def test_a_plain_deed(why: str, text: str, said: tuple[str, ...]) -> None:
    found = {(one.act, one.status, one.actor.id, one.counterpart.id) for one in _sensed(text)}

    assert said in found


def test_of_each_claim_the_surest_is_left_and_the_first_thought_is_marked() -> None:
    found = _sensed("Ghana opened an embassy in Mali on Monday. Ghana has opened an embassy in Mali.")

    assert found
    assert len({one.key for one in found}) == len(found)
    assert all(0 <= one.sure <= 1 and 0 < one.beside <= 1 for one in found)
    opened = next(one for one in found if one.key[:2] == ("mission", "occurred") and one.beside == 1)
    assert opened.first


def test_mutual_acts_are_claimed_in_no_order() -> None:
    ghana, mali = Actor("GHA", "Ghana"), Actor("MLI", "Mali")

    assert key_of("meet", "occurred", False, ghana, mali) == key_of("meet", "occurred", False, mali, ghana)
    assert key_of("visit", "occurred", False, ghana, mali) != key_of("visit", "occurred", False, mali, ghana)


REPORT = (
    "Mali and Ghana to trade more\nACCRA, May 3 - Mali's foreign minister, Abdoulaye Diop, arrived in Accra on Friday for a "
    "two-day stay.\nHe is to sit down with his Ghanaian counterpart before flying home, the ministry said."
)


def test_whose_rank_it_is_stands_beside_the_deed() -> None:
    found = {one.act: one.rank for one in _sensed(REPORT) if one.first and one.sure > 0.3}

    assert found["visit"] == "minister"


def test_nobody_does_anything_to_his_own_side() -> None:
    text = "Ghana and Togo opened embassies in Mali, Chad and Niger, and Ghana's minister visited Ghana's embassy."

    assert all(one.actor.id != one.counterpart.id for one in _sensed(text))


def test_of_a_text_without_deeds_little_is_sensed() -> None:
    found = _sensed("Ghana lies in Africa, and it rained there on Monday.")

    assert all(one.sure < 0.3 for one in found)
