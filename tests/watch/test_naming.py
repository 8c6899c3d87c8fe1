"""Who is named in a sentence is told by the lists: states, their governments, organisations, persons."""

from __future__ import annotations

import pytest

from legation.watch.naming import WORD, Names, party_of


def found(text: str) -> set[str]:
    return Names.of().parties(WORD.findall(text), text)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya's envoy flew to Pristina.", {"KEN", "XKX"}),
        ("THE AFGHAN-UZBEK BORDER", {"AFG", "UZB"}),
        ("The U.S. delegation left Kabul.", {"USA", "AFG"}),
        ("Hargeisa and Mogadishu traded accusations.", {"SOM:SML", "SOM"}),
        ("The junta spoke. The NUG replied.", {"MMR:NUG"}),
        ("Kassym-Jomart Tokayev arrived.", {"KAZ"}),
        ("The two Koreas agreed to talk.", {"KOR", "PRK"}),
        ("The polish of the table shone.", set()),
    ],
)
def test_parties_are_found_by_their_names(text: str, parties: set[str]) -> None:
    assert found(text) == parties


def test_a_name_is_found_at_its_place_and_a_person_is_one() -> None:
    sentence = "On Monday Emmanuel Macron met Kosovo's president."
    places = Names.of().found(WORD.findall(sentence), sentence)

    assert {place: {(name.party, name.person) for name in names} for place, names in places.items()} == {
        2: {("FRA", True)},
        5: {("XKX", False)},
    }


def test_other_names_may_be_added() -> None:
    text = "The Durand Line was crossed."

    assert Names.of([("AFG", "Durand Line")]).parties(WORD.findall(text), text) == {"AFG"}


def test_a_government_that_holds_its_state_is_that_state() -> None:
    assert [party_of(id_) for id_ in ("AFG:IEA", "SOM:SML", "KAZ", "UN")] == ["AFG", "SOM:SML", "KAZ", "UN"]
