"""The door: who comes in, from where, and what they may do; everything passes it before it is looked at."""
