"""What was learnt of bonds, as it ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import ModelError
from legation.reading.bonds.learnt import FOLDER, learnt_bonds


def test_it_is_read_once() -> None:
    assert learnt_bonds() is learnt_bonds()


def test_a_card_says_what_it_is() -> None:
    assert "en_bonds" in (FOLDER / "CARD.md").read_text(encoding="utf-8")


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=tmp_path.name):
        learnt_bonds(tmp_path)
