"""Words around dates and lengths, and what they make of them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources

from legation.errors import ListError

FILE = "time_cues.toml"


@dataclass(frozen=True, slots=True)
class TimeCues:
    """Sets of lower-case words; the file says of each what it does."""

    ahead: frozenset[str]
    deferring: frozenset[str]
    committed: frozenset[str]
    back: frozenset[str]
    same_form: frozenset[str]
    not_verbs: frozenset[str]
    counted: frozenset[str]
    quantifiers: frozenset[str]
    labels: frozenset[str]
    fillers: frozenset[str]
    length_cues: frozenset[str]
    counting: frozenset[str]
    joining: frozenset[str]
    soft: frozenset[str]
    comparing: frozenset[str]
    reporting: frozenset[str]
    before_month: frozenset[str]
    lower_cues: frozenset[str]
    abbreviations: frozenset[str]


@cache
def time_cues() -> TimeCues:
    """The words of `time_cues.toml`, read once.

    >>> "scheduled" in time_cues().ahead
    True
    """
    return parse_time_cues(resources.files("legation.lists").joinpath(FILE).read_text(encoding="utf-8"))


def parse_time_cues(text: str) -> TimeCues:
    """Build the sets from the text of the list, or refuse it."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ListError(f"{FILE}: not TOML: {error}. Mend the line it names.") from error
    names = {field.name for field in fields(TimeCues)}
    if raw.keys() != names:
        wrong = ", ".join(sorted(raw.keys() ^ names))
        raise ListError(
            f"{FILE}: entries missing or not known: {wrong}. It must hold exactly the known ones."
        )
    for name, words in raw.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
            raise ListError(f'{FILE}: {name} is not a list of words. Write it as ["word", …].')
    return TimeCues(**{name: frozenset(words) for name, words in raw.items()})
