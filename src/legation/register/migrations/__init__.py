"""The register's tables, step by step; each step has its number, its name and its why."""
