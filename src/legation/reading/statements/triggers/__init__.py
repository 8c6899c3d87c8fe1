"""Which words may say an act: triggers, and what must stand around them."""
