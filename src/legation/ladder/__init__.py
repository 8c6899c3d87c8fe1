"""From statements to a rung: pure functions over what is on record."""
