"""Figures: how much, of what, between whom, when, and compared with what."""

from legation.reading.figures.read import Made, numbers_made, read_figures, read_numbers

__all__ = ["Made", "numbers_made", "read_figures", "read_numbers"]
