"""Figures: how much, of what, between whom, when, and compared with what."""

from legation.reading.figures.likely import ALL_SURE, Likely
from legation.reading.figures.read import Made, numbers_made, read_figures, read_numbers

__all__ = ["ALL_SURE", "Likely", "Made", "numbers_made", "read_figures", "read_numbers"]
