"""What a report calls a product, as the headings that count it.

In:  'flour', 'wheat and flour', 'sugary drinks', '1101'; data/product_words.toml.
Out: Counted: the codes, or the reason why none counts it.
Law: a word of the list means what the list says. Else a word is a heading if one title begins with just that. What is
     joined by 'and' or commas is all of it together. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.toml_list import TomlList
from legation.trade.nomenclature import DATA, TOTAL, nomenclature, stems

_JOINS = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|\s*\+\s*")


@dataclass(frozen=True, slots=True)
class Counted:
    """The codes that count a product together; empty with a `reason` where none do."""

    codes: tuple[str, ...]
    reason: str | None = None

    @property
    def key(self) -> str:
        """The codes as one product of the shelf: '10+1101'."""
        return "+".join(self.codes)


@dataclass(frozen=True, slots=True)
class Words:
    """The list of everyday names: by their stems, the codes or why there are none."""

    codes: Mapping[str, tuple[str, ...]]
    uncountable: Mapping[str, str]


@cache
def product_words(path: Path = DATA / "product_words.toml") -> Words:
    """The list, read once; a code that the nomenclature has not, or a name twice, is refused."""
    listed = TomlList.read(path)
    unknown = sorted(set(listed.tables) - {"codes", "uncountable"})
    if unknown:
        listed.refuse(unknown[0], "is no table of this list; it has [codes] and [uncountable]")
    codes: dict[str, tuple[str, ...]] = {}
    for name, found in listed.tables.get("codes", {}).items():
        if not isinstance(found, list) or not found or not all(code in nomenclature() for code in found):
            listed.refuse(
                name, f'holds {found!r}, and should be a list of codes of the nomenclature, ["1101"]'
            )
        if _key(name) in codes:
            listed.refuse(name, "stands there twice; strike one")
        codes[_key(name)] = tuple(found)
    reasons: dict[str, str] = {}
    for name, reason in listed.tables.get("uncountable", {}).items():
        if not isinstance(reason, str) or not reason.strip() or _key(name) in codes:
            listed.refuse(name, "needs a reason in words, and no codes beside it")
        reasons[_key(name)] = reason
    return Words(MappingProxyType(codes), MappingProxyType(reasons))


@cache
def counted(words: str | None) -> Counted:
    """The codes that count what a report names; all goods where it names none.

    >>> counted("wheat and flour").codes, counted("sugary drinks").key, counted(None).key
    (('1001', '1101'), '2202', 'TOTAL')
    """
    said = (words or "").strip()
    if not said or said.upper() == TOTAL:
        return Counted((TOTAL,))
    if re.fullmatch(r"\d\d(?:\d\d){0,2}(?:\+\d\d(?:\d\d){0,2})*", said):
        return Counted(tuple(sorted(said.split("+"))))
    whole = _one(said)
    if whole is not None:
        return whole
    parts = [part for part in _JOINS.split(said) if part.strip()]
    if len(parts) < 2:
        return Counted((), f"no heading of the Harmonized System is known for ‘{said}’")
    codes: set[str] = set()
    for part in parts:
        found = _one(part)
        if found is None or not found.codes:
            return Counted((), found.reason if found else f"no heading is known for ‘{part}’")
        codes |= set(found.codes)
    # what a wider code holds is counted with it
    widest = {code for code in codes if not any(code != other and code.startswith(other) for other in codes)}
    return Counted(tuple(sorted(widest)))


def _one(words: str) -> Counted | None:
    """One name: by the list, else a heading whose title begins with it."""
    wanted = _key(words)
    listed = product_words()
    if wanted in listed.codes:
        return Counted(listed.codes[wanted])
    if wanted in listed.uncountable:
        return Counted((), f"‘{words.strip()}’: {listed.uncountable[wanted]}")
    return Counted((found,)) if (found := _titled().get(wanted)) else None


def _key(words: str) -> str:
    """The stems of a name; 'wheat and flour' is not 'wheat flour'."""
    return " and ".join(" ".join(stems(part)) for part in re.split(r"\s+and\s+", words.lower()))


@cache
def _titled() -> Mapping[str, str]:
    """The most general code for each opening of a title, as far as its first comma or semicolon."""
    found: dict[str, str] = {}
    for heading in sorted(nomenclature().values(), key=lambda one: (one.level, one.code)):
        opening = _key(re.split(r"[;,(]", heading.title)[0])
        if opening:
            found.setdefault(opening, heading.code)
    return found
