"""The members of an enumeration that is sensed: told together where all of it is likely."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.material import Material
from legation.reading.sensing.sensed import Sensed
from legation.reading.statements.weighing.together import told_together
from legation.record.actor import Actor

EXPELLED = "Two diplomats each of Russia were shown the door by Denmark, Italy and Spain. Norway waits."


@pytest.fixture(scope="module")
def material() -> Material:
    """The report, parsed, with whoever it names."""
    return material_of(EXPELLED, load_pipeline())


def _by(state: str, material: Material, counterpart: str = "RUS") -> Sensed:
    word = next(token for token in material.doc if token.text == "door")
    return Sensed(
        "expel", "occurred", False, None, word, Actor(state, state), Actor(counterpart, counterpart),
        sure=0.5, first=True, beside=1.0,
    )  # fmt: skip


def _told(sure: Mapping[str, float], material: Material, said: frozenset[str] = frozenset()) -> list[str]:
    claims = [(_by(state, material), how) for state, how in sure.items()]
    keys = {_by(state, material).key for state in said}
    return sorted(str(one.actor.id) for one, _ in told_together(claims, keys, material))


def test_all_are_told_where_they_are_likely_on_average(material: Material) -> None:
    assert _told({"DNK": 0.8, "ITA": 0.45, "ESP": 0.3}, material) == ["DNK", "ESP", "ITA"]


def test_where_one_alone_is_likely_it_is_told_alone(material: Material) -> None:
    assert _told({"DNK": 0.7, "ITA": 0.2, "ESP": 0.1}, material) == ["DNK"]


def test_whoever_is_not_thought_of_is_told_with_the_others(material: Material) -> None:
    assert _told({"DNK": 0.8, "ITA": 0.7}, material) == ["DNK", "ESP", "ITA"]


def test_whoever_stands_in_no_enumeration_is_told_alone(material: Material) -> None:
    assert _told({"NOR": 0.6, "DNK": 0.2}, material) == ["NOR"]
    assert _told({"NOR": 0.48}, material) == []


def test_of_whom_a_phrasing_tells_one_are_told_as_each_is_likely(material: Material) -> None:
    assert _told({"DNK": 0.9, "ITA": 0.6}, material, said=frozenset({"ESP"})) == ["DNK", "ITA"]
    assert _told({"DNK": 0.9, "ITA": 0.8}, material) == ["DNK", "ESP", "ITA"]


def test_those_whom_a_deed_faces_are_told_together_too(material: Material) -> None:
    claims = [(_by("RUS", material, counterpart=state), how) for state, how in (("DNK", 0.9), ("ITA", 0.6))]
    told = told_together(claims, frozenset(), material)

    assert sorted(str(one.counterpart.id) for one, _ in told) == ["DNK", "ESP", "ITA"]
