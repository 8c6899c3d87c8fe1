"""Legation: who deals with whom, on whose word, and whether the numbers hold."""
