"""The numbers of a text by sentence: their units, how sharp they are, what is wrong with one."""
