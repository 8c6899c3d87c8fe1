"""A round killed at any moment leaves whole batches, and the same command completes it, nothing lost or doubled."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import news_site
import pytest
from killing import killed_and_completed
from spacy.language import Language

KILLS = 5


@pytest.fixture(scope="module")
def site_beside() -> Iterator[str]:
    """The site in a process of its own: one with threads should not be forked."""
    with subprocess.Popen(
        [sys.executable, news_site.__file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as site:
        assert site.stdout is not None
        yield site.stdout.readline().strip()
        site.terminate()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_killed_at_random_moments(site_beside: str, tmp_path: Path, pipeline: Language) -> None:
    assert killed_and_completed(site_beside, tmp_path, pipeline, KILLS) >= KILLS // 2
