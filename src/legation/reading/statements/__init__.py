"""Who does what towards whom: statements from a parsed document."""
