"""Dates, periods, lengths and recurrences, read from plain text."""

from __future__ import annotations

from legation.reading.times.mention import Direction, Kind, TimeMention
from legation.reading.times.read import read_times

__all__ = ["Direction", "Kind", "TimeMention", "read_times"]
