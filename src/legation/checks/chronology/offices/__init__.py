"""Dates against terms of office."""
