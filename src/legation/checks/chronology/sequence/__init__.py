"""Dates against one another and the day of the report."""
