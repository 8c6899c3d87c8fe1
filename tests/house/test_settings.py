"""Settings: read once from the environment, refused where they make no sense, and all in the manual."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from legation.errors import SettingError
from legation.settings import PREFIX, Settings

MANUAL = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")


def test_what_the_environment_does_not_say_stays_at_its_default() -> None:
    assert Settings.from_environment({"LEGATION_MODEL": " ", "OTHER": "1"}) == Settings()
    assert Settings.from_environment({"LEGATION_MODEL": "my_pipeline"}).model == "my_pipeline"


@pytest.mark.parametrize("said", ["0", "-1", "many", "1.5", "٣"])
def test_a_number_that_is_none_is_refused(said: str) -> None:
    with pytest.raises(SettingError, match=f"LEGATION_LONGEST_TEXT='{said}': not a whole number above zero"):
        Settings.from_environment({"LEGATION_LONGEST_TEXT": said})


def test_every_setting_stands_in_the_manual_with_its_default_and_its_help() -> None:
    for setting in dataclasses.fields(Settings):
        default = "the pipeline that ships" if setting.default is None else setting.default
        row = f"| `{PREFIX}{setting.name.upper()}` | {default} | {setting.metadata['help']} |"
        assert row in MANUAL


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    assert not Settings.from_environment({"LEGATION_LEARNT": "No"}).with_learnt
    with pytest.raises(SettingError, match="LEGATION_LEARNT='maybe': neither yes nor no"):
        Settings.from_environment({"LEGATION_LEARNT": "maybe"})
