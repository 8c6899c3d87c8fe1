"""A report with the numbers that its words may bind together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.amounts import Amount
from legation.reading.bonds.rows import NumberRows, rows_of
from legation.reading.figures import read_numbers
from legation.reading.figures.sensing.sensed import Viewed
from legation.reading.sensing.senses import Senses, senses_of


@dataclass(frozen=True)
class Counted:
    """A report with its numbers."""

    view: Viewed
    senses: Senses

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return self.view.report.numbers.amounts

    @property
    def rows(self) -> NumberRows:
        return rows_of(self.view, self.senses, 0)


@pytest.fixture(scope="session")
def counted() -> Callable[[str], Counted]:
    """The numbers of a text."""

    def read(text: str) -> Counted:
        material = material_of(text, load_pipeline())
        senses = senses_of(material)
        assert senses is not None
        _, view = read_numbers(material, senses)
        assert view is not None
        return Counted(view, senses)

    return read
