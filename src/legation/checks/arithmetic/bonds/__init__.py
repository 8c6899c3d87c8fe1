"""Numbers that the words of a report bind together, and that do not fit."""
