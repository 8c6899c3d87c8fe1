"""Where the weights of `en_legation` lie: inside the package, so that no network is needed."""

from __future__ import annotations

from pathlib import Path

PIPELINE = "en_legation"


def model_path() -> Path:
    """Return the folder of the shipped pipeline, which `spacy.load` takes."""
    return Path(__file__).parent / PIPELINE


def card_path() -> Path:
    """Return the model card of the shipped pipeline."""
    return model_path() / "CARD.md"
