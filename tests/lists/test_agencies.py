"""Agencies and companies that act for a state abroad."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.agencies import agencies, carriers, read_agencies
from legation.lists.organisations import organisations
from legation.lists.states import states


def test_each_state_has_its_own() -> None:
    assert "Gazprom" in agencies()["RUS"].names
    assert "KSrelief" in agencies()["SAU"].names


def test_carriers_are_the_airlines_alone() -> None:
    assert "Belavia" in carriers()
    assert "Gazprom" not in carriers()


def test_no_name_is_an_organisations_or_a_states() -> None:
    taken = {name for one in organisations().values() for name in (*one.names, *one.bodies)}
    taken |= {name for one in states().values() for name in (*one.names, *one.houses)}
    assert not taken & {name for one in agencies().values() for name in one.names}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            'RUS = { companies = ["Gazprom"] }\nKAZ = { companies = ["Gazprom"] }',
            "'Gazprom' is already RUS's",
        ),
        ('XYZ = { companies = ["Acme"] }', "is the id of no state"),
        ('RUS = { firms = ["Gazprom"] }', "fields that are not known here: firms"),
    ],
)
def test_a_slip_is_refused_with_its_reason(tmp_path: Path, text: str, reason: str) -> None:
    slip = tmp_path / "agencies.toml"
    slip.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_agencies(slip)
