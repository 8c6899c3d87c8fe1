"""The shipped pipeline, loaded once for all tests of statements."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.pipeline import load_pipeline


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The shipped pipeline."""
    return load_pipeline(states=False)  # what the phrasings tell by themselves
