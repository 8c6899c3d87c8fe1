"""Two-letter codes: one for each state, and refused where the list is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.country_codes import country_codes, read_country_codes
from legation.lists.states import states
from legation.lists.toml_list import HERE

GOOD = (HERE / "country_codes.toml").read_text(encoding="utf-8")

WRONG = (
    ('KAZ = "KZ"', 'KAZ = "KAZ"', "KAZ: holds 'KAZ' and should be two capital letters"),
    ('KAZ = "KZ"', 'KAZ = "RU"', "has the code RU of KAZ"),
    ('KAZ = "KZ"', "", "KAZ: has no code here"),
    ('KAZ = "KZ"', 'KKK = "KZ"', "KKK: is no state"),
)


def test_every_state_has_a_code_of_its_own() -> None:
    assert set(country_codes()) == set(states())
    assert len(set(country_codes().values())) == len(states())


@pytest.mark.parametrize(("line", "instead", "reason"), WRONG)
def test_a_wrong_list_is_refused(line: str, instead: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "country_codes.toml"
    path.write_text(GOOD.replace(line, instead), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_country_codes(path)
