"""What the networks see of a word: rows of small tables for its form, its ends, its shape and the space before it.

In:  the text of one word as it stands.
Out: one row number for each table; 0 stands for what a table lacks.

Quotes and dashes are brought to one kind and digits to one digit first, so that “curly” and "straight" quotes, or
$4m and $7m, look the same to the networks and need not be learnt apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

TABLES = ("vector", "form", "suffix2", "suffix3", "suffix4", "prefix", "shape")
"""The tables of a word in the order of its row; the training project and the shipped weights hold to it."""

ONE_KIND = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "–",
        "—": "–",
        "―": "–",
    }
)
YEAR = re.compile(r"(1[5-9]|20)\d\d(s?)$")
DIGIT = re.compile(r"\d")
LONGEST_RUN = 2
LIKE = dict.fromkeys(
    ("persona non grata", "personae non gratae", "personae non grata", "personas non grata"), "undesirable"
)
"""Foreign phrases with the plain word whose place they take, as which the networks see them."""


def plain(text: str) -> str:
    """Return a word with its quotes and dashes of one kind."""
    text = text.translate(ONE_KIND).replace("''", '"')
    return "–" if text in ("--", "---") else text


def form_of(text: str) -> str:
    """Return what the form table knows a word by: lower case, years as one, digits as one."""
    low = plain(text).lower()
    if YEAR.match(low):
        return "<year>" + low[4:]
    return DIGIT.sub("0", low)


def shape_of(text: str) -> str:
    """Return the shape of a word, runs cut short: 'Reuters' is Xxx, 'UAE' is XX, '5,400' is 0,00."""
    shape: list[str] = []
    for letter in plain(text):
        if letter.isupper():
            sign = "X"
        elif letter.isalpha():
            sign = "x"
        elif letter.isdigit():
            sign = "0"
        else:
            sign = letter
        if shape[-LONGEST_RUN:] != [sign] * LONGEST_RUN:
            shape.append(sign)
    return "".join(shape[:8])


def keys_of(text: str) -> tuple[str, ...]:
    """Return what each table knows a word by, in the order of `TABLES`."""
    form = form_of(text)
    if form in LIKE:
        return keys_of(LIKE[form])
    return (plain(text).lower(), form, form[-2:], form[-3:], form[-4:], form[:3], shape_of(text))


class WordTables:
    """The tables of known keys; `row` gives the row numbers of a word and remembers them."""

    def __init__(self, known: Mapping[str, list[str]]) -> None:
        self._rows = [{key: row for row, key in enumerate(known[table], start=1)} for table in TABLES]
        self._cache: dict[str, tuple[int, ...]] = {}

    def sizes(self) -> list[int]:
        """Return the number of rows of each table, the row of the unknown included."""
        return [len(rows) + 1 for rows in self._rows]

    def row(self, text: str) -> tuple[int, ...]:
        """Return the row numbers of a word, one for each table."""
        found = self._cache.get(text)
        if found is None:
            found = tuple(rows.get(key, 0) for rows, key in zip(self._rows, keys_of(text), strict=True))
            if len(self._cache) < 200_000:
                self._cache[text] = found
        return found
