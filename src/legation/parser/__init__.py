"""The English pipeline `en_legation`: its components, and the weights that ship with it."""
