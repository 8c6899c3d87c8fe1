"""Files and standard input to documents; from here on the text never changes."""
