"""Figures against official statistics: what fits, what does not, and what is not known yet."""
