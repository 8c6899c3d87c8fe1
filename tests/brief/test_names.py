"""Names with their articles, possessives and number."""

from __future__ import annotations

import pytest

from legation.brief.names import Name, heading_of
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states

CASES = (
    ("KAZ", "Kazakhstan", "Kazakhstan's", False),
    ("AFG:IEA", "the Taliban", "the Taliban's", True),
    ("USA", "the United States", "the United States'", False),
    ("ARE", "the United Arab Emirates", "the United Arab Emirates'", False),
    ("NLD", "the Netherlands", "the Netherlands'", False),
    ("COD", "the Democratic Republic of the Congo", "the Democratic Republic of the Congo's", False),
    ("LAO", "Laos", "Laos's", False),
    ("GBR", "the United Kingdom", "the United Kingdom's", False),
    ("SYR:TG", "Syria's transitional government", "Syria's transitional government's", False),
    ("MLI:CNT", "Mali's military rulers", "Mali's military rulers'", True),
    ("UN", "the United Nations", "the United Nations'", False),
    ("NATO", "NATO", "NATO's", False),
    ("WB", "the World Bank", "the World Bank's", False),
    ("CAS", "the five Central Asian states", "the five Central Asian states'", True),
)


@pytest.mark.parametrize(("id_", "text", "possessive", "plural"), CASES, ids=[case[1] for case in CASES])
def test_name(id_: str, text: str, possessive: str, plural: bool) -> None:
    name = Name.of(id_)

    assert (name.text, name.possessive, name.plural) == (text, possessive, plural)


def test_every_name_of_the_lists_can_head_a_column() -> None:
    headings = [heading_of(id_) for listed in (states(), governments(), organisations()) for id_ in listed]

    assert [heading for heading in headings if not heading[:1].isupper()] == []
