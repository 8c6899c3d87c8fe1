"""A sentence laid out for figures: its numbers and words, what names a measure, when, and what is no figure."""
