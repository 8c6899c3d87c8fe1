"""Names that hold a state's or city's name and mean something else, and names of media.

In:  homographs.toml.
Out: Homographs, with the words that decide a contested name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.lists.states import states
from legation.lists.toml_list import HERE, Row, TomlList


@dataclass(frozen=True, slots=True)
class Contested:
    """A name that means `state` unless a word of `against` stands in the text and none of `speaks_for`."""

    name: str
    state: str
    against: tuple[str, ...]
    speaks_for: tuple[str, ...]
    otherwise: str | None

    def meaning_in(self, text: str) -> str | None:
        """The state that the name means in the text, None where it means none."""
        if any(word in text for word in self.speaks_for) or not any(word in text for word in self.against):
            return self.state
        return self.otherwise


@dataclass(frozen=True, slots=True)
class Homographs:
    """`not_actors` and `outlets` win over any shorter name inside them."""

    not_actors: tuple[str, ...]
    outlets: tuple[str, ...]
    also_persons: frozenset[str]
    common_surnames: frozenset[str]
    contested: tuple[Contested, ...]


@cache
def homographs() -> Homographs:
    """The names that mislead."""
    return read_homographs(HERE / "homographs.toml")


def read_homographs(path: Path) -> Homographs:
    """Read the list; a contested name that is no name of its state is refused."""
    source = TomlList.read(path)
    whole = source.whole()
    contested = []
    for name, fields in whole.fields.pop("contested", {}).items():
        row = Row(source, name, dict(fields))
        one = Contested(
            name=name,
            state=row.text("state"),
            against=row.texts("against"),
            speaks_for=row.texts("for"),
            otherwise=row.optional_text("otherwise"),
        )
        for state in (one.state, one.otherwise):
            if state is not None and state not in states():
                row.refuse(f"{state} is no state of states.toml")
        if name not in states()[one.state].names:
            row.refuse(f"is no name of {one.state} in states.toml; write it there too")
        row.close()
        contested.append(one)
    found = Homographs(
        not_actors=whole.texts("not_actors"),
        outlets=whole.texts("outlets"),
        also_persons=frozenset(whole.texts("also_persons")),
        common_surnames=frozenset(whole.texts("common_surnames")),
        contested=tuple(contested),
    )
    whole.close()
    return found
