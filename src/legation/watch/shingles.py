"""The wording of a text as numbers: a hash for each few words in a row.

In:  a text.
Out: Wording: the sorted hashes of all its shingles, and a thinned choice of them by which it is looked up.

Case, punctuation and spacing do not count. Hashes are those of the bytes, computed for a whole text at once, and the
same on every machine. A shingle is chosen for looking up by its hash alone, so that a text and its half choose alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

# Three words in a row: of a text with one word in ten changed three quarters stay, and other reports share one in ten.
WORDS: Final = 3
# A text is looked up by about so many shingles; a longer one by no fewer than one in eight.
LOOKED_UP: Final = 32
THINNEST: Final = 8

_WORD: Final = re.compile(r"\w+")
_BLANK: Final = 32
# Odd, so that it has an inverse modulo 2**64; otherwise any number with bits all over.
_BASE: Final = 0x9E3779B97F4A7C15
_MIX: Final = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT: Final = np.uint64(29)


@dataclass(frozen=True, slots=True)
class Wording:
    """The shingles of a text: `all` of them, sorted, each once; `chosen` for looking it up."""

    all: Hashes
    chosen: Hashes

    def __len__(self) -> int:
        return len(self.all)

    def shared(self, other: Wording) -> int:
        """How many shingles both texts have."""
        few, many = (self.all, other.all) if len(self) <= len(other) else (other.all, self.all)
        if not len(few):
            return 0
        places = np.searchsorted(many, few)
        places[places == len(many)] = 0
        return int(np.count_nonzero(many[places] == few))


def wording_of(text: str) -> Wording:
    """The wording of a text.

    >>> one, other = wording_of("Kenya has recognised Kosovo."), wording_of("KENYA HAS RECOGNISED KOSOVO")
    >>> len(one), one.shared(other)
    (2, 2)
    """
    words = _WORD.findall(text.casefold())
    if len(words) < WORDS:
        return Wording(np.empty(0, np.uint64), np.empty(0, np.uint64))
    signs = np.frombuffer(f"{' '.join(words)} ".encode("utf-8", "replace"), np.uint8)
    ends = np.flatnonzero(signs == _BLANK)
    starts = np.concatenate(([0], ends[:-1] + 1))[: len(ends) - WORDS + 1]
    powers, inverses = _powers(1 << len(signs).bit_length())
    sums = np.zeros(len(signs) + 1, np.uint64)
    np.cumsum(signs.astype(np.uint64) * powers[: len(signs)], out=sums[1:])
    hashes = (sums[ends[WORDS - 1 :]] - sums[starts]) * inverses[starts]
    hashes ^= hashes >> _SHIFT
    hashes *= _MIX
    hashes ^= hashes >> _SHIFT
    every = np.unique(hashes)
    thin = 1
    while thin < THINNEST and len(every) >= 2 * thin * LOOKED_UP:
        thin *= 2
    return Wording(every, every[every % np.uint64(thin) == 0])


@cache
def _powers(count: int) -> tuple[Hashes, Hashes]:
    """The powers of the base and of its inverse, modulo 2**64."""
    base, inverse = np.uint64(_BASE), np.uint64(pow(_BASE, -1, 1 << 64))
    ones = np.ones(count, np.uint64)
    ones[1:] = base
    powers = np.cumprod(ones)
    ones[1:] = inverse
    return powers, np.cumprod(ones)
