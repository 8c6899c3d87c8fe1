"""The same from a terminal: one file per command."""
