"""Names that mislead, and the words that decide what a contested name means."""

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.homographs import homographs, read_homographs

DECIDED = (
    ("Georgia among American states", "Georgia", "voters in Georgia and Alabama", None),
    ("Georgia with its capital", "Georgia", "Georgia's parliament in Tbilisi", "GEO"),
    ("Georgia alone is the state", "Georgia", "Georgia signed", "GEO"),
    ("Congo with Brazzaville", "Congo", "Congo, said Brazzaville", "COG"),
    ("Congo alone is the larger", "Congo", "Congo signed", "COD"),
    ("Korea with Pyongyang only", "Korea", "Korea, said Pyongyang", "PRK"),
    ("a roast turkey", "Turkey", "Turkey with gravy", None),
)


@pytest.mark.parametrize(("why", "name", "text", "expected"), DECIDED, ids=[case[0] for case in DECIDED])
def test_what_a_contested_name_means(why: str, name: str, text: str, expected: str | None) -> None:
    (contested,) = [one for one in homographs().contested if one.name == name]

    assert contested.meaning_in(text) == expected


def test_a_contested_name_of_no_state_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "homographs.toml"
    path.write_text("[contested.Batumi]\nstate = 'GEO'\n", encoding="utf-8")

    with pytest.raises(ListError, match="is no name of GEO"):
        read_homographs(path)


def test_a_field_that_nobody_takes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "homographs.toml"
    path.write_text("papers = []\n", encoding="utf-8")

    with pytest.raises(ListError, match="not known here: papers"):
        read_homographs(path)
