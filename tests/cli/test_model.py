"""`legation model`: the card of the pipeline that ships, and where it lies."""

from __future__ import annotations

from click.testing import CliRunner

from legation.cli.model import model_command
from legation.parser.weights import card_path, model_path


def test_it_prints_the_card() -> None:
    result = CliRunner().invoke(model_command)

    assert result.exit_code == 0
    assert result.output == card_path().read_text(encoding="utf-8")


def test_the_card_names_licences_and_sources() -> None:
    card = card_path().read_text(encoding="utf-8")

    for name in ("CC BY-SA 4.0", "EWT", "GUM", "MiniLM", "Apache-2.0", "LAS"):
        assert name in card


def test_path_prints_the_folder_alone() -> None:
    result = CliRunner().invoke(model_command, ["--path"])

    assert result.output == f"{model_path()}\n"
