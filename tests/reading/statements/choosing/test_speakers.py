"""The persons on whose word a deed may be told."""

from __future__ import annotations

from collections.abc import Callable

from legation.reading.statements.choosing.choice import Talk
from legation.reading.statements.choosing.speakers import WIDTH, is_person, speakers_to_choose

TEXT = (
    "Ghana recognised Kosovo on Monday, Foreign Minister Kofi Mensah said. "
    "Serbia's ambassador, Milan Petrovic, called the step a mistake. Mensah flies to Pristina in June."
)


def test_everybody_who_is_named_may_have_said_it(talk: Callable[[str], Talk]) -> None:
    found = talk(TEXT)
    names, choice = speakers_to_choose(found)

    assert {"Kofi Mensah", "Milan Petrovic"} <= set(names)
    assert choice.features.shape[2] == WIDTH + 1
    told = [deed.statement.attribution for deed in found.deeds]
    chosen = [names[row.tolist().index(True)] if row.any() else None for row in choice.asked]
    assert chosen == [one.speaker if one else None for one in told]
    assert chosen[0] == "Kofi Mensah"


def test_a_person_is_named_by_the_last_name() -> None:
    assert is_person("Kofi Mensah", "Mensah")
    assert not is_person("Kofi Mensah", "Kofi Annan")
