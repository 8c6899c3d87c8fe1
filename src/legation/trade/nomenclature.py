"""The Harmonized System: every chapter, heading and subheading by its code, and what everyday words they answer to.

In:  data/harmonized_system.csv, and words.
Out: titles by code; the headings whose titles hold all the words, the most general first.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.errors import TradeError

DATA = Path(__file__).parent / "data"
TOTAL = "TOTAL"
_WORD = re.compile(r"[a-z]+")
# words that stand in most titles, or in questions, and tell no goods apart
_EMPTY = frozenset("and or of the in not other than for with to n e c nec whether their its a an all".split())


@dataclass(frozen=True, slots=True)
class Heading:
    """A code of two, four or six digits, with its title; `level` is the number of digits."""

    code: str
    title: str

    @property
    def level(self) -> int:
        """The number of digits."""
        return len(self.code)


@cache
def nomenclature(path: Path = DATA / "harmonized_system.csv") -> Mapping[str, Heading]:
    """Every heading by its code.

    >>> nomenclature()["1101"].title
    'Wheat or meslin flour'
    """
    found: dict[str, Heading] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.reader(lines), start=1):
            if number == 1:
                continue
            if len(row) != 2 or not re.fullmatch(r"\d\d(?:\d\d){0,2}", row[0]) or row[0] in found:
                raise TradeError(
                    f"{path.name}, line {number}: {','.join(row)!r} is no code with its title, or stands there twice. "
                    "Write a code of two, four or six digits, a comma and the title."
                )
            found[row[0]] = Heading(row[0], row[1])
    return MappingProxyType(found)


def title_of(code: str) -> str:
    """What a code counts; a code that is not in the nomenclature is its own title.

    >>> title_of("TOTAL"), title_of("57")
    ('all goods', 'Carpets and other textile floor coverings')
    """
    if code == TOTAL:
        return "all goods"
    parts = [nomenclature()[part].title if part in nomenclature() else part for part in code.split("+")]
    return "; ".join(parts)


def search(words: str, *, most: int = 20) -> tuple[Heading, ...]:
    """The headings whose titles hold all the words, the most general first; a code finds what begins with it.

    >>> [heading.code for heading in search("wheat flour")]
    ['1101', '110100']
    """
    asked = words.strip().lower()
    if asked.isdigit():
        found = [heading for code, heading in nomenclature().items() if code.startswith(asked)]
        return tuple(sorted(found, key=lambda heading: (heading.level, heading.code))[:most])
    wanted = stems(asked)
    if not wanted:
        return ()
    ranked = [
        (heading.level, places[0], len(heading.title), heading)
        for heading in nomenclature().values()
        if (places := _places(wanted, heading.title)) is not None
    ]
    return tuple(heading for *_, heading in sorted(ranked, key=lambda one: (one[0], one[1], one[2]))[:most])


def stems(words: str) -> tuple[str, ...]:
    """Words without their endings of number, those left out that tell nothing.

    >>> stems("Dried fruits and berries")
    ('dried', 'fruit', 'berry')
    """
    return tuple(_stem(word) for word in _WORD.findall(words.lower()) if word not in _EMPTY)


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "shes", "ches", "xes", "toes")) and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return word


def _places(wanted: tuple[str, ...], title: str) -> list[int] | None:
    """Where the words stand in a title, in its order; None where one is missing."""
    said = _title_stems(title)
    places = [said.index(word) for word in wanted if word in said]
    return sorted(places) if len(places) == len(wanted) else None


@cache
def _title_stems(title: str) -> tuple[str, ...]:
    # 'other than that of heading 0801' names what a heading leaves out
    return stems(re.split(r"\b(?:other than|excluding|not including)\b", title)[0])
