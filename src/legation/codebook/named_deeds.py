"""Which acts a noun names when it points at a deed done before: 'the sanctions', 'the visit', 'the ban'.

In:  named_deeds.toml.
Out: for each noun the acts of which it may name a deed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from legation.lists.toml_list import TomlList
from legation.record.statement import ACTS, Act


@cache
def named_deeds() -> Mapping[str, frozenset[Act]]:
    """The acts of each noun, read once.

    >>> sorted(named_deeds()["ban"])
    ['designate', 'sanction', 'transit']
    """
    return read_named_deeds(Path(__file__).with_name("named_deeds.toml"))


def read_named_deeds(path: Path) -> Mapping[str, frozenset[Act]]:
    """Read the nouns; an act that the codebook lacks, or one without nouns, is refused."""
    found: dict[str, set[str]] = {}
    for row in TomlList.read(path).rows():
        if row.key not in ACTS:
            row.refuse("is no act of the codebook; name one of its acts")
        nouns = row.texts("nouns")
        if not nouns:
            row.refuse("needs `nouns` that name a deed of the act")
        row.close()
        for noun in nouns:
            found.setdefault(noun, set()).add(row.key)
    return {noun: frozenset(cast("set[Act]", acts)) for noun, acts in found.items()}
