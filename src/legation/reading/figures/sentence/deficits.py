"""Whether a balance is a deficit: 'a deficit of', 'the trade gap', 'a negative trade balance'.

In:  a sentence as it is laid out, and the place of a word that tells a balance.
Out: whether more is bought than sold by that word, with what stands before it.
"""

from __future__ import annotations

from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words

_BEFORE = 3
"""So many words before a balance say what it is: 'a negative foreign trade balance'."""


def is_deficit(layout: Layout, place: int) -> bool:
    """Whether the word at a place, or a balance with the words before it, is one of more bought than sold."""
    words = figure_words().negative
    if layout.lemma(place) != "balance":
        return layout.lemma(place) in words
    before = range(max(layout.start, place - _BEFORE), place)
    return any(layout.lemma(i) in words and layout.doc[i].pos_ == "ADJ" for i in before)
