"""When, at what rank, how much and on whose word: chosen among all that a report names."""
