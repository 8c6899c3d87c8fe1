"""A report as the network of figures sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.figures.decided import framed_numbers
from legation.reading.figures.phrased import phrased
from legation.reading.figures.sensing.sensed import Seen, SensedFigure, seen_of, sensed_figures, viewed
from legation.reading.material import Material
from legation.reading.sensing.senses import Senses, senses_of
from legation.reading.sensing.words import Words, words_of

Sensing = Callable[[str], tuple[SensedFigure, ...]]


@pytest.fixture(scope="session")
def material() -> Callable[[str], Material]:
    """What the earlier parts of reading find in a text."""
    return lambda text: material_of(text, load_pipeline())


@pytest.fixture(scope="session")
def words(material: Callable[[str], Material]) -> Callable[[str], Words]:
    """The words of a text."""
    return lambda text: words_of(material(text))


@pytest.fixture(scope="session")
def senses(material: Callable[[str], Material]) -> Callable[[str], tuple[Material, Senses]]:
    """What is sensed in a text that speaks of somebody."""

    def both(text: str) -> tuple[Material, Senses]:
        found = material(text)
        seen = senses_of(found)
        assert seen is not None
        return found, seen

    return both


@pytest.fixture(scope="session")
def seen(senses: Callable[[str], tuple[Material, Senses]]) -> Callable[[str], Seen]:
    """A text in numbers, with what phrasings say of it."""

    def numbers(text: str) -> Seen:
        found, sensed = senses(text)
        return seen_of(found, sensed, framed_numbers(phrased(found)))

    return numbers


@pytest.fixture(scope="session")
def sensing(senses: Callable[[str], tuple[Material, Senses]]) -> Sensing:
    """The figures that the network takes a text to tell, with what phrasings say of it."""

    def figures(text: str) -> tuple[SensedFigure, ...]:
        found, sensed = senses(text)
        view = viewed(found, sensed, framed_numbers(phrased(found)))
        return tuple(sensed_figures(view)) if view is not None else ()

    return figures
