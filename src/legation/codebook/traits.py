"""What acts have in common: which last, which pass, which only governments do towards each other.

In:  traits.toml.
Out: Traits, one set of acts for each trait; the file says of each what follows from it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import cast

from legation.lists.toml_list import TomlList
from legation.record.statement import ACTS, Act


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of traits.toml, each with the acts that have it."""

    durative: frozenset[Act]
    standing: frozenset[Act]
    events: frozenset[Act]
    staying: frozenset[Act]
    held: frozenset[Act]
    opined: frozenset[Act]
    resolved: frozenset[Act]
    ladder: frozenset[Act]
    diplomatic: frozenset[Act]
    reactions: frozenset[Act]
    topical: frozenset[Act]
    recurring: frozenset[Act]
    gifts: frozenset[Act]
    passing: frozenset[Act]
    performed: frozenset[Act]
    ordered: frozenset[Act]
    with_states: frozenset[Act]
    lasting: frozenset[Act]
    measured: frozenset[Act]
    placed: frozenset[Act]
    of_envoys: frozenset[Act]
    of_persons: frozenset[Act]
    exchanged: frozenset[Act]
    crossing: frozenset[Act]
    returned: frozenset[Act]


@cache
def traits() -> Traits:
    """The traits, read once.

    >>> "recognize" in traits().lasting, "visit" in traits().lasting
    (True, False)
    """
    return read_traits(Path(__file__).with_name("traits.toml"))


def read_traits(path: Path) -> Traits:
    """Read the traits; one that is missing or not known is refused, as is an act that the codebook lacks."""
    names = [field.name for field in fields(Traits)]
    source = TomlList.read(path)
    found: dict[str, frozenset[Act]] = {}
    for row in source.rows():
        if row.key not in names:
            row.refuse("is a trait that nothing asks for; strike it, or name it in codebook/traits.py")
        row.text("meaning")
        acts = row.texts("acts")
        strangers = sorted({*acts} - {*ACTS})
        if not acts or strangers:
            row.refuse(f"needs `acts` of the codebook; {', '.join(strangers) or 'none'} is none of them")
        row.close()
        found[row.key] = frozenset(cast("tuple[Act, ...]", acts))
    for name in names:
        if name not in found:
            source.refuse(name, "the trait is missing; add it with its meaning and acts")
    return Traits(**found)
