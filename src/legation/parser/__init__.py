"""The English pipeline `en_legation`: its components, and the weights that ship with it.

Importing this room registers its tokenizer and factories with spaCy; so do the entry points of the installed package.
"""

from legation.parser.lean_spacy import import_spacy

import_spacy()  # before the first module that imports spaCy

from legation.parser import sentences, syntax, tokenizer  # noqa: E402

__all__ = ["sentences", "syntax", "tokenizer"]
