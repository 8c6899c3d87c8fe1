"""What is on record as charts and maps: specifications, SVG and PNG."""
