"""Figures against each other: what cannot all be true, and what follows."""
