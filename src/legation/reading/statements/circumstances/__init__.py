"""When, where, at what rank, of what and how much."""
