"""Parties by id, by name, and by what comes near."""

from __future__ import annotations

import pytest

from legation.lists.parties import near_parties, party_names, party_of

MEANT = (
    ("KAZ", "KAZ"),
    ("kaz", "KAZ"),
    ("Kazakhstan", "KAZ"),
    ("  republic of  kazakhstan ", "KAZ"),
    ("AFG:IEA", "AFG:IEA"),
    ("the Taliban", "AFG:IEA"),
    ("Taliban", "AFG:IEA"),
    ("United Nations", "UN"),
    ("the United Nations", "UN"),
    ("Atlantis", None),
    ("KZA", None),
    ("", None),
)


@pytest.mark.parametrize(("said", "id_"), MEANT)
def test_who_is_meant(said: str, id_: str | None) -> None:
    assert party_of(said) == id_


def test_every_id_is_its_own() -> None:
    assert [id_ for id_ in party_names() if party_of(id_) != id_] == []


def test_what_comes_near() -> None:
    assert near_parties("KZA")[0] == "KAZ"
    assert near_parties("Kazahstan")[0] == "KAZ"
    assert near_parties("AFG:EIA")[0] == "AFG:IEA"
    assert near_parties("Atlantis") == ()
