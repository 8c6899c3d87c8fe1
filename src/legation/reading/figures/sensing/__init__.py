"""What is learnt from annotated reports of figures: which numbers are figures, of what, whose, and of when."""
