"""Whether claims can hold together, exactly, and what they leave to a quantity."""
