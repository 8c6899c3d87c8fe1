"""Where a paragraph begins: a line of the text, as intake leaves it.

In:  a text and a place in it.
Out: the place of the first character of its line.
"""

from __future__ import annotations


def paragraph_start(text: str, place: int) -> int:
    """Where the paragraph begins in which a character stands.

    >>> paragraph_start("Talks fail\\nKenya left.", 17)
    11
    """
    return text.rfind("\n", 0, place) + 1
