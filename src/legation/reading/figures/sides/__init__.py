"""Whose exports, and to whom: the sides that are stated, and those that fill what is left out."""
