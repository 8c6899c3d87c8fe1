"""Reports of the same act become one event: pure functions over statements."""
