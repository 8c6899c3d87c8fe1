"""The list of dated deeds."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.deeds import deeds, deeds_between, is_same_deed, read_deeds
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states

HEAD = '[[deeds]]\nabout = "a"\nsource = "https://example.org"\nrows = '


def test_each_side_is_known_to_the_lists() -> None:
    known = {*states(), *governments(), *organisations()}
    sides = {side for deed in chain(*deeds().values()) for side in (deed.actor, deed.counterpart)}

    assert sides <= known


def test_a_government_of_a_whole_state_is_found_by_the_state() -> None:
    assert deeds_between("RUS", "AFG") == deeds_between("AFG:IEA", "RUS") != ()


def test_relations_are_of_both_sides_and_recognition_is_of_one() -> None:
    (broken,) = [deed for deed in deeds_between("ALB", "IRN") if deed.ended and deed.act == "relations"]

    assert is_same_deed(broken, "relations", ended=True, actor="IRN", counterpart="ALB")
    assert not is_same_deed(broken, "relations", ended=False, actor="IRN", counterpart="ALB")
    assert not is_same_deed(broken, "recognize", ended=True, actor="ALB", counterpart="IRN")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("recognize USA > XKX 2008-02-18", "is no deed"),
        ("occurred greet USA > XKX 2008-02-18", "is no deed"),
        ("occurred recognize USA > XKX 2008-02-31", "are no days"),
    ],
)
def test_a_malformed_row_is_refused(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "deeds.toml"
    path.write_text(f'{HEAD}["{row}"]\n', encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_deeds(path)
