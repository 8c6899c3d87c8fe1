"""Dates against the calendar."""
