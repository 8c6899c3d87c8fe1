"""Statements that rest on others: echoes, what is left out, what is taken back, what is implied."""
