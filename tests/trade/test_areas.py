"""The numbers of statistical areas."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import ListError, TradeError
from legation.lists.states import states
from legation.trade.areas import areas


def test_every_state_has_its_number_and_each_number_its_state() -> None:
    assert set(areas().numbers) == {*states(), "WLD", "EU", "ASEAN"}
    assert {areas().states[number] for number in areas().numbers.values()} == set(areas().numbers)


@pytest.mark.parametrize(
    ("number", "state"),
    [(398, "KAZ"), (4, "AFG"), (0, "WLD"), (842, "USA"), (840, "USA"), (699, "IND"), (356, "IND")],
)
def test_files_know_some_states_under_two_numbers(number: int, state: str) -> None:
    assert areas().states[number] == state


def test_what_holds_other_areas_is_told_apart() -> None:
    assert areas().wholes == {"WLD", "CAS", "EU", "ASEAN"}


def test_what_is_no_area_is_refused() -> None:
    with pytest.raises(TradeError, match="AFG:IEA: no area of trade statistics"):
        areas().number_of("AFG:IEA")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("XYZ = { code = 1 }", "is no state"),
        ("XYZ = { code = 1, whole = true }", "is no union"),
        ("KAZ = { code = 398 }\nAFG = { code = 398 }", "already means KAZ"),
        ("KAZ = { number = 398 }", "lacks its number"),
    ],
)
def test_a_list_that_is_wrong_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "areas.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        areas(path)
