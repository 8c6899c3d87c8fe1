"""Dates against known events."""
