"""Numbers of things and lists of things: 'two reports', '12 acts', 'Iran, Russia and China'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

# Up to ten in letters, as most style books have it.
_LETTERS: Final = "no one two three four five six seven eight nine ten".split()


def listed(items: Sequence[str], joint: str = "and") -> str:
    """Items as one enumerates them.

    >>> listed(["Iran", "Russia", "China"])
    'Iran, Russia and China'
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joint} {items[-1]}"


def number(count: int) -> str:
    """A number in letters up to ten, in figures above.

    >>> number(0), number(3), number(1200)
    ('no', 'three', '1,200')
    """
    return _LETTERS[count] if count < len(_LETTERS) else f"{count:,}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """So many things.

    >>> counted(1, "report"), counted(2, "country", "countries"), counted(0, "act")
    ('one report', 'two countries', 'no acts')
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def with_a(noun: str) -> str:
    """One of several: 'a' or 'an', by the sound that follows.

    >>> with_a("embassy"), with_a("UAE official"), with_a("Uzbek minister"), with_a("university")
    ('an embassy', 'a UAE official', 'an Uzbek minister', 'a university')
    """
    sounds_like_you = re.match(r"U[A-Z]|(?:uni|uk|us[ae]|eur)", noun) or re.match(r"Uk|Uni|Eur", noun)
    return f"{'an' if noun[:1].casefold() in 'aeiou' and not sounds_like_you else 'a'} {noun}"


def opened(sentence: str) -> str:
    """The sentence with a capital at its start; a name keeps its own letters.

    >>> opened("the Taliban agreed"), opened("iPhones")
    ('The Taliban agreed', 'IPhones')
    """
    return sentence[:1].upper() + sentence[1:]
