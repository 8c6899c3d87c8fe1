"""Organisations by their acronym, and groups that unfold into states."""

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.organisations import groups, organisations, read_groups, read_organisations

OF_THE_CODEBOOK = "UN EU OIC SCO CSTO OTS EAEU GCC WFP IMF WB ADB AU ECOWAS ASEAN".split()


def test_the_organisations_of_the_codebook_are_all_there() -> None:
    assert set(OF_THE_CODEBOOK) <= set(organisations())


def test_the_five_central_asian_states_are_five() -> None:
    assert groups()["central-asia"].members == ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    assert groups()["central-asia"].figures == "CAS"
    assert groups()["world"].figures == "WLD"


def test_the_west_is_not_owed() -> None:
    assert not groups()["west"].owed
    assert groups()["gulf"].owed


MALFORMED = (
    ("an acronym that is a state", "IND = { name = 'x' }", "is the id of India"),
    (
        "a name of two",
        "AB = { name = 'x', names = ['Q'] }\nBC = { name = 'y', names = ['Q'] }",
        "already means AB",
    ),
)


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[case[0] for case in MALFORMED])
def test_a_malformed_list_is_refused(tmp_path: Path, why: str, text: str, reason: str) -> None:
    path = tmp_path / "organisations.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_organisations(path)


def test_a_group_with_an_unknown_member_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "groups.toml"
    path.write_text("five = { members = ['KAZ', 'QQQ'] }", encoding="utf-8")

    with pytest.raises(ListError, match="its member QQQ is neither"):
        read_groups(path)
