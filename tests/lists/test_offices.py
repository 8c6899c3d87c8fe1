"""Offices and the rank that the codebook gives to who holds them."""

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.offices import read_offices, titles

RANKED = (
    ("a president", "president", None, "head-of-state"),
    ("a chancellor", "chancellor", None, "head-of-government"),
    ("an acting minister is a minister", "acting foreign minister", None, "minister"),
    ("a deputy minister has none", "deputy foreign minister", None, None),
    ("a deputy prime minister has none", "deputy prime minister", None, None),
    ("the secretary of a council has none", "secretary of the security council", None, None),
    ("a spokesman has none", "spokesman", None, None),
    ("a plural has the rank of its singular", "foreign ministers", None, "minister"),
    ("the plural's head stands before 'of'", "ministers of foreign affairs", None, "minister"),
    ("a plural not in s", "chargés d'affaires", None, "charge"),
    ("an attaché is one of the diplomats", "commercial attaché", None, "diplomats"),
    ("Britain's foreign secretary is a minister", "foreign secretary", "GBR", "minister"),
    ("India's foreign secretary is none", "foreign secretary", "IND", None),
)


@pytest.mark.parametrize(("why", "title", "state", "rank"), RANKED, ids=[case[0] for case in RANKED])
def test_rank(why: str, title: str, state: str | None, rank: str | None) -> None:
    assert titles()[title].rank_in(state) == rank


MALFORMED = (
    ("a rank that the codebook lacks", "[king]\nrank = 'royal'\ntitles = ['king']", "'royal' is no rank"),
    ("no titles", "[king]\nrank = 'head-of-state'", "has no titles"),
    (
        "a title of two offices",
        "[a]\ntitles = ['king']\n[b]\ntitles = ['king']",
        "already names the office a",
    ),
    (
        "ranks in no state",
        "[a]\ntitles = ['king']\nranks = { QQQ = 'minister' }",
        "QQQ in `ranks` is no state",
    ),
)


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[case[0] for case in MALFORMED])
def test_a_malformed_list_is_refused(tmp_path: Path, why: str, text: str, reason: str) -> None:
    path = tmp_path / "offices.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_offices(path)
