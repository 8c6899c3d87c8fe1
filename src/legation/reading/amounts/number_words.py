"""The words by which English writes numbers: 'twelve', 'lakh', 'bn', 'dozen', 'two-thirds', '½'.

In:  numerals.toml.
Out: NumberWords: what each word is worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from legation.lists.toml_list import Row, TomlList


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The lists of `numerals.toml`; scales give the power of ten, parts how many make a whole."""

    small: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    short_scales: dict[str, int]
    dozens: dict[str, int]
    ordinals: dict[str, int]
    parts: dict[str, int]
    signs: dict[str, Decimal]
    negative: frozenset[str]
    vague: frozenset[str]


@cache
def number_words() -> NumberWords:
    """Return the number words of English.

    >>> number_words().tens["forty"], number_words().scales["crore"]
    (40, 7)
    """
    return read_number_words(Path(__file__).with_name("numerals.toml"))


def read_number_words(path: Path) -> NumberWords:
    """Read the lists; one that is missing or not known is refused, as is a word without its number."""
    whole = TomlList.read(path).whole()
    signs = whole.table("signs")
    words = NumberWords(
        small=whole.numbers("small"),
        tens=whole.numbers("tens"),
        scales=whole.numbers("scales"),
        short_scales=whole.numbers("short_scales"),
        dozens=whole.numbers("dozens"),
        ordinals=whole.numbers("ordinals"),
        parts=whole.numbers("parts"),
        signs={sign: signs.decimal(sign) for sign in tuple(signs.fields)},
        negative=_words(whole.table("negative")),
        vague=_words(whole.table("vague")),
    )
    whole.close()
    return words


def _words(row: Row) -> frozenset[str]:
    words = row.words("words")
    row.close()
    return words
