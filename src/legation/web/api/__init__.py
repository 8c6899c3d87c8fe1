"""The interface for programs: what the pages show, as JSON and CSV; decisions; described by itself as OpenAPI."""
