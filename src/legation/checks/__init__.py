"""What is said against what is known: one file per kind, each a pure function."""
