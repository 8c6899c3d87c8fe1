"""Cut a text into the words, numerals and signs that amounts are made of.

In:  any text. Out: tokens with their offsets; white space falls between them.
Kept apart from a language pipeline so that amounts can be read from a headline, a table cell or five
megabytes on one line, in time that grows with the text and no faster.
"""

from __future__ import annotations

import re
from functools import partial
from operator import add
from typing import NamedTuple

HYPHENS = frozenset("-‐‑")
_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"  # 5,400  1.000,00  1,00,000
    r"|(?:[A-Z]\.){2,}"  # U.S.
    r"|(?:hundred|thousand|million|billion|trillion)(?=['’]s\b)"  # '$2 million's worth'
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # a word, with its apostrophe
    r"|[^\w\s]"  # one sign
)


class Token(NamedTuple):
    """One word, numeral or sign; `lower` is what lists are asked for."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_numeral(self) -> bool:
        """Whether the token is written in digits."""
        return "0" <= self.text[0] <= "9"

    @property
    def is_word(self) -> bool:
        """Whether the token is written in letters."""
        return self.text[0].isalpha()


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of `text` in order.

    >>> [token.text for token in tokens_of("US$1.2bn")]
    ['US', '$', '1.2', 'bn']
    """
    words = _TOKEN.findall(text)
    starts = [match.start() for match in _TOKEN.finditer(text)]
    ends = map(add, starts, map(len, words))
    # made as plain tuples are: there is one for each word of every text
    return [*map(partial(tuple.__new__, Token), zip(starts, ends, words, map(str.lower, words), strict=True))]


def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase in lower case, to be found in a text.

    >>> words_of("More than")
    ('more', 'than')
    """
    return tuple(token.lower for token in tokens_of(phrase))


def runs_on(tokens: list[Token], at: int) -> bool:
    """Whether letters follow a number without a gap, as in '5G' and '737s'."""
    return (
        at < len(tokens)
        and tokens[at].start == tokens[at - 1].end
        and (tokens[at].is_word and tokens[at - 1].is_numeral)
    )
