"""Rounds of watches over a site on loopback, into a register of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from news_site import served
from rounds import means_for
from spacy.language import Language

from legation.parser.pipeline import load_pipeline
from legation.register.store import Register, open_register
from legation.watch.round import Means
from legation.watch.watches import Watch


@pytest.fixture(autouse=True)
def no_network() -> None:
    """Here sockets are opened, to loopback."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the site."""
    with served() as address:
        yield address


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The pipeline that ships."""
    return load_pipeline(None)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """An empty register."""
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


@pytest.fixture
def means(register: Register, pipeline: Language) -> Callable[[Watch], Means]:
    """What a round over a watch works with."""

    def _means(watch: Watch) -> Means:
        return means_for(watch, register, pipeline)

    return _means
