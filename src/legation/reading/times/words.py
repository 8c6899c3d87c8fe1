"""A text cut into words, numbers and signs, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.lists.time_cues import time_cues

# 1,234.5 and 3.5 are one number; 03.07.2025 is not; 's is a word of its own
TOKEN = re.compile(r"[^\W\d_]+|\n\s*|\d+(?:,\d{3})+(?:\.\d+)?|(?<![\d.])\d+\.\d+(?!\.?\d)|\d+|['’][sS]\b|\S")
PIECE = 20_000
BREAK = re.compile(r"[.!?]\s|\n")


class Words:
    """The tokens of one piece of text: lower-case forms, and offsets into the whole text."""

    __slots__ = ("ends", "low", "n", "starts", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.low: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        add_word, add_start, add_end = self.low.append, self.starts.append, self.ends.append
        end = len(text) if end is None else end
        lower = text[start:end].lower()
        same_places = len(lower) == end - start  # a few letters are two when small
        for match in TOKEN.finditer(text, start, end):
            first, last = match.span()
            word = lower[first - start : last - start] if same_places else match[0].lower()
            if word[0] == "\n":
                if not self._ends_line(match):
                    continue
                word = "\n"
            add_word(word)
            add_start(first)
            add_end(last)
        self.n = len(self.low)

    def _ends_line(self, gap: re.Match[str]) -> bool:
        # a line that is only wrapped goes on in small letters, or breaks after a word that needs another
        if gap.group().count("\n") > 1 or not self.low:
            return True
        wrapped = self.low[-1] in time_cues().joining or not self.text[gap.end() : gap.end() + 1].isupper()
        return not wrapped

    def at(self, i: int) -> str:
        """The i-th token, '' outside the text."""
        return self.low[i] if 0 <= i < self.n else ""

    def tight(self, i: int) -> bool:
        """Whether token i follows its neighbour without a space."""
        return 0 < i < self.n and self.starts[i] == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Whether token i is written with a capital."""
        return 0 <= i < self.n and self.text[self.starts[i]].isupper()

    def number(self, i: int) -> bool:
        """Whether token i is a whole number in digits, short enough to count with."""
        word = self.at(i)
        return word.isascii() and word.isdigit() and len(word) <= 9

    def skip(self, i: int, *words: str) -> int:
        """The place after token i where it is one of `words`, else i."""
        return i + 1 if self.at(i) in words else i

    def ends_sentence(self, i: int) -> bool:
        """Whether a sentence ends with token i, as far as punctuation and capitals tell."""
        word = self.at(i)
        if word in ("!", "?", "\n") or i + 1 >= self.n:
            return True
        before = self.at(i - 1)
        if word != "." or self.tight(i + 1) or len(before) < 2 or before in time_cues().abbreviations:
            return False
        return not self.text[self.starts[i + 1]].islower()


def pieces(text: str) -> Iterator[Words]:
    """Cut `text` at sentence ends into pieces of some twenty thousand characters."""
    start = 0
    while start < len(text):
        end = min(len(text), start + PIECE)
        if end < len(text):
            found = BREAK.search(text, end, min(len(text), end + PIECE))
            end = found.end() if found else (text.find(" ", end, end + PIECE) + 1 or end)
        yield Words(text, start, end)
        start = end
