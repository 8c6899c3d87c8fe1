"""A list is read whole or refused with file, line, key and reason."""

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.states import read_states
from legation.lists.toml_list import TomlList

CITIES = 'KAZ = ["Almaty"]\n'

MALFORMED = (
    ("no TOML at all", "KAZ = {\n", "the file is no TOML"),
    (
        "a name is missing",
        "# head\nKAZ = { other = [] }\n",
        "states.toml, line 2, KAZ: lacks the text `name`",
    ),
    (
        "a field that nobody takes",
        'KAZ = { name = "K", citys = [] }',
        "fields that are not known here: citys",
    ),
    ("an id that is none", 'KAZ = { name = "K" }\nKz = { name = "k" }', "line 2, Kz: is no id of a state"),
    ("a list that is a text", 'KAZ = { name = "K", other = "Q" }', "`other` holds 'Q' and should be a list"),
    ("an empty text", 'KAZ = { name = " " }', "`name` holds ' ' and should be a text that is not empty"),
    ("a row that is no table", "KAZ = 3", "holds 3 and should be a table"),
    ("the same word twice", 'KAZ = { name = "K", people = ["Q", "Q"] }', "`people` says Q twice"),
    ("a name of two states", 'KAZ = { name = "K" }\nUZB = { name = "K" }', "'K' already means KAZ"),
)


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[why for why, _, _ in MALFORMED])
def test_a_malformed_list_is_refused(tmp_path: Path, why: str, text: str, reason: str) -> None:
    (tmp_path / "states.toml").write_text(text, encoding="utf-8")
    (tmp_path / "cities.toml").write_text(CITIES, encoding="utf-8")

    with pytest.raises(ListError) as refusal:
        read_states(tmp_path / "states.toml", tmp_path / "cities.toml")

    assert reason in str(refusal.value)


def test_cities_of_an_unknown_state_are_refused(tmp_path: Path) -> None:
    (tmp_path / "states.toml").write_text('KAZ = { name = "Kazakhstan" }', encoding="utf-8")
    (tmp_path / "cities.toml").write_text('KAZ = []\nXYZ = ["Nowhere"]', encoding="utf-8")

    with pytest.raises(ListError, match=r"cities\.toml, line 2, XYZ: is no state of states\.toml"):
        read_states(tmp_path / "states.toml", tmp_path / "cities.toml")


def test_the_line_of_a_quoted_or_nested_key_is_found(tmp_path: Path) -> None:
    path = tmp_path / "some.toml"
    path.write_text(
        '# head\n\n["AFG:IEA"]\nname = "x"\n\n[contested.Chad]\nstate = "TCD"\n', encoding="utf-8"
    )
    some = TomlList.read(path)

    assert some.line_of("AFG:IEA") == 3
    assert some.line_of("Chad") == 6
