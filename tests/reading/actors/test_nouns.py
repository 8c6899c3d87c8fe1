"""The classes of nouns are read whole or refused."""

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.reading.actors import nouns as room
from legation.reading.actors.nouns import nouns, read_nouns


def test_every_class_has_words() -> None:
    assert "ministry" in nouns().institution
    assert "neighbour" in nouns().relational


def test_a_missing_class_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nouns.toml"
    path.write_text('government = ["government"]\n', encoding="utf-8")

    with pytest.raises(ListError, match="has no class `institution`"):
        read_nouns(path)


def test_an_unknown_class_is_refused(tmp_path: Path) -> None:
    shipped = Path(room.__file__).with_name("nouns.toml").read_text(encoding="utf-8")
    path = tmp_path / "nouns.toml"
    path.write_text(shipped + '\nbirds = ["turkey"]\n', encoding="utf-8")

    with pytest.raises(ListError, match="not known here: birds"):
        read_nouns(path)
