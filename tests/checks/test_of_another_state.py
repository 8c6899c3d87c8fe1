"""Names that stand with a state or an office that is not theirs."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.offices.of_another_state import of_another_state

PUBLISHED = date(2022, 2, 18)
WRONG = (
    ("a president of another state", "Niger's president, Patrice Talon, agreed to it.", "Mohamed Bazoum"),
    ("the state behind the title", "The president of Niger, Patrice Talon, agreed to it.", "Mohamed Bazoum"),
    ("the state behind the name", "President Patrice Talon of Niger agreed to it.", "Mohamed Bazoum"),
    ("by the name alone", "Benin's Mohamed Bazoum will preside over it.", "Patrice Talon"),
    ("another office of the state", "Kosovo's president, Albin Kurti, left the room.", "Vjosa Osmani"),
    ("a foreign minister", "Germany's foreign minister, Sergei Lavrov, was asked.", "Annalena Baerbock"),
    ("by its adjective", "Montenegrin Prime Minister Albin Kurti left the room.", "Zdravko Krivokapić"),
)
RIGHT = (
    ("his own state by its adjective", "Albanian Prime Minister Edi Rama left the room."),
    ("a longer adjective", "South Korean President Lee Jae-myung left the room."),
    ("his own state", "Benin's president, Patrice Talon, agreed to it."),
    ("his own office", "Kosovo's prime minister, Albin Kurti, left the room."),
    ("a longer name of a state", "South Sudan's Salva Kiir will preside over it."),
    ("another office", "Kosovo's vice president, Albin Kurti, left the room."),
    ("a guest", "Niger's president received Patrice Talon in Niamey."),
    ("who leads an organisation", "Portugal's António Guterres asked for calm."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_who_leads_the_state_is_named(why: str, text: str, meant: str) -> None:
    (found,) = of_another_state(text, PUBLISHED)

    assert found.meant == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_name_in_its_place_is_left_alone(why: str, text: str) -> None:
    assert list(of_another_state(text, PUBLISHED)) == [], why
