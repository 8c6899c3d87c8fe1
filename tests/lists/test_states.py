"""States: the list is whole, and each name means one state."""

import pytest

from legation.lists.states import State, states

# The codes of ISO 3166-1 alpha-3 that a list made by hand is likely to lack.
EASILY_FORGOTTEN = ("ALA", "BES", "BVT", "CXR", "ESH", "HMD", "PSE", "SJM", "SXM", "TWN", "UMI", "XKX")

MEANT = (
    ("an official long form", "Kyrgyz Republic", "KGZ"),
    ("an abbreviation", "UAE", "ARE"),
    ("the name that the state asked for", "Türkiye", "TUR"),
    ("a former name", "Burma", "MMR"),
    ("the Republic of China is Taiwan", "Republic of China", "TWN"),
    ("the People's Republic of China is China", "People's Republic of China", "CHN"),
    ("the Sahrawi republic is Western Sahara", "Sahrawi Arab Democratic Republic", "ESH"),
    ("the Palestinian Authority is Palestine", "Palestinian Authority", "PSE"),
)

SEATS = (
    ("a former name of a capital", "Nur-Sultan", "KAZ"),
    ("a house of government", "Kremlin", "RUS"),
    ("a ministry by its street", "Foggy Bottom", "USA"),
    ("a ministry by its quay", "Quai d'Orsay", "FRA"),
    ("the government of Taiwan by its city", "Taipei", "TWN"),
    ("the government of Kosovo by its city", "Pristina", "XKX"),
)


def owner(name: str, field: str) -> str:
    found = [state.id for state in states().values() if name in getattr(state, field)]
    assert len(found) == 1, found
    return found[0]


def test_all_codes_of_iso_3166_and_kosovo_are_there() -> None:
    assert len(states()) == 250
    assert set(EASILY_FORGOTTEN) <= set(states())


@pytest.mark.parametrize(("why", "name", "expected"), MEANT, ids=[why for why, _, _ in MEANT])
def test_a_name_means_its_state(why: str, name: str, expected: str) -> None:
    assert owner(name, "names") == expected


@pytest.mark.parametrize(("why", "seat", "expected"), SEATS, ids=[why for why, _, _ in SEATS])
def test_a_seat_stands_for_its_state(why: str, seat: str, expected: str) -> None:
    state = states()[expected]

    assert seat in (*state.capitals, *state.houses)


def test_cities_lie_in_their_state() -> None:
    assert owner("Almaty", "cities") == "KAZ"
    assert owner("Mazar-i-Sharif", "cities") == "AFG"
    assert owner("Mashhad", "cities") == "IRN"
    assert owner("Hangzhou", "cities") == "CHN"
    assert owner("Adre", "cities") == "TCD"


def test_no_adjective_means_two_states() -> None:
    said: dict[str, State] = {}
    for state in states().values():
        for word in (*state.adjectives, *state.people):
            assert said.setdefault(word, state) is state, word
