"""Figures that cannot all be true, in one report or in several, and how that is told."""
