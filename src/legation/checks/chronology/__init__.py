"""Dates against the calendar, one another, known events and terms of office."""
