"""A pipeline that keeps the states of words, for the network that reads on from them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.pipeline import load_pipeline


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The shipped pipeline, with states."""
    return load_pipeline()
