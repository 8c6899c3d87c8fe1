"""The English pipeline `en_legation`: its components, and the weights that ship with it.

Importing this room registers its tokenizer and factories with spaCy; so do the entry points of the installed package.
"""

from legation.parser import sentences, syntax, tokenizer

__all__ = ["sentences", "syntax", "tokenizer"]
