"""States that a sentence means by a pronoun: 'Panama's president … His country switched recognition in June 2017'.

In:  the text.
Out: the events that it tells of a state so meant, at the words that do.
Law: 'It', 'the country', 'his country', 'the island nation' open a sentence, perhaps behind a date, and mean the state
     that the sentence before opens with, itself or as an owner. Nobody else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from legation.checks.text_sentences import sentences
from legation.lists.events import Event, told_in
from legation.lists.states import states

_MEANT = re.compile(
    r"(?:(?:But|And|Then)\s)?(?:(?:In|On|Since)\s(?:\w+\s){0,2}(?:19|20)\d\d,?\s)?(?P<it>It|it|(?:The|the|His"
    r"|his|Her|her|Their)\s(?:[\w-]+\s){0,3}?(?:country|nation|republic|kingdom|island|islands|state))"
    r"\s(?!nation|state|republic)(?=[a-z])"
)
Mention = tuple[Event, tuple[int, int]]


def named_again(text: str) -> Iterator[Mention]:
    """The events told of states that are meant by a pronoun."""
    swaps = list(_swaps(text))
    if not swaps:
        return
    written, places, done = "", list[tuple[int, int, int]](), 0
    for start, end, name in swaps:
        written += text[done:start]
        places.append((len(written), len(written) + len(name), end))
        written, done = written + name, end
    written += text[done:]
    for event, (start, end) in told_in(written):
        for (place, behind, old), (old_start, _, _) in zip(places, swaps, strict=True):
            if start == place and "\n" not in written[start:end]:
                yield event, (old_start, old + end - behind)


def _swaps(text: str) -> Iterator[tuple[int, int, str]]:
    bounds = sentences(text)
    for (first, last), (start, end) in pairwise(bounds):
        found = _MEANT.match(text, start, end)
        if found is None:
            continue
        opening = _names().match(text, first, last)
        if opening is not None:
            yield *found.span("it"), opening["name"]


@cache
def _names() -> re.Pattern[str]:
    names = {name for state in states().values() for name in state.names}
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?:(?:The|In|On \w+,?)\s)?(?P<name>{either})\b")
