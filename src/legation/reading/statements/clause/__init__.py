"""How a clause is built: forms and lemmas, what hangs on what, who plays which part around a word."""
