"""Figures: how much, of what, between whom, when, and compared with what."""

from legation.reading.figures.read import read_figures, read_numbers

__all__ = ["read_figures", "read_numbers"]
